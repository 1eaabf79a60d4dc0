import { describe, expect, it } from 'vitest';
import { siti, twoLists, worker } from '../people.fixture.ts';
import { type Profile, profileOf } from '../profile.ts';
import { workerSchema } from '../schema.ts';
import { score } from '../score.ts';
import { shippedModel } from '../shipped.ts';
import { train } from './train.ts';

const profiles: readonly Profile[] = twoLists(150).map(({ values }) =>
  profileOf(workerSchema, values),
);
const options = {
  version: 'trial',
  thresholds: shippedModel.thresholds,
  before: shippedModel,
  frequenciesOf: ['name'],
};

describe('training without labels', () => {
  it('gives the same model for any order of the records, or two runs would judge differently', () => {
    expect(train(workerSchema, profiles.toReversed(), options)).toEqual(
      train(workerSchema, profiles, options),
    );
  });

  it('finds the same people afterwards, from whom it was not told anything', () => {
    const model = train(workerSchema, profiles, options);
    const other = profileOf(workerSchema, { ...worker(500), nationalId: '' });
    expect(score(model, profileOf(workerSchema, worker(500)), other).band).toBe('match');
  });

  it('keeps only frequencies that were asked for', () => {
    const model = train(workerSchema, profiles, options);
    const kept = model.slots.filter(({ frequencies }) => frequencies !== null);
    expect(kept.map(({ field }) => field)).toEqual(['name']);
  });

  it('believes what people decided: cases of another name that were two people make such a name tell more', () => {
    const renamed = Array.from({ length: 80 }, (_, i) => [
      profileOf(workerSchema, worker(i + 600)),
      profileOf(workerSchema, { ...worker(i + 600), name: 'KASMIRAN', nationalId: '' }),
    ]).flat();
    const decisions = Array.from({ length: 80 }, (_, i) => ({
      a: 2 * i,
      b: 2 * i + 1,
      same: false,
    }));
    const untold = train(workerSchema, renamed, options);
    const told = train(workerSchema, renamed, { ...options, decisions });
    const shareOf = (model: typeof told) =>
      model.slots[1]?.levels.find(({ name }) => name === 'none')?.person ?? 0;
    expect(shareOf(told)).toBeLessThan(shareOf(untold) / 2);
  });

  it('refuses a decision about a record that is not there', () => {
    const decisions = [{ a: 0, b: 9_999, same: true }];
    expect(() =>
      train(workerSchema, [profileOf(workerSchema, siti)], { ...options, decisions }),
    ).toThrow(RangeError);
  });
});
