import {
  type Guard,
  type NominationRecord,
  type PersonRecord,
  splitNominationId,
} from '@payung/data';
import {
  type LegalHold,
  legalHolds,
  onlyNominated,
  type PersonFacts,
  type PersonId,
  type RetentionPeriods,
} from '@payung/domain';
import { type Auditor, mayUseAgency, type RegionAdmin } from '../actor.ts';
import { claimFacts, claimsOfPerson } from '../claims/claims-of-person.ts';
import { coveredUntil } from '../determination/covered-until.ts';
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

/** What is known today that may oblige the region to keep somebody: nominations, cover and claims. */
export async function factsOf(
  open: OpenRegion,
  { nominations }: Pick<PersonCase, 'nominations'>,
): Promise<PersonFacts> {
  const facts = onlyNominated(
    nominations.map(({ state, endedOn, year }) => ({ state, endedOn, year })),
  );
  const [first] = nominations;
  if (first === undefined) return facts;
  const { person } = splitNominationId(first.id);
  const claims = claimFacts(await claimsOfPerson(open, person));
  return { ...facts, ...claims, coveredUntil: await coveredUntil(open, person) };
}

/** Everything that forbids to forget a person today: their own holds, and one over the whole region. */
export async function holdsOn(
  open: OpenRegion,
  person: Pick<PersonCase, 'nominations'>,
  periods: RetentionPeriods,
): Promise<LegalHold[]> {
  const facts = await factsOf(open, person);
  return [...legalHolds(facts, open.today, periods), ...(await regionHolds(open))];
}

/** tries before somebody else's writes under the same person are too many */
export const rivalTries = 8;
