import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSortedKeys, listRecordOf, regionRecordOf } from './join-sorted-keys.ts';
import {
  collectKeys,
  halvesOf,
  hashAt,
  hashOf,
  mostRecords,
  type PackedKeys,
} from './packed-keys.ts';

type Keyed = readonly (readonly [hash: number, record: number])[];

function sortedKeys(keyed: Keyed): PackedKeys {
  const collector = collectKeys(1);
  for (const [hash, record] of keyed) collector.add(hash, record);
  return collector.sorted();
}

async function* inBlocks({ numbers }: PackedKeys, size: number): AsyncGenerator<PackedKeys> {
  for (let at = 0; at < numbers.length; at += size) {
    yield { numbers: numbers.slice(at, at + size) };
  }
}

const keyed = (hashes: number): fc.Arbitrary<Keyed> =>
  fc.array(fc.tuple(fc.nat({ max: hashes }), fc.nat({ max: 30 })), { maxLength: 80 });

describe('a list joined with a region by sorted keys', () => {
  it('meets exactly the pairs that share a key, or somebody would be paid twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        keyed(12),
        keyed(12),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 6 }),
        async (region, list, size, cap) => {
          const spread = (all: Keyed): Keyed => all.map(([h, r]) => [h * 2 ** 36 + h, r]);
          const joined = await joinSortedKeys(
            inBlocks(sortedKeys(spread(region)), size),
            sortedKeys(spread(list)),
            cap,
          );
          const expected = new Set<string>();
          const generic = new Set<number>();
          const touched = new Set<number>();
          for (const [hash, record] of list) {
            const others = new Set(region.filter(([h]) => h === hash).map(([, r]) => r));
            if (others.size > cap) touched.add(record);
            else for (const other of others) expected.add(`${record}-${other}`);
          }
          for (const [hash] of region) {
            if (new Set(region.filter(([h]) => h === hash).map(([, r]) => r)).size <= cap) continue;
            if (list.some(([h]) => h === hash)) generic.add(hash);
          }
          const met = [...joined.pairs].map(
            (pair) => `${listRecordOf(pair)}-${regionRecordOf(pair)}`,
          );
          expect(met.toSorted()).toEqual([...expected].toSorted());
          expect(joined.touchedByGeneric).toBe(touched.size);
          expect(joined.genericKeys).toBe(generic.size);
        },
      ),
    );
  });

  it('keeps hash and record whole up to their largest values', () => {
    const last = mostRecords - 1;
    const { numbers } = sortedKeys([
      [2 ** 40 - 1, last],
      [0, 0],
    ]);
    expect([...numbers]).toEqual([0n, 2n ** 64n - 1n]);
    expect(hashAt(halvesOf({ numbers }), 1)).toBe(2 ** 40 - 1);
    expect(() => collectKeys().add(1, mostRecords)).toThrow(RangeError);
  });

  it('takes the first 40 bits of a digest', () => {
    expect(hashOf(new Uint8Array([1, 0, 0, 0, 2, 99]))).toBe(2 ** 32 + 2);
  });
});
