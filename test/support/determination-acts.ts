import {
  type Approver,
  askForWork,
  cohortShelf,
  type DraftRequest,
  draftDetermination,
  type Edited,
  fundingShelf,
  listLines,
  listNotReady,
  type Result,
  type Service,
  sendForSignature,
  showDetermination,
  signDetermination,
} from '@payung/casework';
import { fileNew } from '@payung/data';
import {
  CalendarDate,
  type Cohort,
  type Determination,
  FundingSource,
  plainCriteria,
  type Signatory,
  type TenantId,
  UserId,
} from '@payung/domain';
import { ask } from './eligibility-acts.ts';
import { inventedCohort } from './invented-cohort.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'determinations';
const at = '2026-01-10T00:00:00.000Z';

export const anApprover = (tenant: TenantId): Approver => ({
  kind: 'Approver',
  tenant,
  user: UserId.parse('approver'),
});

/** Lets the region ask for no statement and no answers, so that everybody who holds a place is ready. */
export const askNothing = (test: TestService): Promise<void> =>
  ask(test, { statement: { ...plainCriteria.statement, required: false }, exclusions: [] });

/** A cohort for the whole year, and the money for it. */
export async function aCohort(
  test: TestService,
  changes: Partial<Cohort> & { readonly ceiling?: number } = {},
): Promise<Cohort> {
  const { ceiling = 100_000_000_000, ...rest } = changes;
  const data = await test.service.database.tenant(test.tenant);
  const id = test.random.ulid();
  const funding = FundingSource.parse({
    id: `apbd-${id.slice(-6).toLowerCase()}`,
    version: 1,
    kind: 'APBD',
    name: 'DATA CONTOH APBD',
    budgetYear: 2026,
    accountCode: '5.1.02.02.01.0063',
    budgetCeiling: ceiling,
    donor: null,
    createdBy: 'admin',
    createdAt: at,
  });
  const cohort = inventedCohort({ id, funding: funding.id, ...rest });
  const cause = {
    actor: { kind: 'RegionAdmin', user: UserId.parse('admin'), agency: null },
    source: 'api',
    correlationId,
  } as const;
  const writes = [
    fileNew(fundingShelf, funding, { act: 'made' }),
    fileNew(cohortShelf, cohort, { act: 'made' }),
  ];
  const result = await data.commit({ cause, lane: 'any', writes });
  if (result.kind !== 'done') throw new Error('the cohort could not be made');
  return cohort;
}

/** What a use-case answered, or the refusal as an error. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** A draft with its people gathered. */
export async function draft(
  test: TestService,
  changes: Partial<DraftRequest>,
): Promise<Determination> {
  const made = given(
    await draftDetermination(test.service, anAdmin(test.tenant), {
      cohort: null,
      amends: null,
      title: 'Penetapan peserta contoh',
      legalBasis: null,
      agencies: [],
      occupations: [],
      priority: [],
      gathers: true,
      once: null,
      correlationId,
      ...changes,
    }),
  );
  if (made.kind !== 'fresh') throw new Error('answered before');
  await test.work();
  return seen(test, made.value);
}

export async function seen(
  test: TestService,
  { id }: Pick<Determination, 'id'>,
): Promise<Determination> {
  return given(await showDetermination(test.service, anAdmin(test.tenant), id));
}

/** Freezes the list and answers the decision as it is then: frozen, or a draft with those who are not ready. */
export async function freeze(
  test: TestService,
  { id }: Pick<Determination, 'id'>,
): Promise<Determination> {
  const request = { id, step: 'freeze', correlationId } as const;
  given(await askForWork(test.service, anAdmin(test.tenant), request));
  await test.work();
  return seen(test, { id });
}

export const head: Signatory = {
  name: 'DATA CONTOH BUPATI',
  office: 'Bupati Contoh',
  capacity: 'definitive',
  ownOffice: null,
  rank: null,
  nip: null,
  letter: null,
  from: CalendarDate.parse('2025-02-20'),
  to: CalendarDate.parse('2030-02-20'),
};

export async function send(
  test: TestService,
  { id }: Pick<Determination, 'id'>,
  signatory: Signatory = head,
): Promise<Determination> {
  const request = { id, signatory, correlationId };
  return given(await sendForSignature(test.service, anAdmin(test.tenant), request));
}

/** Enters the signature; nothing has taken effect yet. */
export function sign(
  test: TestService,
  { id }: Pick<Determination, 'id'>,
  changes: { number?: string; date?: string; service?: Service } = {},
) {
  const { number = '460/1/2026', date = '2026-01-15', service = test.service } = changes;
  return signDetermination(service, anApprover(test.tenant), {
    id,
    number,
    date: CalendarDate.parse(date),
    scan: null,
    once: null,
    correlationId,
  });
}

/** From a draft to a decision in force. */
export async function decide(
  test: TestService,
  determination: Determination,
  number = '460/1/2026',
): Promise<Determination> {
  const frozen = await freeze(test, determination);
  if (frozen.state !== 'legal-review') throw new Error(JSON.stringify(frozen.notReady));
  await send(test, frozen);
  given(await sign(test, frozen, { number }));
  await test.work();
  return seen(test, frozen);
}

/** All lines as they are shown, page after page. */
export async function allLines(test: TestService, { id }: Pick<Determination, 'id'>, limit = 7) {
  const actor = anAdmin(test.tenant);
  const items = [];
  let cursor: string | null = null;
  do {
    const shown: Awaited<ReturnType<typeof listLines>> = await listLines(test.service, actor, id, {
      cursor,
      limit,
    });
    const { page } = given(shown);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** Who is not ready: `<nomination> <part> <code>`. */
export async function whoIsNotReady(
  test: TestService,
  { id }: Pick<Determination, 'id'>,
): Promise<string[]> {
  const actor = anAdmin(test.tenant);
  const { page } = given(await listNotReady(test.service, actor, id, { cursor: null, limit: 100 }));
  return page.items.flatMap(({ nomination, reasons }) =>
    reasons.map(({ part, code }) => `${nomination} ${part} ${code}`),
  );
}

/** What an edit came to: `<nomination> done`, or with the codes of its reasons. */
export const editsOf = ({ items }: Edited): string[] =>
  items.map(
    ({ nomination, done, reasons }) =>
      `${nomination} ${done ? 'done' : reasons.map(({ code }) => code).join(' ')}`,
  );
