import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../profile.ts';
import { type Schema, workerSchema } from '../schema.ts';
import { type Key, keysRead, keysWritten } from './keys.ts';

const words = ['SITI', 'AMINAH', 'SUPARMI', 'BUDI', 'HARTONO', 'WAYAN', 'KASMAN'];
const two = (n: number): string => String(n).padStart(2, '0');

const aDate = fc
  .tuple(fc.constantFrom(70, 71), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 14 }))
  .map(([year, month, day]) => ({ year: two(year), month: two(month), day: two(day) }));

/** A worker among few names, dates and villages, so that many share something. */
const aWorker = fc
  .record({
    born: aDate,
    byNik: fc.option(aDate),
    name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
    village: fc.constantFrom('KUTUK', 'LAMBANGAN', ''),
    phone: fc.constantFrom('', '082199910001', '082199910002'),
  })
  .map(({ born, byNik, name, village, phone }) => {
    const { year, month, day } = byNik ?? born;
    return profileOf(workerSchema, {
      nationalId: `331904${day}${month}${year}9001`,
      name: name.join(' '),
      birthDate: `19${born.year}-${born.month}-${born.day}`,
      village,
      phone,
    });
  });

const meets = (read: readonly Key[], written: readonly Key[]): boolean =>
  read.some(({ anchor, tag }) => written.some((w) => w.anchor === anchor && w.tag === tag));

describe('the keys of workers', () => {
  it('find a pair whichever of the two was there first, or the order of lists would decide', () => {
    fc.assert(
      fc.property(aWorker, aWorker, (one, other) => {
        const found = meets(keysRead(workerSchema, one), keysWritten(workerSchema, other));
        const turned = meets(keysRead(workerSchema, other), keysWritten(workerSchema, one));
        expect(found).toBe(turned);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it('are few enough for the write budget: at most 4 pages written and 6 read', () => {
    fc.assert(
      fc.property(aWorker, (worker) => {
        const anchors = (keys: readonly Key[]) => new Set(keys.map(({ anchor }) => anchor));
        const written = anchors(keysWritten(workerSchema, worker));
        const read = anchors(keysRead(workerSchema, worker));
        expect(written.size).toBeLessThanOrEqual(4);
        expect(read.size).toBeLessThanOrEqual(6);
        for (const anchor of written) expect(read).toContain(anchor);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('records of another schema with a national identity number', () => {
  it('are found by marks, or people whose number was mistyped would never be compared', () => {
    const schema: Schema = {
      fields: [
        { name: 'number', kind: 'national-id' },
        { name: 'given', kind: 'given-name' },
        { name: 'family', kind: 'family-name' },
        { name: 'born', kind: 'date' },
      ],
    };
    const keysOf = (number: string) =>
      keysRead(
        schema,
        profileOf(schema, { number, given: 'Siti', family: 'Aminah', born: '1980-02-03' }),
      ).map(({ anchor }) => anchor);
    const others = new Set(keysOf('3319014302800001'));
    expect(
      keysOf('3319014302809999').filter((anchor) => others.has(anchor)).length,
    ).toBeGreaterThan(2);
  });
});
