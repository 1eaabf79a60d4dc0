import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siti, type Values, worker } from './people.fixture.ts';
import { profileOf } from './profile.ts';
import { workerSchema } from './schema.ts';
import { type Score, score } from './score.ts';
import { shippedModel } from './shipped.ts';

const scored = (a: Values, b: Values): Score =>
  score(shippedModel, profileOf(workerSchema, a), profileOf(workerSchema, b));

const levelOf = (of: Score, field: string): string | undefined =>
  of.evidence.find((line) => line.field === field)?.level;

/** Records of few people with fields left out, so that all levels occur. */
const record = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.subarray(Object.keys(siti)), fc.boolean())
  .map(([i, kept, isSiti]) => {
    const values = isSiti ? siti : worker(i);
    return Object.fromEntries(kept.map((field) => [field, values[field] ?? '']));
  });

describe('a score', () => {
  it('is the same whichever record comes first, or two clerks would decide differently', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(scored(a, b)).toEqual(scored(b, a));
      }),
    );
  });

  it('is the sum of its evidence, so that a clerk can follow it', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const { bits, evidence } = scored(a, b);
        const sum = evidence.reduce((total, line) => total + line.bits, 0);
        expect(bits).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('says nothing of a field that one side leaves empty', () => {
    fc.assert(
      fc.property(record, record, fc.constantFrom(...Object.keys(siti)), (a, b, field) => {
        const told = scored({ ...a, [field]: '' }, b).evidence.map((line) => line.field);
        const readFromNik = field === 'sex' || field === 'birthDate';
        if (!readFromNik) expect(told).not.toContain(field);
      }),
    );
  });

  it('takes a rare name for more than a usual one', () => {
    const usual = scored({ name: 'SITI AMINAH' }, { name: 'SITI AMINAH' });
    const rare = scored({ name: 'SITI QOTRUNNADA' }, { name: 'SITI QOTRUNNADA' });
    expect(rare.bits).toBeGreaterThan(usual.bits);
  });
});

describe('the same person', () => {
  const same: readonly (readonly [string, Values])[] = [
    ['written alike', {}],
    ['with a NIK rounded by a spreadsheet', { nationalId: '3319016004789100' }],
    ['with a digit of the NIK mistyped', { nationalId: '3319016004789701' }],
    ['with two digits of the NIK exchanged', { nationalId: '3319016004781901' }],
    ['without NIK, in another spelling', { nationalId: '', name: 'St. Noerhajati' }],
    ['with day and month exchanged', { birthDate: '1978-20-04' }],
    [
      'moved to another village with a new card',
      { village: 'PIJI', familyCardNo: '', address: '', rt: '', rw: '' },
    ],
  ];
  it.each(same)('is found %s', (_, changed) => {
    expect(scored(siti, { ...siti, ...changed }).band).toBe('match');
  });
});

describe('two people', () => {
  const sister = {
    ...siti,
    name: 'SITI ROHANAH',
    nationalId: '3319015203829104',
    birthDate: '1982-03-12',
  };
  const twin = { ...siti, name: 'SITI NURJANAH', nationalId: '3319016004789102' };
  const others: readonly (readonly [string, Values, Values])[] = [
    ['sisters of one house', siti, sister],
    ['sisters of whom one has no NIK', { ...siti, nationalId: '' }, sister],
    ['twins', siti, twin],
    ['twins without a NIK', { ...siti, nationalId: '' }, twin],
    ['namesakes of two villages', siti, { ...worker(1), name: siti.name ?? '', sex: 'FEMALE' }],
    [
      'a mother and a daughter of one name',
      siti,
      { ...siti, nationalId: '3319014102019108', birthDate: '2001-02-01' },
    ],
    [
      'a couple of whom one gave the NIK of the other',
      siti,
      { ...siti, name: 'SLAMET RAHARJO', birthDate: '1975-11-02', sex: 'MALE' },
    ],
  ];
  it.each(others)('%s are never taken for one', (_, a, b) => {
    expect(scored(a, b).band).not.toBe('match');
  });

  it('who share house, card and phone and nothing else are no case at all', () => {
    expect(scored(siti, { ...sister, name: 'JOKO PRASETYO', sex: 'MALE' }).band).toBe('none');
  });

  it('of one day of birth and one NIK differing by one are weighed as twins', () => {
    expect(levelOf(scored(siti, twin), 'prior')).toBe('twin');
  });
});

describe('numbers of people born on one day', () => {
  const known = { nationalId: '3319016004789101', birthDate: '1978-04-20', sex: 'FEMALE' };
  const another = { ...known, nationalId: '3319056004789181' };

  it('agree in the date anyway: two strangers of one name must not be paid for as one', () => {
    const name = { name: 'SITI LESTARI' };
    const apart = scored(
      { ...known, ...name, village: 'KUTUK' },
      { ...another, ...name, village: 'PIJI' },
    );
    expect(levelOf(apart, 'nationalId')).toBe('two-digits');
    expect(apart.evidence.find(({ field }) => field === 'nationalId')?.bits).toBeLessThan(0);
    expect(apart.band).not.toBe('match');
  });

  it('are a witness of their own where the column of dates says something else', () => {
    const bitsOf = (birthDate: string) =>
      scored(known, { ...another, birthDate }).evidence.find(({ field }) => field === 'nationalId')
        ?.bits ?? Number.NaN;
    expect(bitsOf('1978-04-21')).toBeGreaterThan(bitsOf('1978-04-20') + 10);
  });

  it('never make a match of rows without a name, however near they are', () => {
    const near = { ...known, nationalId: '3319016004789501', village: 'KALIPUTU' };
    const nameless = scored({ ...siti, name: '' }, { ...siti, ...near, name: '' });
    expect(nameless.band).toBe('review');
    expect(nameless.evidence.at(-1)).toMatchObject({ field: 'rule', level: 'name-unknown' });
  });
});
