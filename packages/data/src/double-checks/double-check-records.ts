import { AgencyId, ImportId, Instant, UserId } from '@payung/domain';
import * as z from 'zod';
import { schemaVersion } from '../records.ts';

export const doubleCheckStates = ['awaits-files', 'working', 'done', 'failed', 'removed'] as const;

const Note = z.lazy(() => z.looseObject({ code: z.string() }));

/** One of the lists; its name and what is said of its cells are sealed with the others. */
export const CheckedList = z.lazy(() =>
  z.object({
    fileName: z.string(),
    /** the list that was handed in to be nominated; null for a file that is only checked */
    importId: ImportId.nullable(),
    /** under which its bytes lie, like those of an import */
    file: ImportId,
    rows: z.int().nullable(),
    faults: z.array(Note),
  }),
);
export type CheckedList = z.infer<typeof CheckedList>;

export const CheckCounts = z.lazy(() =>
  z.object({
    rows: z.int(),
    match: z.int(),
    review: z.int(),
    people: z.int(),
    left: z.int(),
  }),
);
export type CheckCounts = z.infer<typeof CheckCounts>;

export const DoubleCheckItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    id: z.string(),
    /** null: asked by the lead agency for lists of several */
    agency: AgencyId.nullable(),
    by: UserId,
    at: Instant,
    finishedAt: Instant.nullable(),
    /** after it nobody is shown the result, and it is removed */
    expiresAt: Instant,
    state: z.enum(doubleCheckStates),
    /** JSON of the lists; officers name files after people */
    lists: z.instanceof(Uint8Array),
    counts: CheckCounts.nullable(),
    notes: z.array(Note),
    fault: z.string().nullable(),
    /** how often the work was begun */
    tries: z.int(),
    leaseUntil: z.int(),
    version: z.int(),
  }),
);

/** Lists that are checked against one another, as they are worked with. */
export type DoubleCheckRecord = Omit<z.infer<typeof DoubleCheckItem>, 'schemaVersion' | 'lists'> & {
  readonly lists: readonly CheckedList[];
};

/** What the sealed names of the lists are bound to. */
export function checkedListsContext(id: string): string {
  return `double-check|${id}`;
}
