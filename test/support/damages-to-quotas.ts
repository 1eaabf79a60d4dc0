import { type Damage, firstToWait, inState, moveOf, plus, sk, sums } from './damage.ts';

/** Damages to quota cards, their entries and their waiting lists. */
export const damagesToQuotas: Damage[] = [
  {
    name: 'a place more than was given',
    table: 'registry',
    at: sums,
    to: (i) => plus(i, 'reserved', 9),
    found: 'quota-over-granted',
  },
  {
    name: 'a sum that its entries do not give',
    table: 'registry',
    at: sums,
    to: (i) => plus(i, 'granted', 1),
    found: 'quota-sum-differs-from-entries',
  },
  {
    name: 'a wrong number of free places',
    table: 'registry',
    at: sums,
    to: (i) => plus(i, 'free', 1),
    found: 'quota-free-differs-from-sums',
  },
  {
    name: 'a lost quota card',
    table: 'registry',
    at: sums,
    to: () => null,
    found: 'quota-card-missing',
  },
  {
    name: 'a lost entry',
    table: 'registry',
    at: moveOf('reserve'),
    to: () => null,
    found: 'quota-sum-differs-from-entries',
  },
  {
    name: 'lost waiting numbers',
    table: 'registry',
    at: firstToWait,
    to: () => null,
    found: 'quota-waiting-number-missing',
  },
  {
    name: 'an entry that names too few people',
    table: 'registry',
    at: moveOf('reserve'),
    to: (i) => ({ ...i, nominations: [] }),
    found: 'movement-people-differ',
  },
  {
    name: 'a place nobody holds',
    table: 'registry',
    at: inState('nominated'),
    to: (i) => ({ ...i, state: 'withdrawn' }),
    found: 'quota-reserved-differs-from-nominations',
  },
  {
    name: 'a vanished line of the waiting list',
    table: 'registry',
    at: (i) => sk(i).startsWith('WAIT#'),
    to: () => null,
    found: 'waiting-nomination-not-listed',
  },
  {
    name: 'a waiting line under another number',
    table: 'registry',
    at: (i) => sk(i).startsWith('WAIT#'),
    to: (i) => plus(i, 'number', 50),
    found: 'waiting-line-differs-from-nomination',
  },
  {
    name: 'a promotion before its turn',
    table: 'registry',
    at: firstToWait,
    to: (i) => ({ ...i, movement: { ...Object(i.movement), numbers: { first: 90, last: 90 } } }),
    found: 'promoted-before-its-turn',
  },
];
