import {
  acceptOffer,
  changeQuota,
  endNomination,
  goOnWithList,
  handInList,
  listRows,
  type Nominated,
  nominateWorker,
  type OnceKey,
  onceKey,
  type Service,
} from '@payung/casework';
import type { RowOutcome } from '@payung/data';
import { type AgencyId, BucketId, ImportId, type NominationId } from '@payung/domain';
import { aCandidate, aList, type Invented } from './invented-people.ts';
import { anAdmin, anOfficer, social } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'test';
export const regionCard = BucketId.parse('2026');

/** An Idempotency-Key as the edge makes it. */
export async function aKey(test: TestService, key: string, body = key): Promise<OnceKey> {
  const { user } = anOfficer(test.tenant, social);
  return onceKey({ route: 'POST /v1/nominations', user, key, body });
}

export async function nominateRaw(
  test: TestService,
  agency: AgencyId,
  n: number,
  options: { changes?: Partial<Invented>; service?: Service; once?: OnceKey } = {},
) {
  const { changes = {}, service = test.service, once = null } = options;
  const candidate = aCandidate(n, changes);
  const actor = anOfficer(test.tenant, agency);
  return nominateWorker(service, actor, { agency, candidate, once, correlationId });
}

/** Nominates the n-th invented worker and answers what became of it. */
export async function nominate(
  test: TestService,
  agency: AgencyId,
  n: number,
  changes: Partial<Invented> = {},
): Promise<Nominated> {
  const result = await nominateRaw(test, agency, n, { changes });
  if (!result.ok || result.value.kind !== 'fresh') throw new Error(JSON.stringify(result));
  return result.value.value;
}

export function end(
  test: TestService,
  act: 'withdraw' | 'refuse',
  id: NominationId,
  options: { service?: Service; once?: OnceKey } = {},
) {
  const { service = test.service, once = null } = options;
  return endNomination(service, anAdmin(test.tenant), {
    id,
    act,
    why: 'test',
    once,
    correlationId,
  });
}

export function accept(
  test: TestService,
  id: NominationId,
  options: { service?: Service; once?: OnceKey } = {},
) {
  const { service = test.service, once = null } = options;
  return acceptOffer(service, anAdmin(test.tenant), { id, once, correlationId });
}

export function setQuota(
  test: TestService,
  granted: number,
  options: { service?: Service; bucket?: BucketId } = {},
) {
  const { service = test.service, bucket = regionCard } = options;
  const legalBasis = 'DATA CONTOH';
  return changeQuota(service, anAdmin(test.tenant), { bucket, granted, legalBasis, correlationId });
}

/** Hands in a list and answers its id; nothing of it is read yet. */
export async function handIn(
  test: TestService,
  agency: AgencyId,
  people: readonly Invented[],
  options: { service?: Service; once?: OnceKey } = {},
): Promise<ImportId> {
  const { service = test.service, once = null } = options;
  const result = await handInList(service, anOfficer(test.tenant, agency), {
    agency,
    fileName: 'daftar.csv',
    bytes: aList(people),
    sheet: null,
    mapping: null,
    once,
    correlationId,
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  const answer = result.value;
  return answer.kind === 'fresh' ? answer.value.id : ImportId.parse(JSON.parse(answer.body).id);
}

/** Lets every one of these lists go on that rests because more than half of it is double, and works them off. */
export async function goOnWith(test: TestService, ids: readonly ImportId[]): Promise<void> {
  for (const id of ids) {
    await goOnWithList(test.service, anAdmin(test.tenant), { id, correlationId });
  }
  await test.work();
}

/** Outcomes of a list, row by row. */
export async function rowsOf(test: TestService, id: ImportId): Promise<RowOutcome[]> {
  const rows: RowOutcome[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listRows>> = await listRows(
      test.service,
      anAdmin(test.tenant),
      id,
      { outcome: null, cursor, limit: 500 },
    );
    if (!page.ok) throw new Error(JSON.stringify(page));
    rows.push(...page.value.items);
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  return rows;
}

/** Hands in a list, works it off, and answers its outcomes row by row. */
export async function importPeople(
  test: TestService,
  agency: AgencyId,
  people: readonly Invented[],
): Promise<RowOutcome[]> {
  const id = await handIn(test, agency, people);
  await test.work();
  return rowsOf(test, id);
}

export const outcomesOf = (rows: readonly RowOutcome[]): string[] =>
  rows.map(({ row, outcome }) => `${row} ${outcome}`);
