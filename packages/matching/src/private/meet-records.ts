import type { PrivateRecord } from './encode-record.ts';

/** Positions of two records that share a key: in the first and in the second list. */
export type Meeting = readonly [number, number];

/** Pairs that one key may bring together; a key of more says nothing of a person, and other keys find them. */
const mostPairsAKey = 20_000;

function byKey(records: readonly PrivateRecord[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, { keys }] of records.entries()) {
    for (const key of keys) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [i]);
      else known.push(i);
    }
  }
  return found;
}

/** The pairs to compare, each once, in the order of the lists; and how many keys were too general to use. */
export function meetings(
  here: readonly PrivateRecord[],
  there: readonly PrivateRecord[],
  isWanted: (a: number, b: number) => boolean = () => true,
): { pairs: Meeting[]; passedOver: number } {
  const known = byKey(there);
  const met = here.map(() => new Set<number>());
  let passedOver = 0;
  for (const [key, own] of byKey(here)) {
    const others = known.get(key) ?? [];
    if (own.length * others.length > mostPairsAKey) {
      passedOver += 1;
      continue;
    }
    for (const a of own) for (const b of others) if (isWanted(a, b)) met[a]?.add(b);
  }
  const pairs = met.flatMap((others, a) =>
    [...others].sort((x, y) => x - y).map((b): Meeting => [a, b]),
  );
  return { pairs, passedOver };
}
