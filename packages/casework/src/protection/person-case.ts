import type { Cause, Guard, NominationRecord, PersonRecord } from '@payung/data';
import {
  type LegalHold,
  legalHolds,
  onlyNominated,
  type PersonFacts,
  type PersonId,
  type RetentionPeriods,
} from '@payung/domain';
import { type Auditor, mayUseAgency, type RegionAdmin } from '../actor.ts';
import type { OpenRegion } from '../service.ts';
import { regionHolds } from './region-hold.ts';

/** Those who look after the rights of the people whose data a region keeps, and those who check it. */
export type ProtectionReader = RegionAdmin | Auditor;

/** Everything that is kept about one person, whoever nominated them. */
export interface PersonCase {
  readonly person: PersonRecord;
  readonly guard: Guard;
  readonly nominations: readonly NominationRecord[];
}

/** A person with all nominations; null for nobody, and for somebody who was forgotten. */
export async function caseOf(open: OpenRegion, id: PersonId): Promise<PersonCase | null> {
  const { people } = open.data;
  const [person = null] = await people.people([id]);
  if (person === null) return null;
  const [guard = null] = await people.guards([person.nikDigest]);
  if (guard === null) return null;
  return { person, guard, nominations: await people.nominationsUnder(guard) };
}

/** Whether this reader sees somebody: an auditor invited for some agencies sees those whom they nominated. */
export function isInReach(actor: ProtectionReader, { nominations }: PersonCase): boolean {
  return nominations.some(({ agency }) => mayUseAgency(actor, agency));
}

/** What is known today that may oblige the region to keep somebody: nominations; cover and claims do not exist yet. */
export function factsOf({ nominations }: Pick<PersonCase, 'nominations'>): PersonFacts {
  return onlyNominated(nominations.map(({ state, endedOn, year }) => ({ state, endedOn, year })));
}

/** Everything that forbids to forget a person today: their own holds, and one over the whole region. */
export async function holdsOn(
  open: OpenRegion,
  person: Pick<PersonCase, 'nominations'>,
  periods: RetentionPeriods,
): Promise<LegalHold[]> {
  return [...legalHolds(factsOf(person), open.today, periods), ...(await regionHolds(open))];
}

/** What the region's admin does, as the journal tells of it. */
export function causeOf(actor: ProtectionReader, correlationId: string): Cause {
  return {
    actor: { kind: actor.kind, user: actor.user, agency: null },
    source: 'api',
    correlationId,
  };
}

/** tries before somebody else's writes under the same person are too many */
export const rivalTries = 8;
