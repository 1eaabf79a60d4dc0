import { fileNew, type RegistryWrite } from '@payung/data';
import type { Determination, DeterminedLine } from '@payung/domain';
import type { Counted } from '../quota-plan/index.ts';
import type { OpenRegion } from '../service.ts';
import { type MetPerson, type MetPiece, metShelf } from './determination-shelves.ts';
import { editionFolder, overWhatLies, pieceId, piecesOf } from './list-pieces.ts';

/** People who were met together, and where whoever goes on begins. */
export interface Met {
  readonly upTo: string;
  readonly people: readonly MetPerson[];
  /** who did for them what keeps from signing */
  readonly duties: MetPiece['duties'];
}

/** Somebody of a list as ceilings count them. */
export function countedAs(line: DeterminedLine, hadPlace: boolean): Counted {
  const { nomination: id, agency, person, months } = line;
  if (person === null) throw new Error('somebody forgotten takes no place');
  const { village, occupation } = person;
  return { id, agency, village, occupation, months, isNew: !hadPlace };
}

/** People who were met as they are put down, from a number of theirs on. */
function metPieces(at: number, some: readonly Met[]): MetPiece[] {
  return some.map(({ upTo, people, duties }, i) => {
    return { id: pieceId(at + i), version: 1, lines: [...people], upTo, duties };
  });
}

/** Puts people down who were met, behind those that lie there. */
export function metWrites(folder: string, at: number, some: readonly Met[]): RegistryWrite[] {
  return metPieces(at, some).map((piece) => fileNew(metShelf, piece, { folder, act: null }));
}

/** The same where another worker may have put down others that do not count. */
export function metWritesOver(
  open: OpenRegion,
  folder: string,
  at: number,
  some: readonly Met[],
): Promise<RegistryWrite[]> {
  return overWhatLies(open, metShelf, folder, metPieces(at, some));
}

/**
 * Everybody who was put down for the writing that is made, in the order in which they were met. What lies behind them
 * is of a worker that ended before all of it lay there, and counts for nothing.
 */
export async function allMet(
  open: OpenRegion,
  { id, work }: Pick<Determination, 'id' | 'work'>,
): Promise<Met[]> {
  if (work?.part === undefined) return [];
  const found: Met[] = [];
  const folder = editionFolder(id, work.part.edition);
  const behind = pieceId(work.part.met);
  for await (const { id: piece, upTo, lines, duties } of piecesOf(open, metShelf, folder)) {
    if (piece >= behind) break;
    found.push({ upTo, people: lines, duties });
  }
  return found;
}
