import * as z from 'zod';
import { say } from '../../language/say.ts';

export const rowSizes = ['compact', 'normal', 'roomy'] as const;
export type RowSize = (typeof rowSizes)[number];

/** A filter that somebody keeps under a name. Its search is that of the address bar: never personal data. */
const SavedView = z.object({
  name: z.string().min(1).max(40),
  search: z.record(z.string(), z.union([z.string().max(60), z.number()])),
});
export type SavedView = z.infer<typeof SavedView>;

const ListSettings = z.object({
  /** null until chosen: fingers then get more room than a mouse */
  size: z.enum(rowSizes).nullable().catch(null),
  hidden: z.array(z.string().max(40)).max(30).catch([]),
  views: z.array(SavedView).max(20).catch([]),
});
export type ListSettings = z.infer<typeof ListSettings>;

export const ordinarySettings: ListSettings = { size: null, hidden: [], views: [] };

const keyOf = (list: string, user: string) => `payung.daftar.${list}.${user}`;

/** How this device was told to show a list; the ordinary way where nothing readable is kept. */
export function readListSettings(kept: Pick<Storage, 'getItem'>, list: string, user: string) {
  try {
    const text = kept.getItem(keyOf(list, user));
    return text === null ? ordinarySettings : ListSettings.parse(JSON.parse(text));
  } catch {
    return ordinarySettings;
  }
}

/** Keeps it; where storage is barred or full the choice holds as long as the page. */
export function keepListSettings(
  kept: Pick<Storage, 'setItem'>,
  list: string,
  user: string,
  settings: ListSettings,
): void {
  try {
    kept.setItem(keyOf(list, user), JSON.stringify(settings));
  } catch {
    // nothing to be done, and nothing is lost but a convenience
  }
}

/** What is wrong with a name for a view; null for nothing. Digits in a row may be somebody's number. */
export function viewNameFault(name: string, views: readonly SavedView[]): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return say('Isi nama tampilan, misalnya Cadangan dinas kami.');
  if (/\d{5}/.test(trimmed)) {
    return say('Nama tampilan memuat deretan angka. Pakai kata saja, tanpa NIK atau nomor lain.');
  }
  if (views.some((view) => view.name === trimmed)) {
    return say('Nama tampilan ini sudah dipakai. Pilih nama lain.');
  }
  return null;
}
