import type { NominationRecord } from '@payung/data';
import type { PersonId, VillageCode } from '@payung/domain';
import { bestOf } from '../claims/find-membership.ts';
import { areaWord } from '../index-names.ts';
import type { OpenRegion } from '../service.ts';

/** Somebody who lives in a village, by the nomination by which they are or were covered. */
export interface Villager {
  readonly person: PersonId;
  readonly record: NominationRecord;
}

type Piece = Awaited<ReturnType<OpenRegion['data']['people']['personsUnder']>>;

/** people whose nominations are read at once */
const step = 100;

/**
 * Everybody whom the index knows in a village, each once, some hundred at a time. Nobody whose data are restricted.
 */
export async function* peopleOfVillage(
  { data }: OpenRegion,
  village: VillageCode,
): AsyncGenerator<Villager[]> {
  const { keys, people } = data;
  const digest = keys.digest('word', areaWord(village));
  const seen = new Set<PersonId>();
  let at: Piece['next'] = { under: '', skip: 0 };
  while (at !== null) {
    const piece: Piece = await people.personsUnder(digest, at, step);
    at = piece.next;
    const fresh = piece.persons.map(({ person }) => person).filter((person) => !seen.has(person));
    for (const person of fresh) seen.add(person);
    const found = (await people.people([...new Set(fresh)])).filter((one) => one !== null);
    const digests = found.map(({ nikDigest }) => nikDigest);
    const guards = (await people.guards(digests)).filter((guard) => guard !== null);
    const all = await people.nominationsUnderEach(guards);
    const some = guards.flatMap(({ person }, i): Villager[] => {
      const record = bestOf(all[i] ?? []);
      if (record === null || record.restricted !== undefined) return [];
      return record.worker.village === village ? [{ person, record }] : [];
    });
    if (some.length > 0) yield some;
  }
}
