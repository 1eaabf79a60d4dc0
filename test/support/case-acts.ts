import {
  type CaseDecision,
  type CaseDone,
  decideCase,
  type Result,
  type Service,
  takeBackDecision,
} from '@payung/casework';
import type { DuplicateCase, NominationRecord } from '@payung/data';
import {
  type AgencyId,
  type CaseAnswer,
  CaseId,
  caseIdOf,
  type NominationId,
} from '@payung/domain';
import { nominate } from './acts.ts';
import { aPerson } from './invented-people.ts';
import { anAdmin } from './invented-region.ts';
import { rawItems } from './raw-items.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'test';

/** The n-th person again, the last digit but one of the NIK typed wrong: by it nobody finds them. A slip of 0 is none. */
export function mistyped(n: number, slip = 1): { readonly nationalId: string } {
  const { nationalId } = aPerson(n);
  if (slip === 0) return { nationalId };
  const wrong = (Number(nationalId.at(-2)) + slip) % 10;
  return { nationalId: `${nationalId.slice(0, 14)}${wrong}${nationalId.at(-1)}` };
}

export interface OpenedPair {
  readonly standing: NominationId;
  readonly waiting: NominationId;
  readonly id: CaseId;
}

/** Nominates one person twice, the second time under a mistyped NIK: a case is open. */
export async function suspectedPair(
  test: TestService,
  n: number,
  agencies: readonly [AgencyId, AgencyId],
): Promise<OpenedPair> {
  const { nominationId: standing } = await nominate(test, agencies[0], n);
  test.clock.advance(60_000);
  const { nominationId: waiting } = await nominate(test, agencies[1], n, mistyped(n));
  return { standing, waiting, id: caseIdOf(standing, waiting) };
}

export function decisionOf(answer: CaseAnswer): CaseDecision {
  const reason = 'sudah diperiksa';
  return answer === 'same' ? { answer, leads: 'standing', reason } : { answer, reason };
}

/** Answers a case as the lead agency. */
export async function decide(
  test: TestService,
  id: CaseId,
  answer: CaseAnswer,
  service: Service = test.service,
): Promise<Result<CaseDone>> {
  const result = await decideCase(service, anAdmin(test.tenant), {
    name: id,
    decision: decisionOf(answer),
    version: null,
    once: null,
    correlationId,
  });
  return freshOf(result);
}

export async function takeBack(
  test: TestService,
  id: CaseId,
  service: Service = test.service,
): Promise<Result<CaseDone>> {
  const reason = 'keliru';
  const request = { name: id, reason, once: null, correlationId };
  return freshOf(await takeBackDecision(service, anAdmin(test.tenant), request));
}

function freshOf(result: Awaited<ReturnType<typeof decideCase>>): Result<CaseDone> {
  if (!result.ok) return result;
  if (result.value.kind !== 'fresh') throw new Error('answered before');
  return { ok: true, value: result.value.value };
}

/** The nominations as they are now. */
export async function recordsOf(
  test: TestService,
  ids: readonly NominationId[],
): Promise<(NominationRecord | null)[]> {
  const data = await test.service.database.tenant(test.tenant);
  return data.people.nominations(ids);
}

export async function statesOf(
  test: TestService,
  { standing, waiting }: Pick<OpenedPair, 'standing' | 'waiting'>,
): Promise<(string | undefined)[]> {
  return (await recordsOf(test, [standing, waiting])).map((record) => record?.state);
}

export async function caseAt(test: TestService, id: CaseId): Promise<DuplicateCase> {
  const data = await test.service.database.tenant(test.tenant);
  const [record] = await data.cases.cases([CaseId.parse(id)]);
  if (record == null) throw new Error('no such case');
  return record;
}

/** Ids of all cases of the region, whoever decides them. */
export async function allCases(test: TestService): Promise<CaseId[]> {
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items
    .filter(({ sk }) => sk === 'CASE')
    .map(({ id }) => CaseId.parse(id))
    .sort();
}
