import * as z from 'zod';
import { text } from './text.ts';

/**
 * How the work over a whole region stands that looks for the same person: `due` while it waits for its turn, `never`
 * in a region where it was not needed yet.
 */
export const PairUpState = z.enum(['never', 'due', 'running', 'done']);
export type PairUpState = z.infer<typeof PairUpState>;

/** Comparing everybody with everybody who shares something telling; what single nominations leave for later. */
export const PairUp = z.object({
  state: PairUpState,
  /** why it is to run next, when it is due or running; why it ran last otherwise */
  because: z.enum(['first-start', 'common-keys', 'asked', 'model-changed', 'monthly']).nullable(),
  startedAt: z.string().nullable(),
  /** when it last came to its end */
  finishedAt: z.string().nullable(),
  /** of 100; null when it does not run */
  percent: z.int().min(0).max(100).nullable(),
  /** of the last run that came to its end */
  figures: z
    .object({
      nominations: z.int(),
      /** dates, families, telephones or places shared by so many that a single nomination is not compared with all */
      genericAnchors: z.int(),
      /** pairs that were compared */
      pairs: z.int(),
      /** of these, how many may be one person */
      suspected: z.int(),
      casesOpened: z.int(),
      /** nominations that held a place or a turn and were set aside until their case is decided */
      setAside: z.int(),
      pagesMended: z.int(),
    })
    .nullable(),
});
export type PairUp = z.infer<typeof PairUp>;

export const ModelState = z.enum(['training', 'ready', 'failed']);
export type ModelState = z.infer<typeof ModelState>;

/** The model that comes with the service; every region begins with it and may go back to it at any time. */
export const shippedModelId = 'shipped';

/** How many pairs another model would judge differently. */
export const ModelComparison = z.object({
  /** id of the model it was compared with */
  against: z.string(),
  comparedAt: z.string(),
  pairs: z.int(),
  changed: z.int(),
  /** e.g. from `review` to `match`: how many pairs */
  moves: z.array(
    z.object({
      from: z.enum(['match', 'review', 'none']),
      to: z.enum(['match', 'review', 'none']),
      pairs: z.int(),
    }),
  ),
  /** the pairs that change, by the id that their case has or would have; the heaviest changes first, at most 200 */
  cases: z.array(
    z.object({
      id: z.string(),
      /** whether such a case exists */
      exists: z.boolean(),
      from: z.enum(['match', 'review', 'none']),
      to: z.enum(['match', 'review', 'none']),
      bitsBefore: z.number(),
      bitsAfter: z.number(),
    }),
  ),
});
export type ModelComparison = z.infer<typeof ModelComparison>;

export const MatchModel = z.object({
  id: z.string(),
  /** the version that cases name */
  version: z.string().nullable(),
  state: ModelState,
  active: z.boolean(),
  madeAt: z.string().nullable(),
  /** nominations that it learned from, and decided cases among them; null for the one that comes with the service */
  learnedFrom: z.object({ nominations: z.int(), decidedCases: z.int() }).nullable(),
  comparison: ModelComparison.nullable(),
  /** code of why it could not be made: `too-few-people` or `stopped` */
  fault: z.string().nullable(),
});
export type MatchModel = z.infer<typeof MatchModel>;

/** How a region looks for the same person. */
export const Matching = z.object({
  pairUp: PairUp,
  active: z.string(),
  /** what was active before it, to be taken back to; null before the first change */
  previous: z.string().nullable(),
  models: z.array(MatchModel),
});
export type Matching = z.infer<typeof Matching>;

export const ModelChoice = z.strictObject({ model: text(40, 1) });
export type ModelChoice = z.infer<typeof ModelChoice>;

export const mostListsOfCheck = 10;

/** Lists to be checked against one another; JSON. Files in the request itself come as multipart/form-data. */
export const DoubleCheckRequest = z.strictObject({
  /** whose lists; the lead agency may leave it out and name lists of several */
  agency: text(40, 1).optional(),
  /** lists that were handed in already */
  imports: z.array(text(26, 26)).max(mostListsOfCheck).default([]),
  /** files to be put to upload addresses; they are checked and never nominated */
  files: z
    .array(z.strictObject({ fileName: text(255, 1), size: z.int().min(1).optional() }))
    .max(mostListsOfCheck)
    .default([]),
});
export type DoubleCheckRequest = z.infer<typeof DoubleCheckRequest>;

export const DoubleCheckState = z.enum(['awaits-files', 'working', 'done', 'failed', 'removed']);
export type DoubleCheckState = z.infer<typeof DoubleCheckState>;

export const DoubleCheckList = z.object({
  fileName: z.string(),
  importId: z.string().nullable(),
  /** people in it; null before it was read, or when it could not be */
  rows: z.int().nullable(),
  /** why it could not be read, or what to look at; codes as with imports */
  faults: z.array(z.looseObject({ code: z.string() })),
});
export type DoubleCheckList = z.infer<typeof DoubleCheckList>;

export const DoubleCheck = z.object({
  id: z.string(),
  /** null: asked by the lead agency for lists of several agencies */
  agency: z.string().nullable(),
  agencyName: z.string().nullable(),
  state: DoubleCheckState,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** after it the result is gone */
  expiresAt: z.string(),
  lists: z.array(DoubleCheckList),
  counts: z
    .object({
      rows: z.int(),
      /** pairs that are surely one person */
      match: z.int(),
      /** pairs to be looked at */
      review: z.int(),
      /** people who stand there more than once, pairs of band match and review taken together */
      people: z.int(),
      /** pairs beyond those that are kept; 0 but for lists that are full of one person */
      left: z.int(),
    })
    .nullable(),
  /** what to know of the comparison: columns that are empty, values that too many share */
  notes: z.array(z.looseObject({ code: z.string() })),
  /** `lists-unreadable`, `too-many-rows` or `stopped` */
  fault: z.string().nullable(),
});
export type DoubleCheck = z.infer<typeof DoubleCheck>;

export const DoubleCheckAccepted = DoubleCheck.extend({
  /** one for each of `files`, in their order; then POST …/start */
  uploads: z.array(
    z.object({
      fileName: z.string(),
      url: z.string(),
      method: z.literal('PUT'),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.string(),
    }),
  ),
});
export type DoubleCheckAccepted = z.infer<typeof DoubleCheckAccepted>;

export const DoubleCheckPage = z.object({
  items: z.array(DoubleCheck),
  nextCursor: z.string().nullable(),
});
export type DoubleCheckPage = z.infer<typeof DoubleCheckPage>;

/** One side of a pair, as lists show people: no NIK beyond its end. */
export const DoubleCheckSide = z.object({
  /** position in `lists` of the check */
  list: z.int(),
  fileName: z.string(),
  /** line in the file, from 1 */
  row: z.int(),
  name: z.string(),
  nationalIdEnd: z.string().nullable(),
  village: z.string().nullable(),
});
export type DoubleCheckSide = z.infer<typeof DoubleCheckSide>;

export const DoubleCheckPair = z.object({
  a: DoubleCheckSide,
  b: DoubleCheckSide,
  band: z.enum(['match', 'review']),
  bits: z.number(),
  probability: z.number(),
  /** what each field weighs; they sum to `bits` */
  evidence: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
});
export type DoubleCheckPair = z.infer<typeof DoubleCheckPair>;

export const DoubleCheckPairPage = z.object({
  items: z.array(DoubleCheckPair),
  nextCursor: z.string().nullable(),
});
export type DoubleCheckPairPage = z.infer<typeof DoubleCheckPairPage>;
