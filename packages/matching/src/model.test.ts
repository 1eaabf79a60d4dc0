import { describe, expect, it } from 'vitest';
import { compareModels } from './compare-models.ts';
import { isModelFor, parseModel } from './model.ts';
import { siti, worker } from './people.fixture.ts';
import { profileOf } from './profile.ts';
import { workerSchema } from './schema.ts';
import { score } from './score.ts';
import { shippedModel } from './shipped.ts';

const asJson = (): unknown => JSON.parse(JSON.stringify(shippedModel));
const pairOf = (i: number) =>
  [
    profileOf(workerSchema, worker(i)),
    profileOf(workerSchema, { ...worker(i), nationalId: '' }),
  ] as const;

describe('the shipped model', () => {
  it('has the levels by which records are compared now, or its weights would mean others', () => {
    expect(isModelFor(shippedModel, workerSchema)).toBe(true);
    expect(() => parseModel(asJson())).not.toThrow();
  });

  it('names no value met by fewer than three records, so that nobody can be read out of it', () => {
    const counts = shippedModel.slots.flatMap((slot) =>
      Object.values(slot.frequencies?.counts ?? {}),
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });

  it('scores the same after having been kept as JSON', () => {
    const [a, b] = pairOf(4);
    expect(score(parseModel(asJson()), a, b)).toEqual(score(shippedModel, a, b));
  });
});

describe('a model that comes from outside', () => {
  it('is refused when its levels are not those of today', () => {
    const [first, ...rest] = shippedModel.slots;
    const fewer = { ...first, levels: first?.levels.slice(1) };
    expect(() => parseModel({ ...shippedModel, slots: [fewer, ...rest] })).toThrow(RangeError);
  });

  it('is refused when its thresholds are exchanged, for everybody would be a match', () => {
    const thresholds = { review: 9, match: 2 };
    expect(() => parseModel({ ...shippedModel, thresholds })).toThrow();
  });
});

describe('two models compared', () => {
  const pairs = [
    pairOf(1),
    pairOf(2),
    [profileOf(workerSchema, siti), profileOf(workerSchema, worker(3))] as const,
  ];

  it('change nothing when they are one', () => {
    expect(compareModels(shippedModel, shippedModel, pairs)).toEqual({
      pairs: 3,
      changed: 0,
      moves: [],
    });
  });

  it('tell how many pairs would move, so that the admin knows before', () => {
    const stricter = { ...shippedModel, thresholds: { review: 0, match: 1_000 } };
    expect(compareModels(shippedModel, stricter, pairs)).toEqual({
      pairs: 3,
      changed: 2,
      moves: [{ from: 'match', to: 'review', pairs: 2 }],
    });
  });
});
