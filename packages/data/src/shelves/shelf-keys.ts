import type { TenantId } from '@payung/domain';
import type { Key } from '../registry-keys.ts';

/** A folder is an id, a code of a place, a year: never anything a person wrote. */
const folderPattern = /^[A-Za-z0-9][A-Za-z0-9.~-]{0,79}$/;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9.~:-]{0,79}$/;

/** Whether anything can stand there: what a program sends for an id may be anything, and nothing stands under it then. */
export function mayStandAt(folder: string, id: string): boolean {
  return folderPattern.test(folder) && idPattern.test(id);
}

/** The partition of one folder of a shelf. */
export function shelfPartition(t: TenantId, shelf: string, folder: string): string {
  if (!folderPattern.test(folder)) throw new Error(`a folder on shelf ${shelf} has no such name`);
  return `T#${t}#S#${shelf}#${folder}`;
}

export function shelfKey(t: TenantId, shelf: string, folder: string, id: string): Key {
  if (!idPattern.test(id)) throw new Error(`a record on shelf ${shelf} has no such id`);
  return { pk: shelfPartition(t, shelf, folder), sk: id };
}

/** What the sealed text of a record is bound to. */
export function filedContext(shelf: string, folder: string, id: string): string {
  return `shelf|${shelf}|${folder}|${id}`;
}
