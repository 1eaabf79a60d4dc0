import fc from 'fast-check';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import { type OfficeAnswer, refusalReasons, type VerificationAnswer } from './answer.ts';
import { type VerificationStep, verificationLevels } from './setting.ts';
import type { SheetEntry } from './sheet.ts';
import { nextStanding, standingOf, type VerificationStage } from './stage.ts';

export const day = (n: number): CalendarDate =>
  CalendarDate.parse(`2026-0${1 + Math.floor(n / 28)}-${String(1 + (n % 28)).padStart(2, '0')}`);

export const answers: fc.Arbitrary<VerificationAnswer> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<VerificationAnswer>({ answer: 'confirmed' }) },
  fc.constant<VerificationAnswer>({
    answer: 'confirmed-elsewhere',
    domicile: { village: null, words: 'Desa tetangga' },
  }),
  fc
    .subarray(['name', 'rt', 'village'] as const, { minLength: 1 })
    .map((fields): VerificationAnswer => ({ answer: 'returned', fields, reason: 'keliru' })),
  fc
    .constantFrom(...refusalReasons)
    .map((reason): VerificationAnswer => ({ answer: 'refused', reason, words: 'sebab' })),
);

export const steps: fc.Arbitrary<VerificationStep[]> = fc
  .subarray([...verificationLevels])
  .chain((levels) =>
    fc.tuple(
      ...levels.map((level) =>
        fc
          .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }), fc.boolean())
          .map(([needed, more, isDue]): VerificationStep => {
            const of = Math.min(5, needed + more);
            return { level, needed, of, days: isDue ? 14 : null };
          }),
      ),
    ),
  );

export function given(level: OfficeAnswer['level'], by: number, answer: VerificationAnswer, n = 0) {
  const entry: OfficeAnswer = {
    level,
    by: UserId.parse(`u${by}`),
    unit: null,
    capacity: null,
    at: Instant.parse('2026-01-02T03:04:05.000Z'),
    on: day(n),
    answer,
    evidence: [],
  };
  return entry;
}

export const begun = (of: readonly VerificationStep[], n = 0): SheetEntry => ({
  entry: 'begun',
  why: 'nominated',
  on: day(n),
  digest: `d${n}`,
  villageMissing: false,
  steps: [...of],
});

/** Anything that anybody might try, in any order. */
export const attempts = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('answered' as const),
      level: fc.constantFrom(...verificationLevels),
      by: fc.integer({ min: 1, max: 6 }),
      answer: answers,
    }),
    fc.record({ kind: fc.constantFrom('corrected' as const, 'begun' as const) }),
    fc.record({ kind: fc.constant('closed' as const) }),
  ),
  { maxLength: 25 },
);

/** Tries each; what was not open is left out. Answers every stage on the way. */
export function walk(
  of: readonly VerificationStep[],
  tried: typeof attempts extends fc.Arbitrary<infer T> ? T : never,
) {
  const entries: SheetEntry[] = [begun(of)];
  let standing = standingOf(entries);
  const stages: VerificationStage[] = [standing.stage];
  for (const [i, one] of tried.entries()) {
    const on = day(i + 1);
    const entry: SheetEntry =
      one.kind === 'answered'
        ? { entry: 'answered', given: given(one.level, one.by, one.answer, i + 1) }
        : one.kind === 'begun'
          ? begun(of, i + 1)
          : one.kind === 'corrected'
            ? { entry: 'corrected', on, digest: `d${i + 1}`, words: null }
            : { entry: 'closed', on };
    const next = nextStanding(standing, entry);
    if (next === null) continue;
    entries.push(entry);
    standing = next;
    stages.push(next.stage);
  }
  return { entries, standing, stages };
}
