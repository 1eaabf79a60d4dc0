import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VillageCode } from '../identifiers.ts';
import type { VerificationAnswer } from './answer.ts';
import { noVerification, VerificationSetting, type VerificationStep } from './setting.ts';
import type { SheetEntry } from './sheet.ts';
import { isOverdue, standingOf } from './stage.ts';
import { confirmedText, givenFields, stepsFor } from './steps.ts';
import { attempts, begun, day, given, steps, walk } from './verification.fixture.ts';

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
