import {
  BillView,
  CohortView,
  ContributionSettingView,
  DeterminationView,
  EvidenceAccepted,
  FundingSourceView,
  ImportAccepted,
  ImportStatus,
  NominationPage,
  NominationResult,
  StatementTold,
  VerificationCounts,
} from '@payung/contract';
import { exclusions } from '@payung/domain';
import { onePage } from '../../stories/offices/one-page.ts';
import type { Desk } from '../../stories/story-desk.ts';
import { aList } from '../../support/invented-people.ts';
import { nominatedSingly, onList } from './people-of-the-storm.ts';
import { step, until } from './until-done.ts';

export const agency = 'dinas-perhubungan';

export interface Desks {
  readonly officer: Desk;
  readonly admin: Desk;
  readonly verifier: Desk;
  readonly approver: Desk;
  readonly treasurer: Desk;
}

/** What the service has answered as done, and must never lose. */
export interface Promised {
  /** ids of those who were nominated one by one, in any order */
  readonly nominated: Set<string>;
  readonly lists: string[];
  determination: string | null;
  bill: string | null;
}

/** What is done before the storm, and for how many. */
export interface Ground {
  readonly cohort: string;
  /** in the region, when people decide and pay */
  readonly today: string;
}

/** Money, cohort and agreement, in fair weather. */
export async function prepare({ admin }: Desks, today: string): Promise<Ground> {
  const [year = '', month = ''] = today.split('-');
  const funding = { id: 'dbhcht', kind: 'DBHCHT', name: `DBHCHT ${year}` };
  await admin.ask('POST', '/v1/funding-sources', FundingSourceView, {
    ...funding,
    ...{ budgetYear: Number(year), budgetCeiling: 5_241_600_000, accountCode: '5.1.02.02.01.0063' },
  });
  const cohort = await admin.ask('POST', '/v1/cohorts', CohortView, {
    ...{ name: 'Insidentil', kind: 'INCIDENTAL', year: Number(year), funding: 'dbhcht' },
    ...{ firstMonth: `${year}-${month}`, months: 1, placeCeiling: null, budgetCeiling: null },
  });
  const agreements = [{ number: 'PKS/CONTOH/1', startsOn: `${year}-01-01` }];
  await admin.ask('PUT', '/v1/contribution-setting', ContributionSettingView, {
    ...{ agreements, transportOccupations: [] },
  });
  return { cohort: cohort.id, today };
}

/** Nominates one by one until all are there and nobody asks for more; answers how many these were. */
export async function nominateSingles(
  { officer }: Desks,
  promised: Promised,
  least: number,
  goesOn: () => boolean,
): Promise<void> {
  let next = 0;
  const clerk = async (): Promise<void> => {
    while (next < least || goesOn()) {
      const { sex: _, ...worker } = nominatedSingly(next);
      next += 1;
      const sent = { agency, worker };
      const kept = await officer.ask('POST', '/v1/nominations', NominationResult, sent);
      if (kept.outcome !== 'nominated') throw new Error(`not nominated: ${kept.outcome}`);
      if (promised.nominated.has(kept.nominationId)) throw new Error('one id for two people');
      promised.nominated.add(kept.nominationId);
      // as the portal shows it; the index need not know of them yet
      await officer.ask('GET', `/v1/nominations?agency=${agency}&limit=200`, NominationPage);
    }
  };
  await Promise.all([clerk(), clerk(), clerk()]);
}

/** Hands in the n-th list and waits until each of its rows has an outcome. */
export async function handInList(
  { officer }: Desks,
  promised: Promised,
  number: number,
  rows: number,
): Promise<ImportStatus> {
  const people = Array.from({ length: rows }, (_, i) => onList(number, i));
  const form = new FormData();
  form.set('agency', agency);
  form.set('file', new File([Buffer.from(aList(people))], 'daftar.csv', { type: 'text/csv' }));
  const { id } = await officer.ask('POST', '/v1/imports', ImportAccepted, form);
  promised.lists.push(id);
  return until('the list', async () => {
    const list = await officer.ask('GET', `/v1/imports/${id}`, ImportStatus);
    if (list.state === 'failed' || list.state === 'paused') {
      throw new Error(`the list ended as ${list.state}: ${JSON.stringify(list.faults)}`);
    }
    if (list.state !== 'done') return null;
    if (list.byOutcome.nominated !== rows) {
      throw new Error(`a list came to ${JSON.stringify(list.byOutcome)}`);
    }
    return list;
  });
}

/**
 * Waits until the lists show everybody: they, and whatever is asked of all, go by an index that tells late, and whoever it
 * does not show yet is left for the next decision.
 */
async function untilShown({ officer }: Desks, people: number): Promise<void> {
  await until('the list of everybody', async () => {
    let shown = 0;
    let cursor: string | null = null;
    do {
      const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const path = `/v1/nominations?agency=${agency}&limit=200${after}`;
      const page: NominationPage = await officer.ask('GET', path, NominationPage);
      shown += page.items.length;
      cursor = page.nextCursor;
    } while (cursor !== null);
    return shown === people ? shown : null;
  });
}

