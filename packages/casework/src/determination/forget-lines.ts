import { type Cause, fileOver, type NominationRecord } from '@payung/data';
import type { Determination, DeterminationWork } from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import { begunInVain } from './clear-leftovers.ts';
import { determinationShelf, linesShelf } from './determination-shelves.ts';
import { editionFolder, piecesOf } from './list-pieces.ts';
import { moveQuietly } from './move-determination.ts';

/**
 * Takes out of all lists who these people are. Number, nomination and digest of a line stay, so that a decision and
 * its sums are still what was signed. Safe to repeat.
 * @returns false when somebody else writes such a list now
 */
export async function forgetLines(
  service: Pick<Service, 'clock'>,
  open: OpenRegion,
  nominations: readonly Pick<NominationRecord, 'id' | 'year'>[],
  cause: Cause,
): Promise<boolean> {
  const years = new Set(nominations.map(({ year }) => year));
  const ids = new Set<string>(nominations.map(({ id }) => id));
  const lists = await open.data.shelves.all(determinationShelf);
  for (const list of lists.filter(({ year }) => years.has(year))) {
    if (!(await forgetIn(service, open, list, ids, cause))) return false;
  }
  return true;
}

async function forgetIn(
  service: Pick<Service, 'clock'>,
  open: OpenRegion,
  list: Determination,
  ids: ReadonlySet<string>,
  cause: Cause,
): Promise<boolean> {
  if (!(await beginsAnew(service, open, list))) return false;
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
 * What they put down goes, and what a process wrote that ended before it counted goes as well.
 */
async function beginsAnew(
  service: Pick<Service, 'clock'>,
  open: OpenRegion,
  list: Determination,
): Promise<boolean> {
  if (list.state !== 'draft') return true;
  const { work } = list;
  const change = work === null ? {} : { work: { ...fromItsBeginning(work), leaseUntil: 0 } };
  return (await moveQuietly(open, list, change, begunInVain(service, list))) !== null;
}

const fromItsBeginning = ({ part, ...work }: DeterminationWork): DeterminationWork =>
  part === undefined ? work : { ...work, position: 0 };
