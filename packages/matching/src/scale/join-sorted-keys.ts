import { halvesOf, hashAt, type PackedKeys, recordAt } from './packed-keys.ts';

/** What a join met. */
export interface Joined {
  /** pairs that share a key, each once: `[list record, region record]` flattened, in order of the list */
  readonly pairs: Float64Array;
  /** keys that stood for more records of the region than `cap`; their pairs are not in `pairs` */
  readonly genericKeys: number;
  /** records of the list that have such a key: they are compared by what else they are found by */
  readonly touchedByGeneric: number;
}

const recordsPerPair = 2 ** 24;

/** The record of the list in a joined pair. */
export function listRecordOf(pair: number): number {
  return Math.floor(pair / recordsPerPair);
}

/** The record of the region in a joined pair. */
export function regionRecordOf(pair: number): number {
  return pair % recordsPerPair;
}

/**
 * Finds all pairs of a list's record and a region's record that share a key, by walking both sorted orders once.
 * The region comes block by block, as it is read from a file: no more than one block and one key's records of it are
 * in memory at any time.
 *
 * @param region blocks of the region's sorted keys; together they ascend
 * @param list the list's sorted keys
 * @param cap records of the region beyond which a key says too little to compare everybody who shares it
 */
export async function joinSortedKeys(
  region: AsyncIterable<PackedKeys>,
  list: PackedKeys,
  cap: number,
): Promise<Joined> {
  const wanted = halvesOf(list);
  const found = collectNumbers();
  const generic = new Set<number>();
  let genericKeys = 0;
  let at = 0;
  let group: number[] = [];
  let groupHash = -1;

  function closeGroup(): void {
    if (group.length === 0) return;
    if (group.length > cap) genericKeys++;
    for (; at < list.numbers.length && hashAt(wanted, at) === groupHash; at++) {
      const record = recordAt(wanted, at);
      if (group.length > cap) generic.add(record);
      else for (const other of group) found.add(record * recordsPerPair + other);
    }
    group = [];
  }

  for await (const block of region) {
    const halves = halvesOf(block);
    for (let i = 0; i < block.numbers.length; i++) {
      const hash = hashAt(halves, i);
      if (hash !== groupHash) {
        closeGroup();
        groupHash = hash;
        while (at < list.numbers.length && hashAt(wanted, at) < hash) at++;
      }
      if (at < list.numbers.length && hashAt(wanted, at) === hash) group.push(recordAt(halves, i));
    }
  }
  closeGroup();
  return { pairs: found.sortedOnce(), genericKeys, touchedByGeneric: generic.size };
}

function collectNumbers(): { add(n: number): void; sortedOnce(): Float64Array } {
  let numbers = new Float64Array(1024);
  let used = 0;
  return {
    add(n) {
      if (used === numbers.length) {
        const larger = new Float64Array(used * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[used++] = n;
    },
    sortedOnce() {
      const all = numbers.subarray(0, used).sort();
      let kept = 0;
      for (const n of all) if (kept === 0 || all[kept - 1] !== n) all[kept++] = n;
      return all.slice(0, kept);
    },
  };
}
