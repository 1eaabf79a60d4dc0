import { splitNominationId } from '@payung/data';
import {
  type Determination,
  type DeterminationId,
  type DeterminedLine,
  type Instant,
  type MonthSpan,
  mayHaveClaimed,
  type NominationId,
  type PersonId,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { determinationShelf, leftOutShelf } from './determination-shelves.ts';
import { editionFolder, linesOf } from './list-pieces.ts';

/**
 * Tells who stands on another decision that asked other regions and is neither given up nor in force, with the months of
 * it: what is claimed for them in these is that decision's, which gives it back itself. Months are claimed for a person,
 * whom another decision may name by the nomination of another year. Each call looks anew; a list that counts still is
 * read once.
 * @param own the decision that is passed over
 */
export function askedByOthers(
  open: OpenRegion,
  own: DeterminationId,
): () => Promise<ReadonlyMap<PersonId, readonly AskedMonths[]>> {
  const lists = new Map<string, readonly Asked[]>();

  async function listOf(one: Determination): Promise<readonly Asked[]> {
    const edition = editionFolder(one.id, one.edition);
    const known = lists.get(edition);
    if (known !== undefined) return known;
    const added: Asked[] = [];
    for await (const lines of linesOf(open, one)) {
      for (const line of lines) if (line.act === 'add') added.push(askedOf(line));
    }
    lists.set(edition, added);
    return added;
  }

  return async () => {
    const { shelves } = open.data;
    const all = await shelves.all(determinationShelf);
    const held = new Map<PersonId, AskedMonths[]>();
    for (const one of all.filter((other) => other.id !== own && stillAsks(other))) {
      // whoever was left out is given back by neither, if each waits for the other
      const left = one.state === 'taking-effect' ? await shelves.all(leftOutShelf, one.id) : [];
      const gone = new Set(left.map(({ id }) => id));
      for (const { nomination, ...months } of await listOf(one)) {
        if (gone.has(nomination)) continue;
        const { person } = splitNominationId(nomination);
        const of = { ...months, draftedAt: one.createdAt };
        held.set(person, [...(held.get(person) ?? []), of]);
      }
    }
    return held;
  };
}

/** Months that a decision asked about, and when it was drafted. */
export interface AskedMonths extends MonthSpan {
  readonly draftedAt: Instant;
}

/** Somebody on a list, and their months. */
interface Asked extends MonthSpan {
  readonly nomination: NominationId;
}

function askedOf({ nomination, firstMonth, months }: DeterminedLine): Asked {
  return { nomination, firstMonth, months };
}

/** Also while it asks: months are claimed from the first answer on. */
function stillAsks(one: Determination): boolean {
  const { state, work } = one;
  if (state === 'cancelled' || state === 'in-force') return false;
  return mayHaveClaimed(one) || work?.step === 'ask-elsewhere';
}
