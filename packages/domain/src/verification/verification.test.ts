import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate, Instant, UserId, VillageCode } from '../identifiers.ts';
import { type OfficeAnswer, refusalReasons, type VerificationAnswer } from './answer.ts';
import { moveCounts, type StageCounts, type StageMove, summarise } from './counts.ts';
import {
  noVerification,
  VerificationSetting,
  type VerificationStep,
  verificationLevels,
} from './setting.ts';
import type { SheetEntry } from './sheet.ts';
import {
  isOverdue,
  levelOutcome,
  nextStanding,
  type Standing,
  standingOf,
  type VerificationStage,
} from './stage.ts';
import { confirmedText, givenFields, stepsFor } from './steps.ts';

const day = (n: number): CalendarDate =>
  CalendarDate.parse(`2026-0${1 + Math.floor(n / 28)}-${String(1 + (n % 28)).padStart(2, '0')}`);

const answers: fc.Arbitrary<VerificationAnswer> = fc.oneof(
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

const steps: fc.Arbitrary<VerificationStep[]> = fc
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

function given(level: OfficeAnswer['level'], by: number, answer: VerificationAnswer, n = 0) {
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

const begun = (of: readonly VerificationStep[], n = 0): SheetEntry => ({
  entry: 'begun',
  why: 'nominated',
  on: day(n),
  digest: `d${n}`,
  villageMissing: false,
  steps: [...of],
});

/** Anything that anybody might try, in any order. */
const attempts = fc.array(
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
function walk(
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

describe('the levels of verification', () => {
  it('are each named once and in order, or a district would confirm before its village', () => {
    const step = (level: VerificationStep['level']) => ({ level, needed: 1, of: 1, days: null });
    const setting = (...levels: VerificationStep['level'][]) =>
      VerificationSetting.safeParse({ ...noVerification, steps: levels.map(step) }).success;
    expect([setting(), setting('village', 'lead'), setting('insurer')]).toEqual([true, true, true]);
    expect([setting('district', 'village'), setting('lead', 'lead')]).toEqual([false, false]);
    const tooMany = { ...step('lead'), needed: 3, of: 2 };
    expect(VerificationSetting.safeParse({ ...noVerification, steps: [tooMany] }).success).toBe(
      false,
    );
  });

  it('make nobody wait where there are none', () => {
    expect(standingOf([begun([])]).stage).toEqual({ stage: 'ready', on: day(0) });
  });

  it('are passed one after another: nobody is ready whom not each level confirmed', () => {
    fc.assert(
      fc.property(steps, attempts, (of, tried) => {
        const { standing, entries } = walk(of, tried);
        if (standing.stage.stage !== 'ready') return;
        const last = entries.findLastIndex(({ entry }) => entry === 'begun');
        for (const { level, needed } of of) {
          const said = entries
            .slice(last)
            .filter(
              (one) =>
                one.entry === 'answered' &&
                one.given.level === level &&
                one.given.answer.answer.startsWith('confirmed'),
            );
          expect(said.length).toBeGreaterThanOrEqual(needed);
        }
      }),
    );
  });

  it('move by legal steps only: a refusal and an end are final, a level is never skipped', () => {
    fc.assert(
      fc.property(steps, attempts, (of, tried) => {
        const { stages, entries } = walk(of, tried);
        for (const [i, to] of stages.entries()) {
          const from = stages[i - 1];
          if (from === undefined) continue;
          expect(['refused', 'closed']).not.toContain(from.stage);
          if (entries[i]?.entry === 'begun') continue;
          if (from.stage !== 'waiting' || to.stage !== 'waiting') continue;
          expect([from.step, from.step + 1]).toContain(to.step);
        }
      }),
    );
  });

  it('are read again from the entries: the same entries lead to the same stage', () => {
    fc.assert(
      fc.property(steps, attempts, (of, tried) => {
        const { entries, standing } = walk(of, tried);
        const kept: SheetEntry[] = JSON.parse(JSON.stringify(entries));
        expect(standingOf(kept)).toEqual(standing);
      }),
    );
  });

  it('goes back to the level that returned it, with new data and none of its answers', () => {
    const of: VerificationStep[] = [
      { level: 'village', needed: 1, of: 1, days: 7 },
      { level: 'district', needed: 1, of: 1, days: 7 },
    ];
    const returned: VerificationAnswer = { answer: 'returned', fields: ['name'], reason: 'ejaan' };
    const standing = standingOf([
      begun(of),
      { entry: 'answered', given: given('village', 1, { answer: 'confirmed' }, 1) },
      { entry: 'answered', given: given('district', 2, returned, 2) },
      { entry: 'corrected', on: day(3), digest: 'new', words: null },
    ]);
    expect(standing).toMatchObject({
      digest: 'new',
      stage: { stage: 'waiting', level: 'district', since: day(3), due: day(10), answers: [] },
    });
  });

  it('are late from the day after the last one on', () => {
    const of: VerificationStep[] = [{ level: 'village', needed: 1, of: 1, days: 5 }];
    const { stage } = standingOf([begun(of, 0)]);
    expect([isOverdue(stage, day(5)), isOverdue(stage, day(6))]).toEqual([false, true]);
  });

  it('let the agency say where somebody lives whom no office would see', () => {
    const of: VerificationStep[] = [{ level: 'village', needed: 1, of: 1, days: 5 }];
    const { stage } = standingOf([{ ...begun(of), villageMissing: true } as SheetEntry]);
    expect(stage).toMatchObject({ stage: 'returned', level: null, fields: ['village'] });
  });
});

describe('several answers at one level', () => {
  const asked = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }))
    .map(([needed, more]) => ({ needed, of: Math.min(5, needed + more) }));

  /** The outcome when answers come in this order; those after the outcome are not taken any more. */
  function outcomeOf(of: { needed: number; of: number }, said: readonly VerificationAnswer[]) {
    const taken: { answer: VerificationAnswer }[] = [];
    for (const answer of said) {
      if (levelOutcome(of, taken) !== 'open') break;
      taken.push({ answer });
    }
    return levelOutcome(of, taken);
  }

  it('come to the same in any order', () => {
    const said = asked.chain((of) =>
      fc.array(answers, { minLength: of.of, maxLength: of.of }).chain((all) =>
        fc.record({
          of: fc.constant(of),
          all: fc.constant(all),
          other: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(said, ({ of, all, other }) => {
        expect(outcomeOf(of, all)).toBe(outcomeOf(of, other));
      }),
    );
  });

  it('always come to something once everybody who was asked has answered', () => {
    const all = asked.chain((of) =>
      fc.tuple(fc.constant(of), fc.array(answers, { minLength: of.of, maxLength: of.of })),
    );
    fc.assert(
      fc.property(all, ([of, said]) => {
        expect(outcomeOf(of, said)).not.toBe('open');
      }),
    );
  });

  it('confirm with exactly as many as are needed', () => {
    const yes = { answer: { answer: 'confirmed' } } as const;
    fc.assert(
      fc.property(asked, (of) => {
        const one = (n: number) =>
          levelOutcome(
            of,
            Array.from({ length: n }, () => yes),
          );
        expect([one(of.needed - 1), one(of.needed)]).toEqual(['open', 'confirmed']);
      }),
    );
  });

  it('count one person once', () => {
    const of: VerificationStep[] = [{ level: 'lead', needed: 2, of: 3, days: null }];
    const first = standingOf([
      begun(of),
      { entry: 'answered', given: given('lead', 1, { answer: 'confirmed' }) },
    ]);
    const again: SheetEntry = {
      entry: 'answered',
      given: given('lead', 1, { answer: 'confirmed' }),
    };
    expect(nextStanding(first, again)).toBeNull();
  });
});

describe('counts of a village', () => {
  it('are the fold of its sheets, so that a lead agency sees what waits without reading each', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, attempts), { maxLength: 8 }), (sheets) => {
        const walked = sheets.map(([of, tried]) => walk(of, tried).stages);
        const moves = walked.flatMap((stages): StageMove[] =>
          stages.map((to, i) => ({ from: stages[i - 1] ?? null, to })),
        );
        const finals = walked.flatMap((stages): StageMove[] =>
          stages.slice(-1).map((to) => ({ from: null, to })),
        );
        const empty: StageCounts = {};
        expect(moveCounts(empty, moves)).toEqual(moveCounts(empty, finals));
      }),
    );
  });

  it('say how many are late, and since when the longest wait', () => {
    const of: VerificationStep[] = [{ level: 'village', needed: 1, of: 1, days: 5 }];
    const at = (n: number): Standing => standingOf([begun(of, n)]);
    const counts = moveCounts({}, [
      { from: null, to: at(0).stage },
      { from: null, to: at(3).stage },
    ]);
    const { levels } = summarise([counts, counts], day(6));
    expect(levels[0]).toEqual({ level: 'village', waiting: 4, overdue: 2, oldest: day(0) });
  });
});

describe('what a village proposed itself', () => {
  const village = VillageCode.parse('33.19.02.2001');
  const step = (level: VerificationStep['level']): VerificationStep => ({
    level,
    needed: 1,
    of: 1,
    days: null,
  });
  it('is verified by another office where offices have to differ', () => {
    const own = { unit: village, village };
    const levels = (all: VerificationStep['level'][], apart: 'users' | 'units', who = own) =>
      stepsFor(all.map(step), apart, who).map(({ level }) => level);
    expect(levels(['village', 'lead'], 'units')).toEqual(['district', 'lead']);
    expect(levels(['village', 'district'], 'units')).toEqual(['district']);
    expect(levels(['village', 'district'], 'users')).toEqual(['village', 'district']);
  });
});

describe('the data that were confirmed', () => {
  it('begin nothing anew when a field is filled in that was empty, and do when one changes', () => {
    // of a worker only these are compared here
    const worker = { name: 'A', rt: null, village: null } as Parameters<typeof givenFields>[0];
    const fields = givenFields(worker);
    const text = (more: object) => confirmedText({ ...worker, ...more }, fields);
    expect(text({ rt: '001', phone: '08' })).toBe(text({}));
    expect(text({ name: 'B' })).not.toBe(text({}));
  });
});
