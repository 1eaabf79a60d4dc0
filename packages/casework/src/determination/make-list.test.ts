import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotReadyLine } from './determination-shelves.ts';
import { begun, folders, made } from './list-making.fixture.ts';

const namesOf = (lines: readonly NotReadyLine[]): string[] =>
  lines.map(({ nomination }) => nomination);

describe('a list that is made in slices', () => {
  it('has everybody once, as if it were made at once, whatever a message manages and whoever dies', async () => {
    const making = fc.record({
      people: fc.integer({ min: 0, max: 3_000 }),
      atOnce: fc.integer({ min: 20, max: 200 }),
      takes: fc.constantFrom(1, 300, 2_000, 9_000, 30_000),
      deaths: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(making, async (one) => {
        const sliced = await made(one);
        const whole = await made({ ...one, takes: 0, deaths: [] });
        expect(whole.messages).toBeLessThan(3);
        expect(sliced.done.work).toBeNull();
        expect(sliced.lines).toEqual(whole.lines);
        expect(namesOf(sliced.notReady)).toEqual(namesOf(whole.notReady));
        expect(sliced.done.totals).toEqual(whole.done.totals);
        expect(sliced.done.notReady.people).toBe(whole.done.notReady.people);
        expect(folders(sliced.places)).toHaveLength(folders(whole.places).length);
        // whoever acts on a list that is shown as made is refused where the decision is written once more
        expect(sliced.writtenOnceDone).toBe(1);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves nothing behind of whoever was met for it', async () => {
    const { done, places, messages, sent } = await made({
      people: 2_500,
      atOnce: 150,
      takes: 9_000,
      deaths: [3, 6, 9],
    });
    expect(messages).toBeGreaterThan(6);
    expect(sent).toBeGreaterThan(2);
    expect(folders(places)).toEqual(
      [
        `determined-lines ${begun.id}.${done.edition}`,
        'determination all',
        `not-determined ${begun.id}.${done.edition}`,
      ].sort(),
    );
  });

  it('is made at once where one message is enough: a small region pays for no slices', async () => {
    const { messages, sent, places } = await made({
      people: 400,
      atOnce: 200,
      takes: 100,
      deaths: [],
    });
    expect({ messages, sent }).toEqual({ messages: 2, sent: 0 });
    expect(folders(places).some((one) => one.startsWith('met-for'))).toBe(false);
  });

  it('keeps no writing of people that nothing points to, though a process ended right after another counted', async () => {
    const half = 3;
    const counts = 7;
    const { done, places } = await made({
      people: 400,
      atOnce: 200,
      takes: 100,
      deaths: [half, counts],
    });
    expect(done.edition).toBe(2);
    expect(folders(places)).toEqual(
      [
        `determined-lines ${begun.id}.2`,
        'determination all',
        `not-determined ${begun.id}.2`,
      ].sort(),
    );
  });

  it('says of everybody who is told of all together what one worker was told, though others died at it', async () => {
    const making = fc.record({
      told: fc.array(fc.integer({ min: 0, max: 4_500 }), { minLength: 1, maxLength: 4 }),
      takes: fc.constantFrom(2_000, 9_000, 30_000),
      deaths: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(making, async ({ told, ...rest }) => {
        const many = (time: number): number => told[Math.min(time, told.length) - 1] ?? 0;
        const { done, notReady, asked } = await made({
          ...rest,
          people: 400,
          atOnce: 200,
          told: many,
        });
        const codes = notReady
          .flatMap(({ reasons }) => reasons.map(({ code }) => code))
          .filter((code) => code.startsWith('told-'));
        expect(done.work).toBeNull();
        expect(codes).toEqual(Array.from({ length: many(asked) }, () => `told-${asked}`));
      }),
      { numRuns: 30 },
    );
  });

  it('is made though more people than one transaction takes are told that they get no place', async () => {
    const { done, notReady } = await made({
      people: 300,
      atOnce: 200,
      takes: 30_000,
      deaths: [],
      told: () => 25_000,
    });
    expect(done.work).toBeNull();
    expect(notReady).toHaveLength(25_060);
  });
});
