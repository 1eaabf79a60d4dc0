import { type Cause, fileOver, type NominationRecord } from '@payung/data';
import type { Determination } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { begunInVain, leftoversWith } from './clear-leftovers.ts';
import { determinationShelf, linesShelf } from './determination-shelves.ts';
import { editionFolder, piecesOf } from './list-pieces.ts';
import { type DeterminationChange, moveQuietly } from './move-determination.ts';

/**
 * Takes out of all lists who these people are. Number, nomination and digest of a line stay, so that a decision and
 * its sums are still what was signed. Safe to repeat.
 * @returns false when somebody else writes such a list now
 */
export async function forgetLines(
  open: OpenRegion,
  nominations: readonly Pick<NominationRecord, 'id' | 'year'>[],
  cause: Cause,
): Promise<boolean> {
  const years = new Set(nominations.map(({ year }) => year));
  const ids = new Set<string>(nominations.map(({ id }) => id));
  const lists = await open.data.shelves.all(determinationShelf);
  for (const list of lists.filter(({ year }) => years.has(year))) {
    if (!(await forgetIn(open, list, ids, cause))) return false;
  }
  return true;
}

async function forgetIn(
  open: OpenRegion,
  list: Determination,
  ids: ReadonlySet<string>,
  cause: Cause,
): Promise<boolean> {
  if (!(await beginsAnew(open, list))) return false;
  const { id, edition, pieces } = list;
  if (pieces === 0) return true;
  const folder = editionFolder(id, edition);
  for await (const piece of piecesOf(open, linesShelf, folder)) {
    const named = piece.lines.some(
      ({ nomination, person }) => ids.has(nomination) && person !== null,
    );
    if (!named) continue;
    const lines = piece.lines.map((line) =>
      ids.has(line.nomination) ? { ...line, person: null } : line,
    );
    const write = fileOver(linesShelf, piece, { lines }, { folder, act: null });
    const result = await open.data.commit({ cause, lane: 'any', writes: [write] });
    if (result.kind !== 'done') return false;
  }
  return true;
}

/**
 * A draft that is being made or edited may have met them already: whoever does it is overtaken, and meets people anew.
 * What a long list put down goes when it is made, and what a process wrote that ended before it counted goes as well.
 */
async function beginsAnew(open: OpenRegion, list: Determination): Promise<boolean> {
  if (list.state !== 'draft') return true;
  return (await moveQuietly(open, list, anew(list))) !== null;
}

function anew(list: Determination): DeterminationChange {
  const { work } = list;
  if (work === null) return begunInVain(list);
  const { part, ...rest } = work;
  if (part === undefined) return { work: { ...work, leaseUntil: 0 }, ...begunInVain(list) };
  return {
    work: { ...rest, position: 0, leaseUntil: 0 },
    leftovers: leftoversWith(list, { from: part.edition, below: list.lastEdition + 1 }),
  };
}
