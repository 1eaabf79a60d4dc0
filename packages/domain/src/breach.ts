import * as z from 'zod';
import { AgencyId, ImportId, Instant, instantOf, UserId } from './identifiers.ts';

export const BreachId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('BreachId');
export type BreachId = z.infer<typeof BreachId>;

/** Whose data a breach reached, as far as is known. */
export const BreachScope = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('agency'), agency: AgencyId }),
    z.strictObject({ kind: z.literal('list'), importId: ImportId }),
    /** whoever was looked at or changed in this time, by one user or by anybody */
    z.strictObject({
      kind: z.literal('window'),
      from: Instant,
      to: Instant,
      user: UserId.nullable(),
    }),
  ]),
);
export type BreachScope = z.infer<typeof BreachScope>;

/**
 * What is recorded of a breach. The notice must say which data, when and how, and what is done about it, to
 * the people concerned and to the authority (UU 27/2022 art. 46; domain-rules 6.3).
 */
export const breachStepKinds = [
  'data',
  'course',
  'handling',
  'told-subjects',
  'told-authority',
  'closed',
] as const;
export type BreachStepKind = (typeof breachStepKinds)[number];

/** 3 × 24 hours in milliseconds (UU 27/2022 art. 46). Hours, not working days. */
export const breachNoticeMs: number = 3 * 24 * 60 * 60 * 1000;

/** Both have to be told; the clock runs until the later of the two. */
const duties = ['told-subjects', 'told-authority'] as const;

export interface BreachClock {
  readonly dueAt: Instant;
  /** until the notice is due; 0 once it is overdue, or once both were told */
  readonly remainingMs: number;
  /** whom the notice still has to reach */
  readonly toTell: readonly ('told-subjects' | 'told-authority')[];
  readonly state: 'running' | 'overdue' | 'told-in-time' | 'told-late';
}

/** When the notice of a breach is due, counted from the moment at which it became known. */
export function breachDue(knownAt: Instant): Instant {
  return instantOf(Date.parse(knownAt) + breachNoticeMs);
}

/**
 * How the notice of a breach stands at a moment.
 *
 * @param steps what was recorded, in any order; of several of one kind the first counts
 * @param nowMs milliseconds since 1970
 */
export function breachClock(
  knownAt: Instant,
  steps: readonly { readonly kind: BreachStepKind; readonly at: Instant }[],
  nowMs: number,
): BreachClock {
  const dueAt = breachDue(knownAt);
  const dueMs = Date.parse(dueAt);
  const told = duties.map((duty) => {
    const times = steps.filter(({ kind }) => kind === duty).map(({ at }) => Date.parse(at));
    return { duty, at: times.length === 0 ? null : Math.min(...times) };
  });
  const toTell = told.flatMap(({ duty, at }) => (at === null ? [duty] : []));
  if (toTell.length === 0) {
    const late = told.some(({ at }) => at !== null && at > dueMs);
    return { dueAt, remainingMs: 0, toTell, state: late ? 'told-late' : 'told-in-time' };
  }
  const remainingMs = Math.max(0, dueMs - nowMs);
  return { dueAt, remainingMs, toTell, state: nowMs > dueMs ? 'overdue' : 'running' };
}
