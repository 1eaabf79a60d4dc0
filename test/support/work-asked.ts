import {
  askDoubleCheck,
  askModel,
  askPairUp,
  askRuleComparison,
  closeYear,
} from '@payung/casework';
import {
  approveBreakGlass,
  askBreakGlass,
  offboardRegion,
  provisionRegion,
  renewKeys,
} from '@payung/casework/control';
import { ExchangeId, type WorkMessage } from '@payung/data';
import { handIn, nominate } from './acts.ts';
import { askBill } from './bill-acts.ts';
import { billed } from './billed-people.ts';
import { aCohort, askNothing, draft, given } from './determination-acts.ts';
import * as exchanges from './exchange-acts.ts';
import { audited, counted } from './figure-acts.ts';
import { askArchive } from './hand-out-acts.ts';
import { aList, aPerson } from './invented-people.ts';
import { anAdmin, anOfficer, social } from './invented-region.ts';
import * as preChecks from './pre-check-acts.ts';
import { gatherRenewal, openNextYear } from './renewal-acts.ts';
import { aRuleDraft } from './rule-acts.ts';
import {
  centralAdmin,
  centralDeputy,
  correlationId,
  granted,
  of,
  onBoard,
  prepared,
  type TestControl,
} from './test-control.ts';
import { setLevels, step } from './verification-acts.ts';

/** Readies a region, and answers what then asks for the work, over another queue. */
type Asking = (test: TestControl) => Promise<(over: TestControl) => Promise<unknown>>;

/** Work that the sweep asks for again, or why whoever asked for it has to. */
export type WorkAsked =
  | { readonly swept: true; readonly asking: Asking }
  | { readonly swept: false; readonly why: string; readonly asking: Asking };

const swept = (asking: Asking): WorkAsked => ({ swept: true, asking });
const byAsker = (why: string, asking: Asking): WorkAsked => ({ swept: false, why, asking });

const people = [aPerson(1), aPerson(2)];
const admin = ({ tenant }: TestControl) => anAdmin(tenant);
const handsIn: Asking = async () => (over) => handIn(over, social, people);

/** What nobody notes before it is sent: the message itself is all there is. */
const sends =
  (message: (test: TestControl) => WorkMessage): Asking =>
  async () =>
  (over) =>
    over.service.queue.send(message(over));

const renewsKeys =
  (kind: Parameters<typeof renewKeys>[3]): Asking =>
  async (test) => {
    const { tenant } = await onBoard(test, '33.02');
    return ({ central }) => renewKeys(central, centralAdmin, of(tenant), kind);
  };

/** How each kind of work comes to be asked for. */
export const workAsked: Readonly<Record<WorkMessage['kind'], WorkAsked>> = {
  inspect: swept(handsIn),
  chunk: swept(handsIn),
  'gather-verification': swept(async (test) => {
    await setLevels(test, [step('village')]);
    return handsIn(test);
  }),
  'double-check': swept(async (test) => {
    const files = [{ fileName: 'daftar.csv', bytes: aList(people) }];
    const asked = { agency: social, imports: [], files, once: null, correlationId };
    return ({ service }) => askDoubleCheck(service, anOfficer(test.tenant, social), asked);
  }),
  determine: swept(async (test) => {
    const { id: cohort } = await aCohort(test);
    return (over) => draft(over, { cohort });
  }),
  'make-bill': swept(async (test) => {
    const cohort = await aCohort(test);
    return (over) => askBill(over, cohort, { first: '2026-03', count: 1 });
  }),
  'apply-exchange': swept(async (test) => {
    await askNothing(test);
    const { people: listed, listed: bill } = await billed(test, 1);
    const said = listed.map((id) => [id, 'DITERIMA', '21012345001', ''] as const);
    const result = await exchanges.answered(test, await exchanges.sent(test, bill), said);
    return (over) => exchanges.counting(over, result);
  }),
  'pre-check': swept(async (test) => {
    await askNothing(test);
    const { nominationId } = await nominate(test, social, 1);
    const words = new Map([[nominationId, 'MENINGGAL']]);
    const upload = await preChecks.answered(test, await preChecks.asked(test), words);
    return (over) => preChecks.counting(over, upload);
  }),
  'count-day': swept(async () => (over) => counted(over, '2026-01-15', '2026-01-01')),
  'audit-payments': swept(async () => (over) => audited(over, '2026-01-15')),
  'compare-rules': swept(async (test) => {
    const { id } = (await aRuleDraft(test, '2026-02-01')).draft;
    return (over) => askRuleComparison(over.service, admin(test), { draft: id, correlationId });
  }),
  'renew-year': swept(async (test) => {
    await openNextYear(test);
    return gatherRenewal;
  }),
  'close-year': swept(async (test) => {
    await openNextYear(test);
    const asked = { year: 2026, correlationId };
    return async ({ service }) => given(await closeYear(service, admin(test), asked));
  }),
  'pair-up': swept(async (test) => {
    await nominate(test, social, 1);
    return ({ service }) => askPairUp(service, admin(test), { correlationId });
  }),
  'train-model': swept(
    async (test) =>
      ({ service }) =>
        askModel(service, admin(test), { correlationId }),
  ),
  'hand-out': swept(async (test) => {
    const { tenant } = await onBoard(test, '33.02');
    return (over) => askArchive(over, tenant);
  }),
  found: byAsker('no sweep reads a region before it has rules', async (test) => {
    const { tenant } = await prepared(test, '33.02');
    return ({ central }) => provisionRegion(central, centralAdmin, of(tenant));
  }),
  rotate: byAsker('a worker changes the key in one go and notes nothing', renewsKeys('sealing')),
  're-key': byAsker('it is noted by the worker that begins it; then it is', renewsKeys('look-up')),
  'let-look-in': byAsker(
    'the centre notes it, whose records no worker looks through',
    async (test) => {
      const { tenant } = await onBoard(test, '33.02');
      const asked = { tenant, reason: 'DATA CONTOH: tidak terbuka', minutes: 30, correlationId };
      const { id } = granted(await askBreakGlass(test.central, centralAdmin, asked));
      return ({ central }) => approveBreakGlass(central, centralDeputy, { id, correlationId });
    },
  ),
  'compare-model': byAsker(
    'it shows figures to whoever asks, and nothing waits for them',
    sends(({ tenant: tenantId, random }) => {
      const model = random.ulid();
      return { kind: 'compare-model', tenantId, model };
    }),
  ),
  'cross-clear': byAsker('what is left lies where no sweep may look', async (test) => {
    const { tenant } = await onBoard(test, '33.02');
    return ({ central }) => offboardRegion(central, centralAdmin, of(tenant), 'DATA CONTOH');
  }),
  'cross-encode': byAsker(
    'what was delivered lies where no sweep may look',
    sends(({ tenant: tenantId, random }) => {
      const exchange = ExchangeId.parse(random.ulid());
      return { kind: 'cross-encode', tenantId, exchange, from: 0 };
    }),
  ),
  'renew-items': byAsker(
    'it keeps no mark of how far it is; operators begin it anew',
    sends(({ tenant: tenantId }) => ({ kind: 'renew-items', tenantId, walk: null })),
  ),
};
