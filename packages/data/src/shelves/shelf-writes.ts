import type { Change } from '../registry-writes.ts';
import { type Filed, oneFolder, type Shelf, type Told } from './shelf.ts';

/** What is written on a shelf; made by `fileNew`, `fileOver` and `takeOff` only, which know the kind of record. */
export type FilingWrite =
  | {
      write: 'file-record';
      shelf: string;
      folder: string;
      id: string;
      /** the version it replaces; 0: there must be none */
      over: number;
      text: string;
      /** null for what is told by another write of the same transaction */
      change: Change | null;
    }
  | {
      write: 'take-off-shelf';
      shelf: string;
      folder: string;
      id: string;
      over: number;
      change: Change | null;
    };

/**
 * What a transaction rests on and does not change: a record of a shelf. It holds only while that is as it was read, so
 * that of two writes that would each rest on the other one is given anew.
 */
export interface RestsOnRecord {
  write: 'rest-on-record';
  shelf: string;
  folder: string;
  id: string;
  /** the version that was read; 0: there must be none */
  version: number;
}

export interface Filing {
  readonly folder?: string;
  /** what was done, as the journal tells it; null when another write of the transaction tells it */
  readonly act: string | null;
}

function told<R extends Filed>(
  shelf: Shelf<R>,
  act: string | null,
  before: R | null,
  after: R | null,
): Change | null {
  const id = (after ?? before)?.id;
  if (act === null || id === undefined) return null;
  const sides: { before?: Told; after?: Told } = {};
  if (before !== null) sides.before = shelf.told(before);
  if (after !== null) sides.after = shelf.told(after);
  return { of: shelf.of, id, act, ...sides };
}

/** Puts a record on its shelf. Holds only while there is none of its id in the folder; its version must be 1. */
export function fileNew<R extends Filed>(shelf: Shelf<R>, record: R, filing: Filing): FilingWrite {
  if (record.version !== 1) throw new Error(`a new record on shelf ${shelf.name} has version 1`);
  return {
    write: 'file-record',
    shelf: shelf.name,
    folder: filing.folder ?? oneFolder,
    id: record.id,
    over: 0,
    text: JSON.stringify(record),
    change: told(shelf, filing.act, null, record),
  };
}

/**
 * Replaces a record. Holds only while it is as it was read.
 * @param change what is different; id and version look after themselves
 */
export function fileOver<R extends Filed>(
  shelf: Shelf<R>,
  before: R,
  change: Partial<Omit<R, 'id' | 'version'>>,
  filing: Filing,
): FilingWrite {
  const after: R = { ...before, ...change, version: before.version + 1 };
  return {
    write: 'file-record',
    shelf: shelf.name,
    folder: filing.folder ?? oneFolder,
    id: before.id,
    over: before.version,
    text: JSON.stringify(after),
    change: told(shelf, filing.act, before, after),
  };
}

/** Takes a record off its shelf. Holds only while it is as it was read. */
export function takeOff<R extends Filed>(shelf: Shelf<R>, before: R, filing: Filing): FilingWrite {
  return {
    write: 'take-off-shelf',
    shelf: shelf.name,
    folder: filing.folder ?? oneFolder,
    id: before.id,
    over: before.version,
    change: told(shelf, filing.act, before, null),
  };
}

/**
 * Lets a transaction rest on a record, or on there being none.
 * @param record as it was read; null where there was none
 */
export function restOn<R extends Filed>(
  shelf: Shelf<R>,
  { folder = oneFolder, id }: { readonly folder?: string; readonly id: string },
  record: R | null,
): RestsOnRecord {
  return { write: 'rest-on-record', shelf: shelf.name, folder, id, version: record?.version ?? 0 };
}

export function isFilingWrite(write: { readonly write: string }): write is FilingWrite {
  return write.write === 'file-record' || write.write === 'take-off-shelf';
}