/** Confirms everybody, and states that all are at work and covered by nobody else. */
export async function verifyAll(desks: Desks, people: number, on: string): Promise<void> {
  const { verifier } = desks;
  await untilShown(desks, people);
  const seen: { last: unknown } = { last: null };
  const goOn = () => JSON.stringify({ people, ...seen });
  await until(
    () => `the verification ${goOn()}`,
    async () => {
      await verifier.answer('POST', '/v1/verification/answers', { cursor: null });
      const { total } = await verifier.ask('GET', '/v1/verification/counts', VerificationCounts);
      seen.last = total;
      return total.ready === people ? total : null;
    },
  );
  const form = new FormData();
  form.set('use', 'statement');
  form.set('file', new File([onePage], 'surat.pdf', { type: 'application/pdf' }));
  const { evidenceId } = await verifier.ask('POST', '/v1/evidence', EvidenceAccepted, form);
  const answers = { excluded: Object.fromEntries(exclusions.map((code) => [code, false])) };
  const statement = { on, givenBy: 'village', way: 'visit', evidence: [evidenceId] };
  let made: { statement: typeof statement } | { statementId: string } = { statement };
  const state = async (whom: object): Promise<StatementTold> => {
    const body = { ...made, people: whom, answers };
    const told = await verifier.ask('POST', '/v1/statements', StatementTold, body);
    made = { statementId: told.statementId };
    return told;
  };
  let cursor: string | null = null;
  let left: string[] = [];
  do {
    const told: StatementTold = await state({ all: true, ...(cursor === null ? {} : { cursor }) });
    left.push(...toBeSentAgain(told));
    cursor = told.nextCursor;
  } while (cursor !== null);
  await until('the statement about the rest', async () => {
    if (left.length > 0) left = toBeSentAgain(await state({ nominationIds: left }));
    return left.length === 0 ? left : null;
  });
}

/** Whom the service had no time for: it says so by name, and whoever states it sends them again. */
function toBeSentAgain({ refused }: StatementTold): string[] {
  const others = refused.filter(({ code }) => code !== 'too-busy');
  if (others.length > 0) throw new Error(`a statement refused ${JSON.stringify(others)}`);
  return refused.map(({ nominationId }) => nominationId);
}

/** Brings everybody who is ready into a decision in force. */
export async function decide(
  { admin, approver }: Desks,
  promised: Promised,
  ground: Ground,
): Promise<DeterminationView> {
  const asked = { cohort: ground.cohort, title: 'Penetapan penerima' };
  const { id } = await admin.ask('POST', '/v1/determinations', DeterminationView, asked);
  promised.determination = id;
  const path = `/v1/determinations/${id}`;
  const isAt = (state: string) => (now: DeterminationView) =>
    now.work === null && now.state === state;
  const inState = (state: string, act: string, body?: unknown) => (now: DeterminationView) =>
    now.work === null && now.state === state ? ([act, body] as const) : null;
  await step(admin, path, DeterminationView, isAt('legal-review'), inState('draft', 'freeze'));
  const office = { name: 'BUPATI CONTOH', office: 'Bupati', capacity: 'definitive' };
  const signatory = { ...office, from: '2020-01-01' };
  const sending = inState('legal-review', 'send', { signatory });
  await step(admin, path, DeterminationView, isAt('sent'), sending);
  const signing = inState('sent', 'sign', { number: '460/12/CONTOH', date: ground.today });
  return step(admin, path, DeterminationView, isAt('in-force'), signing, approver);
}

/** Has the bill of a month listed and pays it, paper after paper. */
export async function pay(
  { admin, treasurer }: Desks,
  promised: Promised,
  { cohort, today }: Ground,
): Promise<BillView> {
  const asked = { cohort, firstMonth: today.slice(0, 7), months: 1 };
  const { id } = await admin.ask('POST', '/v1/bills', BillView, asked);
  promised.bill = id;
  const path = `/v1/bills/${id}`;
  const isListed = ({ work }: BillView) => work === null;
  let bill = await step(admin, path, BillView, isListed, () => null);
  const { people, rupiah, accountCode } = bill;
  const code = { code: `KI${id}`, issuedOn: today, expiresOn: today, people, rupiah };
  const paper = (number: string) => ({ number, date: today, rupiah, accountCode });
  const papers = [
    ['billing', 'billing', code],
    ['paymentRequest', 'payment-request', paper(`SPP/${id}`)],
    ['paymentOrder', 'payment-order', paper(`SPM/${id}`)],
    ['disbursement', 'disbursement', paper(`SP2D/${id}`)],
    ['proof', 'proof', paper(`NTPN/${id}`)],
  ] as const;
  for (const [kept, act, said] of papers) {
    const isKept = (now: BillView) => now[kept] !== null;
    const entering = (now: BillView) => [act, { version: now.version, ...said }] as const;
    bill = await step(admin, path, BillView, isKept, entering, treasurer);
  }
  return bill;
}
