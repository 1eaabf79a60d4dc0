import type { outcomes } from '@payung/domain';
import * as z from 'zod';
import { CauseCount } from './corrections.ts';
import { DuplicateOf, Outcome, Reason } from './people.ts';
import { text } from './text.ts';

export const importStates = [
  'uploaded',
  'needs-mapping',
  'running',
  'paused',
  'done',
  'failed',
] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;

/** What the columns of a list mean, by position; `ignored` for columns that are kept but not read. */
export const Mapping = z.strictObject({
  sheet: text(200).nullable().default(null),
  /** 0 when the list has no header */
  headerRow: z.int().min(0).max(1_048_576),
  columns: z.array(text(40)).min(1).max(500),
});
export type Mapping = z.infer<typeof Mapping>;

/** What is said of a list, whichever way its file comes. */
export const ListRemarks = z.strictObject({
  agency: text(40, 1),
  sheet: text(200).optional(),
  mapping: Mapping.optional(),
  /** the uploader declares that everybody in the list was given the notice, in this version */
  noticeGiven: z.boolean().optional(),
  noticeVersion: z.int().min(0).optional(),
});
export type ListRemarks = z.infer<typeof ListRemarks>;

/** Ask for an upload address instead of sending the file in the request. */
export const ImportRequest = ListRemarks.extend({
  fileName: text(255, 1),
  size: z.int().min(1).optional(),
  /** digest of the whole file, in lower hex: it is brought in parts, and a line that is lost costs one of them */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

const UploadAt = z.object({
  url: z.string(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});

const PartsWanted = z.object({
  /** bytes of each part but the last */
  partBytes: z.int(),
  /** parts count from 1 */
  count: z.int(),
});

export const ImportAccepted = z.object({
  id: z.string(),
  state: ImportState,
  upload: UploadAt.optional(),
  parts: PartsWanted.optional(),
});
export type ImportAccepted = z.infer<typeof ImportAccepted>;

/** A list that is being brought in parts. */
export const ImportParts = PartsWanted.extend({
  id: z.string(),
  /** of the whole file */
  bytes: z.int(),
  sha256: z.string(),
  /** numbers of the parts that came whole */
  there: z.array(z.int()),
});
export type ImportParts = z.infer<typeof ImportParts>;

const mostAddresses = 20;
export const PartAddressRequest = z.strictObject({
  numbers: z.array(z.int().min(1).max(10_000)).min(1).max(mostAddresses),
});
export const PartAddresses = z.object({ items: z.array(UploadAt.extend({ number: z.int() })) });
export type PartAddresses = z.infer<typeof PartAddresses>;

export const ColumnCard = z.object({
  index: z.int(),
  heading: z.string(),
  samples: z.array(z.string()),
  field: z.string(),
  sureness: z.enum(['certain', 'likely', 'unsure']),
  because: z.enum(['heading', 'values', 'remembered', 'chosen', 'nothing']),
});
export type ColumnCard = z.infer<typeof ColumnCard>;

/** What was understood of the file, shown before anything is written and correctable. */
export const ImportLayout = z.object({
  mapping: Mapping.nullable(),
  columns: z.array(ColumnCard),
  preview: z.array(z.array(z.string())),
  lacking: z.array(z.string()),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  headerCandidates: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  /** why it waits for a person: choose-sheet, choose-header, columns-uncertain */
  waitsFor: z.enum(['choose-sheet', 'choose-header', 'columns-uncertain']).nullable(),
  warnings: z.array(Reason),
});
export type ImportLayout = z.infer<typeof ImportLayout>;

export const ByOutcome = z.record(Outcome, z.int());

export const ImportStatus = z.object({
  id: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  fileName: z.string(),
  state: ImportState,
  /** the rest of its file, which whoever has the same one can still bring; null for every other list */
  awaits: z
    .object({ bytes: z.int(), sha256: z.string(), until: z.string() })
    .nullable()
    .default(null),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** version of the notice that the uploader declared to have been given; null when not declared: a warning */
  noticeVersion: z.int().nullable().default(null),
  /** when its file was removed; its rows and their outcomes stay */
  fileRemovedOn: z.string().nullable().default(null),
  rowsRead: z.int(),
  rowsDone: z.int(),
  byOutcome: ByOutcome,
  /** rows that wait for a correction, most first */
  causes: z.array(CauseCount).default([]),
  /** false for lists that were judged before causes were counted */
  areCausesWhole: z.boolean().default(true),
  /** rows a second over the whole run so far; null before the first row */
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** reasons why the file could not be read: all of them */
  faults: z.array(Reason),
  layout: ImportLayout.nullable(),
});
export type ImportStatus = z.infer<typeof ImportStatus>;

export const ImportPage = z.object({
  items: z.array(ImportStatus.omit({ layout: true })),
  nextCursor: z.string().nullable(),
});
export type ImportPage = z.infer<typeof ImportPage>;

/** One row of a list with its one outcome; `row` is the line in the file counted from 1. */
export const ImportRow = z.object({
  row: z.int(),
  outcome: Outcome,
  reasons: z.array(Reason),
  nominationId: z.string().optional(),
  duplicateOf: DuplicateOf.optional(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportRowPage = z.object({
  items: z.array(ImportRow),
  nextCursor: z.string().nullable(),
});
export type ImportRowPage = z.infer<typeof ImportRowPage>;

/** A row whose occupation belongs to another agency, handed to that agency. */
export const HandOverRequest = z.strictObject({ row: z.int().min(1), to: z.string().max(40) });
export type HandOverRequest = z.infer<typeof HandOverRequest>;

/** What became of it there; the record itself belongs to that agency. */
export const HandOverResult = z.object({ to: z.string(), outcome: Outcome });
export type HandOverResult = z.infer<typeof HandOverResult>;

/** A recap with every outcome at zero, so that none is ever missing from a sum. */
export function emptyByOutcome(): Record<(typeof outcomes)[number], number> {
  return {
    nominated: 0,
    waitlisted: 0,
    duplicate: 0,
    review: 0,
    'to-correct': 0,
    ineligible: 0,
  };
}
