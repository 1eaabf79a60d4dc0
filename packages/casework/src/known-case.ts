import type { Guard, ListLine, NominationRecord, PeopleReads, PersonRecord } from '@payung/data';
import {
  type AgencyId,
  isLiving,
  type NominationId,
  type Reason,
  type Worker,
} from '@payung/domain';

/** A row or form that passed on its own, on its way to being judged against everybody else's. */
export interface Claim {
  readonly agency: AgencyId;
  /** null when it came alone, not in a list */
  readonly line: ListLine | null;
  readonly worker: Worker;
  readonly nikDigest: string;
  readonly reviewReasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/** All that is known under one NIK. */
export interface KnownCase {
  readonly guard: Guard | null;
  readonly person: PersonRecord | null;
  /** all that were ever made, first made first */
  readonly nominations: readonly NominationRecord[];
  /** what was written by those that are in review */
  readonly claims: ReadonlyMap<NominationId, Worker>;
}

export const unknownCase: KnownCase = {
  guard: null,
  person: null,
  nominations: [],
  claims: new Map(),
};

/** The living nomination that holds the NIK. */
export function holderOf(known: KnownCase): NominationRecord | null {
  const id = known.guard?.nomination ?? null;
  return id === null ? null : (known.nominations.find((n) => n.id === id) ?? null);
}

/** The line at which this list has met the nomination before; null when it has not. */
export function lineIn(record: NominationRecord, line: ListLine | null): number | null {
  if (line === null) return null;
  if (record.claimed?.importId === line.importId) return record.claimed.row;
  if (record.source?.importId === line.importId) return record.source.row;
  return null;
}

/** Living nominations of one agency in this case, the newest last. */
export function livingOf(known: KnownCase, agency: AgencyId): NominationRecord[] {
  return known.nominations.filter((n) => n.agency === agency && isLiving(n.state));
}

/** Reads all that is known under each of these guards, in few requests. */
export async function readCases(
  people: PeopleReads,
  guards: readonly Guard[],
): Promise<KnownCase[]> {
  const cases = await people.casesOf(guards);
  return cases.map(({ person, nominations }, i) => ({
    guard: guards[i] ?? null,
    person,
    nominations,
    claims: new Map(
      nominations.flatMap((record) => {
        const claims = record.state === 'in-review' ? people.claimsOf(record) : null;
        return claims === null ? [] : [[record.id, claims] as const];
      }),
    ),
  }));
}
