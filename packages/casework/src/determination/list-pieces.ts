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
import {
  groundsId,
  groundsShelf,
  linesShelf,
  metShelf,
  type NotReadyLine,
  notReadyShelf,
} from './determination-shelves.ts';

/** Lines that lie in one record. Lists are kept by it: with another number, those of before are read wrongly. */
export const linesPerPiece = 200;
/** records in one transaction or one read: some hundred kilobytes */
export const piecesAtOnce = 8;

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

/** Lines as they lie in records. */
export function inPieces<T>(lines: readonly T[]): T[][] {
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
  open: OpenRegion,
  shelf: Shelf<P>,
  folder: string,
  lines: readonly L[],
  make: (id: string, lines: L[]) => P,
): Promise<number | null> {
  const pieces = inPieces(lines).map((some, i) => make(pieceId(i), some));
  for (let from = 0; from < pieces.length; from += piecesAtOnce) {
    const some = pieces.slice(from, from + piecesAtOnce);
    const writes = await overWhatLies(open, shelf, folder, some);
    if ((await open.data.commitQuietly(writes)).kind !== 'done') return null;
  }
  return pieces.length;
}

/** Writes records of a folder, also where another process left some. */
export async function overWhatLies<P extends Filed>(
  { data }: OpenRegion,
  shelf: Shelf<P>,
  folder: string,
  pieces: readonly P[],
): Promise<RegistryWrite[]> {
  const there = await data.shelves.some(
    shelf,
    pieces.map(({ id }) => ({ folder, id })),
  );
  const filing = { folder, act: null };
  return pieces.map((piece, i): RegistryWrite => {
    const before = there[i] ?? null;
    if (before === null) return fileNew(shelf, piece, filing);
    const { id: _id, version: _version, ...rest } = piece;
    return fileOver<P>(shelf, before, rest, filing);
  });
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

/** The records of an edition, lines first. */
export interface EditionRecords {
  readonly lines: readonly DeterminedLine[][];
  readonly notReady: readonly NotReadyLine[][];
}

export function recordsOf({ lines, notReady }: Edition): EditionRecords {
  return { lines: inPieces(lines), notReady: inPieces(notReady) };
}

/** Writes some of the records of an edition to where nothing lies yet: those from one number up to before another. */
export function recordWrites(
  folder: string,
  { lines, notReady }: EditionRecords,
  from: number,
  to: number,
): RegistryWrite[] {
  const filing = { folder, act: null };
  const writes: RegistryWrite[] = [];
  for (let at = from; at < to; at += 1) {
    const behind = at - lines.length;
    const some = lines[at];
    const others = notReady[behind];
    if (some !== undefined) {
      writes.push(fileNew(linesShelf, { id: pieceId(at), version: 1, lines: some }, filing));
    } else if (others !== undefined) {
      const piece = { id: pieceId(behind), version: 1, lines: others };
      writes.push(fileNew(notReadyShelf, piece, filing));
    }
  }
  return writes;
}

/** Takes the lists of an edition away that does not count any more. Safe to repeat. */
export async function dropLists(
  open: OpenRegion,
  id: DeterminationId,
  edition: number,
): Promise<void> {
  await dropEdition(open, { id, edition }, 'lists', () => true);
}

/**
 * Takes records of one edition away: its lists, what a long one was made of, or both. Safe to repeat.
 * @returns false when it did not go on to the end
 */
export async function dropEdition(
  open: OpenRegion,
  { id, edition }: { readonly id: DeterminationId; readonly edition: number },
  what: 'lists' | 'what-it-was-made-of' | 'all',
  goesOn: () => boolean,
): Promise<boolean> {
  const folder = editionFolder(id, edition);
  if (what !== 'what-it-was-made-of') {
    if (!(await dropFolder(open, linesShelf, folder, goesOn))) return false;
    if (!(await dropFolder(open, notReadyShelf, folder, goesOn))) return false;
  }
  if (what === 'lists') return true;
  const grounds = await open.data.shelves.one(groundsShelf, groundsId, folder);
  if (grounds !== null) {
    await open.data.commitQuietly([takeOff(groundsShelf, grounds, { folder, act: null })]);
  }
  return dropFolder(open, metShelf, folder, goesOn);
}

async function dropFolder<L, P extends Piece<L>>(
  open: OpenRegion,
  shelf: Shelf<P>,
  folder: string,
  goesOn: () => boolean,
): Promise<boolean> {
  for await (const piece of piecesOf<L, P>(open, shelf, folder)) {
    await open.data.commitQuietly([takeOff(shelf, piece, { folder, act: null })]);
    // each message takes one away, however late it is
    if (!goesOn()) return false;
  }
  return true;
}
