import type * as z from 'zod';
import type { Change } from '../registry-writes.ts';

/** What every record on a shelf has: its id, unique in its folder, and how often it was written, from 1. */
export interface Filed {
  readonly id: string;
  readonly version: number;
}

/** What the journal may tell of a record: codes, figures and dates, never what is personal. */
export type Told = NonNullable<Change['after']>;

/**
 * One kind of paper that an office keeps: a cohort, a round of the quota, a determination. All of it lies sealed;
 * only its place is in the clear. A folder on a shelf holds what is read together (the lines of one determination,
 * the people of one village); a folder is one partition.
 */
export interface Shelf<R extends Filed> {
  /** part of the key: never to be changed */
  readonly name: string;
  readonly schema: z.ZodType<R>;
  /** as what the journal names it */
  readonly of: Change['of'];
  readonly told: (record: R) => Told;
}

const namePattern = /^[a-z][a-z-]{1,30}$/;

/**
 * Names a kind of record once, for reading and writing it.
 * @throws when the name cannot be part of a key
 */
export function defineShelf<R extends Filed>(shelf: Shelf<R>): Shelf<R> {
  if (!namePattern.test(shelf.name)) throw new Error(`${shelf.name} is no name of a shelf`);
  return shelf;
}

/** The folder of records that need no folders. */
export const oneFolder = 'all';
