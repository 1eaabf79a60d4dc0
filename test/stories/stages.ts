import {
  CohortView,
  DeterminationView,
  EvidenceAccepted,
  FundingSourceView,
  ImportAccepted,
  ImportStatus,
  StatementTold,
  VerificationSettingAnswer,
  VerifyManyResult,
} from '@payung/contract';
import type { HandedList } from '../bench/hand-in.ts';
import { onePage } from './offices/one-page.ts';
import type { AtWork, Desk } from './story-desk.ts';

/** How many rows of all lists came to which outcome. */
export interface Enrolled {
  readonly rowsRead: number;
  readonly byOutcome: Readonly<Record<string, number>>;
}

async function handIn(desk: Desk, { agency, bytes }: HandedList): Promise<string> {
  const form = new FormData();
  form.set('agency', agency);
  form.set('file', new File([bytes], `${agency}.csv`, { type: 'text/csv' }));
  return (await desk.ask('POST', '/v1/imports', ImportAccepted, form)).id;
}

/** Hands in every agency's list, all at once, and waits until each row has its outcome. */
export async function enrol(
  story: AtWork,
  deskOf: (agency: string) => Promise<Desk>,
  lists: readonly HandedList[],
): Promise<Enrolled> {
  const handed: { desk: Desk; id: string }[] = [];
  for (const list of lists) {
    const desk = await deskOf(list.agency);
    handed.push({ desk, id: await handIn(desk, list) });
  }
  await story.work();
  const byOutcome: Record<string, number> = {};
  let rowsRead = 0;
  for (const { desk, id } of handed) {
    const status = await desk.ask('GET', `/v1/imports/${id}`, ImportStatus);
    if (status.state !== 'done') throw new Error(`a list ended as ${status.state}`);
    rowsRead += status.rowsRead;
    for (const [outcome, count] of Object.entries(status.byOutcome)) {
      byOutcome[outcome] = (byOutcome[outcome] ?? 0) + count;
    }
  }
  return { rowsRead, byOutcome };
}

export type Level = 'village' | 'district' | 'lead' | 'insurer';

/** Sets who verifies, one answer a level and no last day. */
export async function verifyBy(admin: Desk, levels: readonly Level[]): Promise<void> {
  const steps = levels.map((level) => ({ level, needed: 1, of: 1, days: null }));
  await admin.ask('PUT', '/v1/verification/setting', VerificationSettingAnswer, {
    steps,
    insurer: { branch: null, requiredFields: [] },
  });
}

/** Confirms everybody who waits at this desk's level; answers how many. */
export async function confirmAll(desk: Desk): Promise<number> {
  let confirmed = 0;
  let cursor: string | null = null;
  do {
    const done: VerifyManyResult = await desk.ask(
      'POST',
      '/v1/verification/answers',
      VerifyManyResult,
      { cursor },
    );
    if (done.passedOver.length > 0) throw new Error(`passed over: ${done.passedOver[0]?.code}`);
    confirmed += done.confirmed;
    cursor = done.nextCursor;
  } while (cursor !== null);
  return confirmed;
}

async function letterOf(desk: Desk): Promise<string> {
  const form = new FormData();
  form.set('use', 'statement');
  form.set('file', new File([onePage], 'surat.pdf', { type: 'application/pdf' }));
  return (await desk.ask('POST', '/v1/evidence', EvidenceAccepted, form)).evidenceId;
}

const answersOfAll = {
  excluded: {
    WAGE_EARNER: false,
    CIVIL_SERVANT: false,
    MILITARY_POLICE: false,
    NON_ASN_STAFF: false,
    ALREADY_COVERED: false,
  },
};

async function statementOf(desk: Desk, on: string) {
  return { on, givenBy: 'village', way: 'visit', evidence: [await letterOf(desk)] };
}

/** States by one letter that these people were at work on that day, and that nobody else covers them. */
export async function stateOfThese(
  desk: Desk,
  on: string,
  nominationIds: readonly string[],
): Promise<void> {
  const statement = await statementOf(desk, on);
  const body = { statement, people: { nominationIds }, answers: answersOfAll };
  const told = await desk.ask('POST', '/v1/statements', StatementTold, body);
  if (told.refused.length > 0) throw new Error(`not stated: ${told.refused[0]?.code}`);
}

