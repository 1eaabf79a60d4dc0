import { createHash, timingSafeEqual } from 'node:crypto';
import { nominationIdOf, type TenantData } from '@payung/data';
import {
  type CalendarDate,
  coveredUntil,
  factToCompare,
  keptFact,
  letsPeopleIn,
  type NominationId,
  type OwnCoverFact,
  PersonId,
  type TenantId,
} from '@payung/domain';
import { coverOf } from '../contribution/cover-of.ts';
import type { OpenRegion, Service } from '../service.ts';
import { ownCoverSettingId, ownCoverShelf } from './own-cover-setting.ts';

/** tries of one NIK in a day, whoever asks: the end of a family card is found in some hundred likely ones */
const triesADay = 5;

/** nominations that are compared: always as many, so that nobody learns how many there are */
const compared = 4;

/** Nobody. Their records are asked for wherever there is nobody, so that as much is read. */
const nobody = PersonId.parse('0'.repeat(26));

/** Compared with where an agency wrote nothing; nothing that is said has its length. */
const unwritten = '';

export type OwnCover =
  | { readonly kind: 'told'; readonly until: CalendarDate | null }
  | { readonly kind: 'too-often' };

const no: OwnCover = { kind: 'told', until: null };

/**
 * Whether somebody is covered today, for who knows the NIK and one more fact of them, and until when. Who is not found,
 * whose fact is another, who is not covered, and a region that is none, rests or does not let people ask: the same
 * answer. For an unknown NIK and a wrong fact the same requests are made, in the same order, with as many keys, and as
 * many facts are hashed and compared.
 *
 * @param tenant null for a regency that has no region
 */
export async function checkOwnCover(
  service: Service,
  tenant: TenantId | null,
  asked: { readonly nik: string; readonly fact: string },
): Promise<OwnCover> {
  const open = tenant === null ? null : await service.regions.open(tenant);
  if (open === null || !letsPeopleIn(open.standing)) return no;
  const setting = await open.data.shelves.one(ownCoverShelf, ownCoverSettingId);
  if (setting === null || !setting.isOpen) return no;
  const digest = open.data.keys.digest('nik', asked.nik);
  if (!(await open.data.ownCover.take(digest, open.today, triesADay))) return { kind: 'too-often' };
  const person = await whoKnows(open.data, digest, setting.fact, asked.fact);
  return { kind: 'told', until: await untilOf(open, person) };
}

/** The person whose NIK and fact these are; `nobody` for everything else. */
async function whoKnows(
  { people }: Pick<TenantData, 'people'>,
  digest: string,
  fact: OwnCoverFact,
  said: string,
): Promise<PersonId> {
  const [guard = null] = await people.guards([digest]);
  const records = await people.nominations(
    newest(guard?.person ?? nobody, guard === null ? compared : guard.count),
  );
  const wanted = digestOf(factToCompare(fact, said));
  const nothing = digestOf(unwritten);
  let fits = false;
  for (const record of records) {
    const worker = record === null || record.restricted !== undefined ? null : record.worker;
    const kept = digestOf(worker === null ? unwritten : keptFact(fact, worker));
    // both are asked each time: which of them decided is not to be seen in the time it took
    const isSame = timingSafeEqual(kept, wanted);
    const isNothing = timingSafeEqual(wanted, nothing);
    fits = (isSame && !isNothing) || fits;
  }
  return fits && guard !== null ? guard.person : nobody;
}

/** The newest nominations under a person, and places where none lies, always as many. */
function newest(person: PersonId, count: number): NominationId[] {
  const first = Math.max(1, count - compared + 1);
  return Array.from({ length: compared }, (_, place) => nominationIdOf(person, first + place));
}

function digestOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

async function untilOf(open: OpenRegion, person: PersonId): Promise<CalendarDate | null> {
  const [found] = await coverOf(open, [person], open.today);
  return found === undefined ? null : coveredUntil(found.cover, found.history, open.today);
}
