import {
  AgencyId,
  BucketId,
  CalendarDate,
  ImportId,
  Instant,
  NominationId,
  nominationStates,
  type Outcome,
  PersonId,
  RuleVersionId,
  UserId,
  type Worker,
} from '@payung/domain';
import * as z from 'zod';
import { UnreadableItemError } from './errors.ts';
import { refuseNewer, schemaVersion } from './newer-item.ts';
import type { Item } from './table-access.ts';
import { KeptPeople } from './words/packed-people.ts';

export { schemaVersion } from './newer-item.ts';

const versioned = { schemaVersion: z.literal(schemaVersion) };
const sealed = z.instanceof(Uint8Array);

/** Where a nomination was handed in: a line of a list, or nothing when it came alone. */
export const ListLine = z.lazy(() => z.object({ importId: ImportId, row: z.int() }));
export type ListLine = z.infer<typeof ListLine>;

export const PersonItem = z.lazy(() =>
  z.object({
    ...versioned,
    id: PersonId,
    nikDigest: z.string(),
    /** the NIK */
    sealed,
    /** why nothing more is to be done with what is kept; absent for nearly everybody */
    restriction: sealed.optional(),
  }),
);

export const GuardItem = z.lazy(() =>
  z.object({
    ...versioned,
    person: PersonId,
    /** the living nomination that holds this NIK; null once it fell away */
    nomination: NominationId.nullable(),
    /** how many nominations lie under the person */
    count: z.int(),
    /** since when nothing more is to be done with this person; whoever links meanwhile is refused */
    restricted: CalendarDate.optional(),
  }),
);
/** What a guard says, under whichever look-up key it lies. */
export type GuardStanding = z.infer<typeof GuardItem>;
/** A guard as it was read, with the digest under which it lay. */
export type Guard = GuardStanding & { readonly digest: string };

/** With one attribute for each fact, see `spreadFacts`; what is not known may be missing. */
export const NominationItem = z.object({
  ...versioned,
  id: NominationId,
  agency: AgencyId,
  year: z.int(),
  bucket: BucketId,
  state: z.enum(nominationStates),
  number: z.int().nullable().default(null),
  at: Instant,
  since: CalendarDate,
  by: UserId,
  source: ListLine.nullable(),
  /** the last list in which this agency handed the person in again */
  claimed: ListLine.nullable().default(null),
  /** what last said where the worker lives, when it was not the first: a later list, or a correction of this one alone */
  livesBy: z.union([ImportId, z.literal('correction')]).optional(),
  /** the nomination that came first, when this one is linked to it */
  first: NominationId.nullable().default(null),
  reasons: z.string(),
  /** version of the notice that the worker was given; absent when its giving was not recorded */
  notice: z.int().optional(),
  /** the version of the region's rules that it was judged by; absent from before there were versions */
  rules: RuleVersionId.optional(),
  /** as on the guard, so that every view and act sees it */
  restricted: CalendarDate.optional(),
  /** what this agency wrote about the person; never another's words */
  sealed,
  /** when it was withdrawn or refused */
  endedOn: CalendarDate.nullable().default(null),
  /** why it was withdrawn or refused, in the words of whoever did it */
  endedWhy: sealed.nullable().default(null),
  version: z.int(),
});

/** A nomination as it is worked with: what its agency wrote, opened. */
export type NominationRecord = Omit<z.infer<typeof NominationItem>, 'sealed' | 'endedWhy'> & {
  readonly worker: Worker;
  readonly endedWhy: string | null;
};

/** Who stands under a word of the index, as one writer told of them. */
export const WordItem = z.lazy(() => z.object({ ...versioned, persons: KeptPeople }));

export const importStates = [
  'uploaded',
  'needs-mapping',
  'running',
  'paused',
  'done',
  'failed',
] as const;
export type ImportStateName = (typeof importStates)[number];

