import {
  type NominationRecord,
  type Place,
  type RegistryWrite,
  type RowOutcome,
  schemaVersion,
} from '@payung/data';
import type {
  BucketId,
  CalendarDate,
  CaseId,
  Instant,
  NominationId,
  PersonId,
  Reason,
  RuleVersionId,
  UserId,
  VillageCode,
  Worker,
} from '@payung/domain';
import type { Claim, KnownCase } from './known-case.ts';
import type { MovesOfRows } from './verification/moved-workers.ts';

/** Under which circumstances claims are kept: one user, one moment, one quota card. */
export interface PlanSetting {
  readonly newPersonId: () => string;
  readonly year: number;
  readonly bucket: BucketId;
  readonly at: Instant;
  readonly since: CalendarDate;
  readonly by: UserId;
  /** whether this agency's own quota card has room although the holder of another card waits */
  readonly mayOffer: (holder: NominationRecord) => boolean;
  /** notes that a row says its worker lives elsewhere, so that the verification sheet goes along */
  readonly moves: MovesOfRows;
  /** version of the notice that the workers were given, as far as is declared */
  readonly notice?: number | undefined;
  /** the version of the region's rules that claims are judged by */
  readonly rules: RuleVersionId;
}

/** A person, with the name and the village by which clerks look for them. */
export interface NamedPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly village: VillageCode | null;
}

/** A person as one agency wrote of them. */
export function namedIn(
  person: PersonId,
  { name, village }: Pick<Worker, 'name' | 'village'>,
): NamedPerson {
  return { person, name, village };
}

/** What a claim does to those whom matching knows. */
export interface Matched {
  /** the nomination that it makes */
  readonly made: NominationId | null;
  /** one that it brings to its end */
  readonly ended: NominationRecord | null;
  /** one of an earlier year that lapses: it leaves its card with all others of the same commit */
  readonly lapsed: NominationRecord | null;
  /** open cases of that one that do not fit into the commit, and lapse after it */
  readonly beyond: readonly CaseId[];
  /** one that says something else of its worker from now on */
  readonly changed: { readonly before: NominationRecord; readonly after: NominationRecord } | null;
}

export const nothingMatched: Matched = {
  made: null,
  ended: null,
  lapsed: null,
  beyond: [],
  changed: null,
};

/** What keeping one claim means: its writes, its outcome, and what is known afterwards. */
export interface ClaimPlan {
  readonly newcomer: NominationId | null;
  readonly matched: Matched;
  /** most writes it can need, the quota card's own aside */
  readonly size: number;
  /** by which name the person has to be found from now on; null when that is known already */
  readonly named: NamedPerson | null;
  writes(place: Place): RegistryWrite[];
  outcome(place: Place): Omit<RowOutcome, 'row'>;
  after(place: Place): KnownCase;
}

export function outcomeOf(
  outcome: RowOutcome['outcome'],
  reasons: readonly Reason[],
  nominationId: NominationId,
  duplicateOf: RowOutcome['duplicateOf'] | null,
): Omit<RowOutcome, 'row'> {
  return {
    outcome,
    reasons: reasons.map((reason) => ({ ...reason })),
    nominationId,
    ...(duplicateOf == null ? {} : { duplicateOf }),
  };
}

/** A nomination that has just been made of a claim. */
export function newRecord(
  setting: PlanSetting,
  claim: Claim,
  id: NominationId,
  facts: Pick<NominationRecord, 'state' | 'number' | 'first'> & { reasons: readonly Reason[] },
): NominationRecord {
  return {
    schemaVersion,
    id,
    agency: claim.agency,
    year: setting.year,
    bucket: setting.bucket,
    state: facts.state,
    number: facts.number,
    at: setting.at,
    since: setting.since,
    by: setting.by,
    source: claim.line,
    claimed: null,
    first: facts.first,
    reasons: JSON.stringify(facts.reasons),
    notice: setting.notice,
    rules: setting.rules,
    worker: claim.worker,
    endedOn: null,
    endedWhy: null,
    version: 1,
  };
}

/** An own review record that a corrected claim puts right comes to its end. */
export function settling(
  setting: PlanSetting,
  record: NominationRecord | null,
): { writes: RegistryWrite[]; after: (all: readonly NominationRecord[]) => NominationRecord[] } {
  if (record === null) return { writes: [], after: (all) => [...all] };
  const ended: NominationRecord = {
    ...record,
    state: 'withdrawn',
    number: null,
    endedOn: setting.since,
    version: record.version + 1,
  };
  return {
    writes: [
      {
        write: 'move-nomination',
        record,
        state: 'withdrawn',
        number: null,
        first: record.first,
        why: 'corrected',
        ended: { on: setting.since, why: '' },
      },
    ],
    after: (all) => all.map((one) => (one.id === record.id ? ended : one)),
  };
}
