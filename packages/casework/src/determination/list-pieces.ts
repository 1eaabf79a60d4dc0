import {
  type Filed,
  fileNew,
  fileOver,
  type Item,
  type RegistryWrite,
  type Shelf,
  takeOff,
} from '@payung/data';
import type { Determination, DeterminationId, DeterminedLine } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { linesShelf, type NotReadyLine, notReadyShelf } from './determination-shelves.ts';

/** Lines that lie in one record. Lists are kept by it: with another number, those of before are read wrongly. */
export const linesPerPiece = 200;
/** records in one transaction or one read: some hundred kilobytes */
const piecesAtOnce = 8;

/** A record whose lines are read together. */
interface Piece<L> extends Filed {
  readonly lines: L[];
}

/** Where one edition of a list lies. */
export function editionFolder(id: DeterminationId, edition: number): string {
  return `${id}.${edition}`;
}

export function pieceId(at: number): string {
  return String(at).padStart(5, '0');
}

/** Lines of an edition, record by record, in their order; memory holds a few records. */
export async function* piecesOf<L, P extends Piece<L>>(
  { data }: OpenRegion,
  shelf: Shelf<P>,
  folder: string,
): AsyncGenerator<P> {
  let after: Item | null = null;
  do {
    const page: { items: P[]; next: Item | null } = await data.shelves.page(shelf, {
      folder,
      after,
      limit: piecesAtOnce,
    });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

/** The lines of the edition that counts, a record's worth at a time. */
export async function* linesOf(
  open: OpenRegion,
  { id, edition, pieces }: Pick<Determination, 'id' | 'edition' | 'pieces'>,
): AsyncGenerator<readonly DeterminedLine[]> {
  if (pieces === 0) return;
  for await (const { lines } of piecesOf(open, linesShelf, editionFolder(id, edition))) yield lines;
}

/** One record of the edition that counts; empty behind the last. */
export async function pieceOf(
  open: OpenRegion,
  { id, edition, pieces }: Pick<Determination, 'id' | 'edition' | 'pieces'>,
  at: number,
): Promise<readonly DeterminedLine[]> {
  if (at >= pieces) return [];
  const folder = editionFolder(id, edition);
  const found = await open.data.shelves.one(linesShelf, pieceId(at), folder);
  if (found === null) throw new Error('a list lacks one of its records');
  return found.lines;
}

/** Who is not ready, by the edition that counts; one record, empty behind the last. */
export async function notReadyPieceOf(
  open: OpenRegion,
  { id, edition, notReadyPieces }: Pick<Determination, 'id' | 'edition' | 'notReadyPieces'>,
  at: number,
): Promise<readonly NotReadyLine[]> {
  if (at >= notReadyPieces) return [];
  const folder = editionFolder(id, edition);
  return (await open.data.shelves.one(notReadyShelf, pieceId(at), folder))?.lines ?? [];
}

function inPieces<T>(lines: readonly T[]): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < lines.length; from += linesPerPiece) {
    pieces.push(lines.slice(from, from + linesPerPiece));
  }
  return pieces;
}

/**
 * Writes lines as records of a folder that nothing points to yet; whatever another process left there is replaced.
 * @returns how many records; null when another process writes there now
 */
async function writePieces<L, P extends Piece<L>>(
  { data }: OpenRegion,
  shelf: Shelf<P>,
  folder: string,
  lines: readonly L[],
  make: (id: string, lines: L[]) => P,
): Promise<number | null> {
  const pieces = inPieces(lines).map((some, i) => make(pieceId(i), some));
  for (let from = 0; from < pieces.length; from += piecesAtOnce) {
    const some = pieces.slice(from, from + piecesAtOnce);
    const there = await data.shelves.some(
      shelf,
      some.map(({ id }) => ({ folder, id })),
    );
    const filing = { folder, act: null };
    const writes = some.map((piece, i): RegistryWrite => {
      const before = there[i] ?? null;
      if (before === null) return fileNew(shelf, piece, filing);
      const { id: _id, version: _version, ...rest } = piece;
      return fileOver<P>(shelf, before, rest, filing);
    });
    if ((await data.commitQuietly(writes)).kind !== 'done') return null;
  }
  return pieces.length;
}

/** What a list says, to be written beside the edition that counts. */
export interface Edition {
  readonly lines: readonly DeterminedLine[];
  readonly notReady: readonly NotReadyLine[];
}

/** Writes a new edition; it counts once the decision names it. Null when another process writes it now. */
export async function writeEdition(
  open: OpenRegion,
  id: DeterminationId,
  edition: number,
  { lines, notReady }: Edition,
): Promise<{ edition: number; pieces: number; notReadyPieces: number } | null> {
  const folder = editionFolder(id, edition);
  const make = <L>(piece: string, some: L[]) => ({ id: piece, version: 1, lines: some });
  const pieces = await writePieces(open, linesShelf, folder, lines, make);
  const notReadyPieces = await writePieces(open, notReadyShelf, folder, notReady, make);
  return pieces === null || notReadyPieces === null ? null : { edition, pieces, notReadyPieces };
}

/** Takes editions away that do not count any more. Safe to repeat. */
export async function dropEditions(
  open: OpenRegion,
  id: DeterminationId,
  editions: readonly number[],
): Promise<void> {
  for (const edition of editions) {
    const folder = editionFolder(id, edition);
    await dropFolder(open, linesShelf, folder);
    await dropFolder(open, notReadyShelf, folder);
  }
}

async function dropFolder<L, P extends Piece<L>>(
  open: OpenRegion,
  shelf: Shelf<P>,
  folder: string,
): Promise<void> {
  for await (const piece of piecesOf<L, P>(open, shelf, folder)) {
    await open.data.commitQuietly([takeOff(shelf, piece, { folder, act: null })]);
  }
}
