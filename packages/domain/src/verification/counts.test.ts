import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerificationAnswer } from './answer.ts';
import { moveCounts, type StageCounts, type StageMove, summarise } from './counts.ts';
import type { VerificationStep } from './setting.ts';
import type { SheetEntry } from './sheet.ts';
import { levelOutcome, nextStanding, type Standing, standingOf } from './stage.ts';
import { answers, attempts, begun, day, given, steps, walk } from './verification.fixture.ts';

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

  it('are not moved by a sheet that another has moved since, so that nobody is counted twice', () => {
    const of: VerificationStep[] = [{ level: 'village', needed: 1, of: 1, days: 5 }];
    const { stage } = standingOf([begun(of, 0)]);
    const came = moveCounts({}, [{ from: null, to: stage }]);
    if (came === null) throw new Error('it came');
    const gone = moveCounts(came, [{ from: stage, to: null }]);
    expect(gone).toEqual({});
    expect(moveCounts(gone ?? came, [{ from: stage, to: null }])).toBeNull();
  });

  it('say how many are late, and since when the longest wait', () => {
    const of: VerificationStep[] = [{ level: 'village', needed: 1, of: 1, days: 5 }];
    const at = (n: number): Standing => standingOf([begun(of, n)]);
    const counts = moveCounts({}, [
      { from: null, to: at(0).stage },
      { from: null, to: at(3).stage },
    ]);
    if (counts === null) throw new Error('both came');
    const { levels } = summarise([counts, counts], day(6));
    expect(levels[0]).toEqual({ level: 'village', waiting: 4, overdue: 2, oldest: day(0) });
  });
});
