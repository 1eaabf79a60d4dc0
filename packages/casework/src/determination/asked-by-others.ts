import type { Determination, DeterminationId, NominationId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { determinationShelf, leftOutShelf } from './determination-shelves.ts';
import { editionFolder, linesOf } from './list-pieces.ts';

/**
 * Tells who stands on another decision that asked other regions and is neither given up nor in force: what is claimed
 * for them is that decision's, which gives it back itself. Each call looks anew; a list that counts still is read once.
 * @param own the decision that is passed over
 */
export function askedByOthers(
  open: OpenRegion,
  own: DeterminationId,
): () => Promise<ReadonlySet<NominationId>> {
  const lists = new Map<string, readonly NominationId[]>();

  async function listOf(one: Determination): Promise<readonly NominationId[]> {
    const edition = editionFolder(one.id, one.edition);
    const known = lists.get(edition);
    if (known !== undefined) return known;
    const added: NominationId[] = [];
    for await (const lines of linesOf(open, one)) {
      for (const { act, nomination } of lines) if (act === 'add') added.push(nomination);
    }
    lists.set(edition, added);
    return added;
  }

  return async () => {
    const { shelves } = open.data;
    const all = await shelves.all(determinationShelf);
    const held = new Set<NominationId>();
    for (const one of all.filter((other) => other.id !== own && stillAsks(other))) {
      // whoever was left out is given back by neither, if each waits for the other
      const left = one.state === 'taking-effect' ? await shelves.all(leftOutShelf, one.id) : [];
      const gone = new Set(left.map(({ id }) => id));
      for (const id of await listOf(one)) if (!gone.has(id)) held.add(id);
    }
    return held;
  };
}

/** Also while it asks: months are claimed from the first answer on. */
function stillAsks({ state, elsewhere, work }: Determination): boolean {
  if (state === 'cancelled' || state === 'in-force') return false;
  return elsewhere?.answer === 'checked' || work?.step === 'ask-elsewhere';
}