export const ImportItem = z.lazy(() =>
  z.object({
    ...versioned,
    id: ImportId,
    agency: AgencyId,
    /** officers name files after people */
    fileName: sealed,
    fileKey: z.string(),
    state: z.enum(importStates),
    by: UserId,
    at: Instant,
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    rowsRead: z.int(),
    chunks: z.int(),
    sheet: z.string().nullable(),
    /** the header that a person chose among several; null while none was asked for */
    headerRow: z.int().nullable(),
    /** JSON of the columns that a person chose; they win over what was recognised */
    chosen: z.string().nullable(),
    /** JSON of what was understood of the columns, see casework; it quotes cells, hence sealed */
    layout: sealed.nullable(),
    /** JSON of reasons why the file could not be read */
    faults: z.string(),
    /** version of the notice that its workers were given, as whoever handed it in declares */
    notice: z.int().optional(),
    /** when its file was removed; what became of its rows stays */
    filesRemovedOn: CalendarDate.optional(),
    /** the programme year that took nominations when it was handed in; absent on lists of before there were several */
    year: z.int().optional(),
    /** of a list that is brought in parts */
    parts: z
      .object({
        /** what its store knows it by; null once they were joined */
        upload: z.string().nullable(),
        /** of the whole file */
        bytes: z.int(),
        sha256: z.string(),
      })
      .optional(),
    /** a person has said to go on although more than half of it is double */
    goOn: z.boolean().optional(),
    /** how often its reading was begun; far too often means that it cannot be read */
    readings: z.int(),
    /** until when one worker alone reads or cuts up this file */
    leaseUntil: z.int(),
    version: z.int(),
  }),
);
/** A list as it is worked with: its layout opened. */
export type ImportRecord = Omit<z.infer<typeof ImportItem>, 'layout' | 'fileName'> & {
  readonly fileName: string;
  readonly layout: string | null;
};

export const ChunkItem = z.lazy(() =>
  z.object({
    ...versioned,
    chunk: z.int(),
    rows: z.int(),
    /** rows that have their outcome */
    done: z.int(),
    batches: z.int(),
    /** grows with every worker that takes the chunk: an older one can no longer write */
    fence: z.int(),
    /** the names of its people can be searched */
    indexed: z.boolean(),
    leaseUntil: z.int(),
    byOutcome: z.record(z.string(), z.int()),
    /** rows that name somebody whom others, or other rows, have nominated; absent on pieces judged before it was counted */
    doubles: z.int().optional(),
    /** rows by why they wait for a correction; absent on pieces judged before it was counted */
    byCause: z.record(z.string(), z.int()).optional(),
    /** the last of its rows; absent on pieces cut before it was kept */
    lastRow: z.int().optional(),
    file: z.string(),
    /** set on a piece of corrected rows, which stand in the place of what was said of them before */
    corrects: z
      .object({
        by: UserId,
        at: Instant,
        rows: z.array(z.int()),
        /** what these rows counted for until then */
        byOutcome: z.record(z.string(), z.int()),
        byCause: z.record(z.string(), z.int()),
      })
      .optional(),
  }),
);
export type ChunkRecord = z.infer<typeof ChunkItem>;

/** Outcomes of the rows of one transaction, sealed: a date of coming of age tells a birth date. */
export const RowsItem = z.lazy(() =>
  z.object({ ...versioned, chunk: z.int(), batch: z.int(), rows: sealed }),
);

const outcome = z.enum([
  'nominated',
  'waitlisted',
  'duplicate',
  'review',
  'to-correct',
  'ineligible',
] satisfies Outcome[]);

export const DuplicateLink = z.lazy(() =>
  z.object({
    agency: AgencyId,
    since: CalendarDate,
    row: z.int().nullable(),
    nominationId: NominationId.nullable(),
  }),
);
export type DuplicateLink = z.infer<typeof DuplicateLink>;

export const RowOutcome = z.lazy(() =>
  z.object({
    row: z.int(),
    outcome,
    reasons: z.array(z.looseObject({ code: z.string() })),
    nominationId: NominationId.optional(),
    duplicateOf: DuplicateLink.optional(),
  }),
);
export type RowOutcome = z.infer<typeof RowOutcome>;

export const AnswerItem = z.lazy(() =>
  z.object({
    ...versioned,
    request: z.string(),
    status: z.int(),
    sealed,
    /** seconds since 1970, from which on it is none any more; the table takes it away some time later */
    expiresAt: z.int(),
  }),
);

export const LayoutItem = z.lazy(() =>
  z.object({
    ...versioned,
    layoutKey: z.string(),
    columns: z.array(z.string()),
  }),
);

/**
 * Reads an item under its schema.
 * @throws UnreadableItemError naming the kind of item, never its contents.
 * @throws NewerItemError when a later version wrote it
 */
export function readItem<T>(schema: z.ZodType<T>, kind: string, item: Item): T {
  refuseNewer(kind, item);
  const parsed = schema.safeParse(item);
  if (!parsed.success) {
    throw new UnreadableItemError(
      kind,
      parsed.error.issues.map((i) => i.path.join('.')).join(', '),
    );
  }
  return parsed.data;
}
