import { type Cause, takeOff } from '@payung/data';
import type { PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { folderOf } from '../verification/sheet-shelf.ts';
import { suggestionShelf, waitingShelf } from './pack-shelves.ts';

/**
 * Takes away what was suggested about somebody who is forgotten: its words may name them. Loans name nominations only.
 * @returns false when one was written meanwhile
 */
export async function forgetSuggestions(
  { data }: OpenRegion,
  person: PersonId,
  cause: Cause,
): Promise<boolean> {
  for (const one of await data.shelves.all(suggestionShelf, person)) {
    const folder = folderOf(one);
    const waiting = await data.shelves.one(waitingShelf, one.id, folder);
    const writes = [
      takeOff(suggestionShelf, one, { folder: person, act: 'forgotten' }),
      ...(waiting === null ? [] : [takeOff(waitingShelf, waiting, { folder, act: null })]),
    ];
    if ((await data.commit({ cause, lane: 'any', writes })).kind !== 'done') return false;
  }
  return true;
}
