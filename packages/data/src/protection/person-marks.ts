import {
  AgencyId,
  BucketId,
  CalendarDate,
  Instant,
  NominationId,
  nominationStates,
  PersonId,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import { everything } from '../everything.ts';
import { spreadFacts } from '../nomination-item.ts';
import type { TenantReading } from '../reading.ts';
import { PersonItem, readItem, WordItem } from '../records.ts';
import { registryKeys, wordPartition } from '../registry-keys.ts';
import type { Item } from '../table-access.ts';
import { type KeptPeople, peopleKept } from '../words/packed-people.ts';

/** Why nothing more is to be done with what is kept about a person, and since when. */
export const Restriction = z.object({ since: CalendarDate, by: UserId, why: z.string() });
export type Restriction = z.infer<typeof Restriction>;

export function restrictionContext(person: string): string {
  return `restriction|${person}`;
}

/** What remains of a person who was forgotten: that there was one, and since when nobody knows who. */
export const AnonymousPerson = z.object({ id: PersonId, anonymisedOn: CalendarDate });
export type AnonymousPerson = z.infer<typeof AnonymousPerson>;

/** What remains of a nomination of somebody who was forgotten: enough for every count, and nobody in it. */
export const AnonymousNomination = z.object({
  id: NominationId,
  agency: AgencyId,
  year: z.int(),
  bucket: BucketId,
  state: z.enum(nominationStates),
  at: Instant,
  version: z.int(),
  anonymisedOn: CalendarDate,
});
export type AnonymousNomination = z.infer<typeof AnonymousNomination>;

/** Whether an item of a person or a nomination is of somebody who was forgotten. */
export function isAnonymous(item: Item): boolean {
  return 'anonymisedOn' in item;
}

/** An item of the index of names: the people of one word, as one writer told of them. */
export interface WordPiece {
  readonly under: string;
  readonly persons: readonly PersonId[];
  /** the same as it lies there, by which a write knows that nobody wrote it anew */
  readonly kept: KeptPeople;
}

export interface MarkReads {
  restriction(person: PersonId): Promise<Restriction | null>;
  anonymousPeople(ids: readonly PersonId[]): Promise<(AnonymousPerson | null)[]>;
  anonymousNominations(ids: readonly NominationId[]): Promise<(AnonymousNomination | null)[]>;
  /** pieces of a word that name any of these people */
  wordPiecesOf(digest: string, people: ReadonlySet<PersonId>): Promise<WordPiece[]>;
}

export function createMarkReads(reading: TenantReading): MarkReads {
  const { tenant, keys, tables, access } = reading;
  const table = tables.registry;

  return {
    async restriction(person) {
      const key = registryKeys.person(tenant, person);
      const [item = null] = await access.getMany([{ table, key }]);
      if (item === null || isAnonymous(item)) return null;
      const { restriction } = readItem(PersonItem, 'person', item);
      if (restriction === undefined) return null;
      return Restriction.parse(JSON.parse(keys.open(restriction, restrictionContext(person))));
    },
    async anonymousPeople(ids) {
      const wanted = ids.map((id) => ({ table, key: registryKeys.person(tenant, id) }));
      return (await access.getMany(wanted)).map((item) =>
        item !== null && isAnonymous(item)
          ? readItem(AnonymousPerson, 'forgotten person', item)
          : null,
      );
    },
    async anonymousNominations(ids) {
      const wanted = ids.map((id) => ({ table, key: registryKeys.nomination(tenant, id) }));
      return (await access.getMany(wanted)).map((item) =>
        item !== null && isAnonymous(item)
          ? readItem(AnonymousNomination, 'forgotten nomination', spreadFacts(item))
          : null,
      );
    },
    async wordPiecesOf(digest, people) {
      const partition = wordPartition(tenant, digest);
      const items = await everything(access, { table, partition, consistent: true });
      return items.flatMap((item): WordPiece[] => {
        const { persons: kept } = readItem(WordItem, 'word', item);
        const persons = peopleKept(kept);
        const names = persons.some((person) => people.has(person));
        return names ? [{ under: String(item.sk), persons, kept }] : [];
      });
    },
  };
}
