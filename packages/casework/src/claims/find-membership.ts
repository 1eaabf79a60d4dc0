import type { NominationRecord } from '@payung/data';
import {
  isLiving,
  liesIn,
  type NominationId,
  namesAlike,
  nameWords,
  type PersonId,
  type VillageCode,
} from '@payung/domain';
import { maySee } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { areaWord } from '../index-names.ts';
import { peopleUnder } from '../people-under-words.ts';
import { ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import type { ClaimHandler } from './claim-access.ts';

/** What a family knows of a worker: the name, where they lived, and the number on their family card. */
export interface MembershipAsked {
  readonly name: string;
  readonly village: VillageCode;
  /** 16 digits */
  readonly familyCardNo: string;
}

/** people whose nominations are read at once */
const step = 100;
/** more than these share a family card and a name by mistake only */
const mostFound = 20;

/**
 * Finds a worker by name, village and family card, in this officer's area: all three have to fit, the name as people
 * write names. Every look is told in the journal, under whoever was found, also one that found nobody.
 */
export async function findMembership(
  service: Service,
  actor: ClaimHandler,
  asked: MembershipAsked & { readonly correlationId: string },
): Promise<Result<readonly NominationRecord[]>> {
  const open = await regionOf(service, actor.tenant);
  const found = await membersLike(open, actor, asked);
  await tell(
    open.data,
    causeOf(actor, asked.correlationId),
    { of: 'claim', id: 'membership', act: 'membership-sought', after: { found: found.length } },
    ...found.map(({ id }) => ({ of: 'nomination', id, act: 'membership-found' }) as const),
  );
  return ok(found);
}

/** The nomination of each person who fits, the one by which they are or were covered first. */
export async function membersLike(
  open: OpenRegion,
  actor: ClaimHandler,
  asked: MembershipAsked,
): Promise<NominationRecord[]> {
  // beyond the own area nothing is read, so that no time of an answer tells whether such a name is known
  if (actor.kind === 'AreaOfficer' && !liesIn(asked.village, actor.areas)) return [];
  const byWords = await peopleUnder(open, nameWords(asked.name));
  const exact = await fitting(open, actor, asked, byWords.persons);
  if (exact.length > 0) return exact;
  // the name is written otherwise: whoever lives in the village is looked through by their family card
  const ofVillage = await peopleUnder(open, [areaWord(asked.village)]);
  return fitting(open, actor, asked, ofVillage.persons);
}

async function fitting(
  open: OpenRegion,
  actor: ClaimHandler,
  asked: MembershipAsked,
  persons: readonly PersonId[],
): Promise<NominationRecord[]> {
  const found: NominationRecord[] = [];
  for (let from = 0; from < persons.length && found.length < mostFound; from += step) {
    for (const nominations of await nominationsOf(open, persons.slice(from, from + step))) {
      const own = nominations.filter((record) => maySee(actor, record) && fits(record, asked));
      const best = bestOf(own);
      if (best !== null) found.push(best);
    }
  }
  return found.slice(0, mostFound);
}

async function nominationsOf(
  { data }: OpenRegion,
  persons: readonly PersonId[],
): Promise<(readonly NominationRecord[])[]> {
  const people = (await data.people.people(persons)).filter((one) => one !== null);
  const guards = await data.people.guards(people.map(({ nikDigest }) => nikDigest));
  return data.people.nominationsUnderEach(guards.filter((guard) => guard !== null));
}

function fits({ worker }: NominationRecord, asked: MembershipAsked): boolean {
  return (
    worker.village === asked.village &&
    worker.familyCardNo === asked.familyCardNo &&
    namesAlike(worker.name, asked.name)
  );
}

/** Of a person's nominations the newest that was decided, else one that lives, else the last. */
export function bestOf(nominations: readonly NominationRecord[]): NominationRecord | null {
  return (
    nominations.findLast(({ state }) => state === 'determined') ??
    nominations.findLast(({ state }) => isLiving(state)) ??
    nominations.at(-1) ??
    null
  );
}

/** The nomination of whoever has this NIK, in the officer's reach. */
export async function memberByNik(
  open: OpenRegion,
  actor: ClaimHandler,
  nik: string,
): Promise<NominationRecord | null> {
  const { keys, people } = open.data;
  const [guard = null] = await people.guards([keys.digest('nik', nik)]);
  if (guard === null) return null;
  const nominations = await people.nominationsUnder(guard);
  return bestOf(nominations.filter((record) => maySee(actor, record)));
}

/** What a claim says that it is about. */
export async function memberOf(
  open: OpenRegion,
  actor: ClaimHandler,
  id: NominationId,
): Promise<NominationRecord | null> {
  const [record = null] = await open.data.people.nominations([id]);
  return record !== null && maySee(actor, record) ? record : null;
}