/**
 * States by one letter that everybody whom this desk sees was at work on that day, and that nobody else covers them;
 * answers of how many.
 */
export async function stateWorking(desk: Desk, on: string): Promise<number> {
  const statement = await statementOf(desk, on);
  let stated = 0;
  let made: { statement: typeof statement } | { statementId: string } = { statement };
  let cursor: string | null = null;
  do {
    const people = { all: true, ...(cursor === null ? {} : { cursor }) };
    const body = { ...made, people, answers: answersOfAll };
    const told: StatementTold = await desk.ask('POST', '/v1/statements', StatementTold, body);
    if (told.refused.length > 0) throw new Error(`not stated: ${told.refused[0]?.code}`);
    stated += told.done;
    made = { statementId: told.statementId };
    cursor = told.nextCursor;
  } while (cursor !== null);
  return stated;
}

export interface PlannedCohort {
  readonly name: string;
  readonly kind: 'ROUTINE' | 'INCIDENTAL';
  readonly year: number;
  readonly firstMonth: string;
  readonly months: number;
  readonly funding: string;
  readonly placeCeiling: number | null;
}

/** an account of the budget, invented */
const account = '5.1.02.02.01.0063';

/** A source of money in one year, with its ceiling in rupiah; what a company gives stands in no account of the budget. */
export function openFunding(
  admin: Desk,
  source: { id: string; kind: string; name: string; budgetYear: number; budgetCeiling: number },
): Promise<FundingSourceView> {
  const body = { ...source, accountCode: source.kind === 'CSR' ? null : account };
  return admin.ask('POST', '/v1/funding-sources', FundingSourceView, body);
}

export function openCohort(admin: Desk, cohort: PlannedCohort): Promise<CohortView> {
  const body = { ...cohort, budgetCeiling: null };
  return admin.ask('POST', '/v1/cohorts', CohortView, body);
}

export interface SignedAs {
  readonly number: string;
  readonly date: string;
}

const mayor = {
  name: 'BUPATI CONTOH',
  office: 'Bupati',
  capacity: 'definitive',
  from: '2020-01-01',
};

/** A decision in force, and how many of those nominated were ready for it, and how many were not. */
export interface Determined extends DeterminationView {
  readonly gathered: { readonly ready: number; readonly notReady: number };
}

/**
 * Brings a draft into force: freeze, send, sign.
 *
 * @throws Error where a step does not come to its end
 */
export async function bringIntoForce(
  story: AtWork,
  { admin, approver }: { readonly admin: Desk; readonly approver: Desk },
  id: string,
  signed: SignedAs,
): Promise<DeterminationView> {
  const view = DeterminationView;
  const path = `/v1/determinations/${id}`;
  await admin.ask('POST', `${path}/freeze`, view);
  await story.work();
  const { state } = await admin.ask('GET', path, view);
  if (state !== 'legal-review') throw new Error(`the list was not frozen: ${state}`);
  await admin.ask('POST', `${path}/send`, view, { signatory: mayor });
  await approver.ask('POST', `${path}/sign`, view, signed);
  await story.work();
  const done = await admin.ask('GET', path, view);
  if (done.state !== 'in-force') throw new Error(`the decision is ${done.state}`);
  return done;
}

/**
 * Takes a decision for a cohort from its draft to its effect: gather, freeze, send, sign.
 *
 * @throws Error where a step does not come to its end
 */
export async function determine(
  story: AtWork,
  desks: { readonly admin: Desk; readonly approver: Desk },
  asked: Readonly<Record<string, unknown>>,
  signed: SignedAs,
): Promise<Determined> {
  const { admin } = desks;
  const view = DeterminationView;
  const { id } = await admin.ask('POST', '/v1/determinations', view, asked);
  const path = `/v1/determinations/${id}`;
  await story.work();
  const gathered = await admin.ask('GET', path, view);
  if (gathered.totals.people === 0) {
    throw new Error(`nobody is ready: ${JSON.stringify(gathered.notReady)}`);
  }
  const done = await bringIntoForce(story, desks, id, signed);
  const { totals, notReady } = gathered;
  return { ...done, gathered: { ready: totals.people, notReady: notReady.people } };
}
