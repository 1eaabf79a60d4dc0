import { profileOf, score, shippedModel, workerSchema } from '@payung/matching';
import { expect, it } from 'vitest';
import type { Invented } from '../../support/invented-people.ts';
import { contender, mistypedAgain, nominatedSingly, onList } from './people-of-the-storm.ts';

const singles = 200;
const rows = 15;

it('nobody of the storm is like another, so a row that is set aside in it is a fault', () => {
  const people: Invented[] = [
    ...Array.from({ length: singles }, (_, n) => nominatedSingly(n)),
    ...[0, 1, 2].flatMap((list) => Array.from({ length: rows }, (_, row) => onList(list, row))),
  ];
  const profiles = people.map((person) => profileOf(workerSchema, { ...person }));
  const alike = profiles.flatMap((one, i) =>
    profiles.slice(0, i).filter((other) => score(shippedModel, one, other).band !== 'none'),
  );
  expect(alike).toEqual([]);
  const [first] = profiles;
  if (first === undefined) throw new Error('there is nobody in the storm');
  expect(score(shippedModel, first, first).band).toBe('match');
});

it('of those who want a few places each is like themselves alone, and the same when typed wrong: else no case is opened', () => {
  const people = Array.from({ length: 60 }, (_, n) => contender(n));
  const profiles = people.map((person) => profileOf(workerSchema, { ...person }));
  people.forEach((person, i) => {
    const again = profileOf(workerSchema, { ...mistypedAgain(person) });
    const alike = profiles.flatMap((one, at) =>
      score(shippedModel, one, again).band === 'none' ? [] : [at],
    );
    expect(alike).toEqual([i]);
  });
});
