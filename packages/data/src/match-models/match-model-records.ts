import { Instant, UserId } from '@payung/domain';
import * as z from 'zod';
import { schemaVersion } from '../records.ts';

const versioned = { schemaVersion: z.literal(schemaVersion) };

/** Why a region's people are compared with one another again. */
export const pairUpReasons = [
  'first-start',
  'common-keys',
  'asked',
  'model-changed',
  'monthly',
] as const;
export type PairUpReason = (typeof pairUpReasons)[number];

/** What a run over the whole region came to; counts, never who. */
export const PairUpFigures = z.lazy(() =>
  z.object({
    nominations: z.int(),
    /** anchors shared by more people than a page holds */
    genericAnchors: z.int(),
    /** pairs that were compared */
    pairs: z.int(),
    /** of these, how many lie above the lower threshold */
    suspected: z.int(),
    casesOpened: z.int(),
    setAside: z.int(),
    pagesMended: z.int(),
  }),
);
export type PairUpFigures = z.infer<typeof PairUpFigures>;

/**
 * A run that is under way. First everybody is read and sorted into parts by what they share, then part by part joined;
 * then open cases are compared again that another model opened.
 */
export const PairUpRun = z.lazy(() =>
  z.object({
    because: z.enum(pairUpReasons),
    startedAt: Instant,
    step: z.enum(['gather', 'join', 'review']),
    /** JSON of where the walk through the journal stands, and where it ends */
    position: z.string(),
    /** how many parts the region is sorted into */
    parts: z.int(),
    /** how many pieces lie in each part */
    pieces: z.int(),
    /** the next part to be joined */
    part: z.int(),
    /** version of the model that the pairs are judged by */
    model: z.string(),
    figures: PairUpFigures,
  }),
);
export type PairUpRun = z.infer<typeof PairUpRun>;

const PairUpItem = z.lazy(() =>
  z.object({
    ...versioned,
    /** a run that is to follow, and not before when (ms since 1970) */
    due: z.object({ because: z.enum(pairUpReasons), notBefore: z.int() }).nullable(),
    run: PairUpRun.nullable(),
    last: z
      .object({
        because: z.enum(pairUpReasons),
        startedAt: Instant,
        finishedAt: Instant,
        figures: PairUpFigures,
      })
      .nullable(),
    /** until when one worker alone goes on with the run (ms since 1970) */
    leaseUntil: z.int(),
    version: z.int(),
  }),
);

export { PairUpItem };

/** Where the work over a whole region stands. */
export type PairUpRecord = Omit<z.infer<typeof PairUpItem>, 'schemaVersion'>;

export const matchModelStates = ['training', 'ready', 'failed'] as const;
export const MatchModelItem = z.lazy(() =>
  z.object({
    ...versioned,
    id: z.string(),
    state: z.enum(matchModelStates),
    /** what scores and cases name; null until it is made */
    model: z.string().nullable(),
    by: UserId,
    askedAt: Instant,
    madeAt: Instant.nullable(),
    learnedFrom: z.object({ nominations: z.int(), decidedCases: z.int() }).nullable(),
    /** JSON of how it judges beside another; ids of cases and weights, nothing of the people */
    comparison: z.string().nullable(),
    fault: z.string().nullable(),
    /** how often its making was begun */
    tries: z.int(),
    leaseUntil: z.int(),
    version: z.int(),
  }),
);

export const MatchModelBodyItem = z.lazy(() =>
  z.object({ ...versioned, sealed: z.instanceof(Uint8Array) }),
);

/** What the sealed body of a model is bound to; it tells which names are frequent in the region. */
export function matchModelContext(id: string): string {
  return `match-model|${id}`;
}

/** A model that a region made for itself; what it says lies beside it. */
export type MatchModelRecord = Omit<z.infer<typeof MatchModelItem>, 'schemaVersion'>;
