import type { Cause, RegistryWrite } from '@payung/data';
import { fileNew, fileOver, takeOff } from '@payung/data';
import {
  moveCounts,
  type SheetEntry,
  type StageMove,
  standingOf,
  type VerificationSheet,
} from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { countShelf, folderOf, noVillage, sheetShelf } from './sheet-shelf.ts';

/** How one sheet changes. */
export interface SheetChange {
  /** null for a new one */
  readonly before: VerificationSheet | null;
  /** its version is looked after here; null for one that is taken away */
  readonly after: Omit<VerificationSheet, 'version'> | null;
  readonly act: SheetEntry['entry'] | 'forgotten' | 'moved';
}

/** people in one transaction, beside the counts of their villages: one who moved is two writes and two counts */
export const sheetsAtOnce = 45;
/** people of one village in one transaction, none of whom moved: each is one write, beside one count */
export const confirmedAtOnce = 95;

/**
 * The writes of some changes, with what they do to the counts of the villages. They hold while sheets and counts are
 * as they were read; null when a sheet was moved by another before its village's counts were read.
 */
export async function sheetWrites(
  open: OpenRegion,
  changes: readonly SheetChange[],
): Promise<RegistryWrite[] | null> {
  const moves = new Map<string, { year: number; village: string; moves: StageMove[] }>();
  const note = (sheet: Pick<VerificationSheet, 'village' | 'year'>, move: StageMove): void => {
    const folder = folderOf(sheet);
    const village = sheet.village ?? noVillage;
    const kept = moves.get(folder) ?? { year: sheet.year, village, moves: [] };
    kept.moves.push(move);
    moves.set(folder, kept);
  };
  for (const { before, after } of changes) {
    const from = before === null ? null : standingOf(before.entries).stage;
    const to = after === null ? null : standingOf(after.entries).stage;
    const staysIn = before !== null && after !== null && folderOf(before) === folderOf(after);
    if (staysIn) note(after, { from, to });
    else {
      if (before !== null) note(before, { from, to: null });
      if (after !== null) note(after, { from: null, to });
    }
  }
  const villages = [...moves.values()];
  const places = villages.map(({ village, year }) => ({ id: village, folder: String(year) }));
  const found = await open.data.shelves.some(countShelf, places);
  const counted: RegistryWrite[] = [];
  for (const [i, { village, year, moves: here }] of villages.entries()) {
    const filing = { folder: String(year), act: null };
    const kept = found[i] ?? null;
    const counts = moveCounts(kept?.counts ?? {}, here);
    if (counts === null) return null;
    counted.push(
      kept === null
        ? fileNew(countShelf, { id: village, version: 1, counts }, filing)
        : fileOver(countShelf, kept, { counts }, filing),
    );
  }
  return [...changes.flatMap(sheetWrite), ...counted];
}

function sheetWrite({ before, after, act }: SheetChange): RegistryWrite[] {
  if (after === null) {
    return before === null ? [] : [takeOff(sheetShelf, before, { folder: folderOf(before), act })];
  }
  const filing = { folder: folderOf(after), act };
  if (before === null) return [fileNew(sheetShelf, { ...after, version: 1 }, filing)];
  if (folderOf(before) === folderOf(after)) return [fileOver(sheetShelf, before, after, filing)];
  return [
    takeOff(sheetShelf, before, { folder: folderOf(before), act: null }),
    fileNew(sheetShelf, { ...after, version: 1 }, { ...filing, act: 'moved' }),
  ];
}

/** What folders are changed, so that writers of one village in this process go one after another. */
export function turnsOf(sheets: readonly Pick<VerificationSheet, 'village' | 'year'>[]): string[] {
  return [...new Set(sheets.map((sheet) => `verification|${folderOf(sheet)}`))];
}

/** Files some changes in one transaction, as many as it takes; `rival` when one of them was written meanwhile. */
export async function fileSheets(
  open: OpenRegion,
  cause: Cause,
  changes: readonly SheetChange[],
  also: readonly RegistryWrite[] = [],
): Promise<'done' | 'rival'> {
  if (changes.length === 0 && also.length === 0) return 'done';
  const moved = await sheetWrites(open, changes);
  if (moved === null) return 'rival';
  const writes = [...moved, ...also];
  const result = await open.data.commit({ cause, lane: 'any', writes });
  return result.kind === 'done' ? 'done' : 'rival';
}
