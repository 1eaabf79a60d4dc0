import * as z from 'zod';
import { NominationStateName } from './people.ts';

const Value = z.union([z.string(), z.number(), z.null()]);

/** One thing that an entry tells of: what it is, what was done, and for changes the values before and after. */
export const JournalChange = z.object({
  of: z.string(),
  id: z.string(),
  act: z.string(),
  /** nothing was changed: somebody looked */
  look: z.literal(true).optional(),
  before: z.record(z.string(), Value).optional(),
  after: z.record(z.string(), Value).optional(),
});

/** One entry of the journal. What is sealed stands in it as names of fields only. */
export const JournalEntry = z.object({
  /** `<lane>:<number>` */
  position: z.string(),
  at: z.string(),
  actor: z.object({ kind: z.string(), user: z.string(), agency: z.string().nullable() }),
  /** by which door: `api`, or `import:<id>` */
  source: z.string(),
  correlationId: z.string(),
  changes: z.array(JournalChange),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const JournalPage = z.object({
  items: z.array(JournalEntry),
  nextCursor: z.string().nullable(),
});
export type JournalPage = z.infer<typeof JournalPage>;

/** What was done to one person, newest first. */
export const PersonHistory = z.object({
  items: z.array(JournalEntry),
  /** false when the first changes are from before items named their entries */
  isWhole: z.boolean(),
});
export type PersonHistory = z.infer<typeof PersonHistory>;

/** A finding of the verification, by its place: `code` is stable, `detail` holds ids, numbers and hashes only. */
export const JournalFinding = z.object({
  code: z.string(),
  lane: z.int().nullable(),
  seq: z.int().nullable(),
  upTo: z.int().nullable(),
  detail: z.string(),
});

/** What the verification of a region's journal came to. */
export const JournalVerification = z.object({
  ok: z.boolean(),
  entries: z.int(),
  checkpoints: z.int(),
  items: z.int(),
  /** number of the checkpoint from which on was verified; null when from the first entry */
  since: z.int().nullable(),
  /** to be compared with what stands on paper */
  newestCheckpoint: z
    .object({ number: z.int(), at: z.string(), hash: z.string(), key: z.string().nullable() })
    .nullable(),
  findings: z.array(JournalFinding),
  /** findings beyond those listed */
  more: z.int(),
});
export type JournalVerification = z.infer<typeof JournalVerification>;

/** How many nominations of each agency stood in each state at the end of a day in the region. */
export const RegionStateAt = z.object({
  date: z.string(),
  items: z.array(z.object({ agency: z.string(), state: NominationStateName, count: z.int() })),
});
export type RegionStateAt = z.infer<typeof RegionStateAt>;

/** The state of one nomination at the end of a day in the region; null when it was made later. */
export const NominationStateAt = z.object({
  nominationId: z.string(),
  date: z.string(),
  state: NominationStateName.nullable(),
  waitingNumber: z.int().nullable(),
  since: z.string().nullable(),
});
export type NominationStateAt = z.infer<typeof NominationStateAt>;
