/** Records that one packed key can number: 24 bits, 16.7 million. */
export const mostRecords = 2 ** 24;
/** Bits of a key's hash that a packed key keeps. */
export const hashBits = 40;

const lowBits = 8;
const lowMask = 2 ** lowBits - 1;

/**
 * Keys of many records, each one number of 64 bits: 40 of the key's hash, then 24 of the record. So they sort by key
 * with the machine's own sort, lie in a file as they lie in memory, and cost 8 bytes each: a region of a million
 * people is some 80 MB. Two different keys of ten million meet in 40 bits about once in a hundred thousand look-ups;
 * such a stranger is compared like any other candidate, and told apart.
 */
export interface PackedKeys {
  /** ascending once `sorted` was called */
  readonly numbers: BigUint64Array;
}

/** Collects the keys of records; grows as needed. */
export interface KeyCollector {
  /**
   * @param hash the key's hash, a whole number of at most 40 bits (`hashOf`)
   * @param record number of the record, from 0
   * @throws RangeError when there are more records than can be numbered
   */
  add(hash: number, record: number): void;
  /** all that were added, sorted, each once */
  sorted(): PackedKeys;
}

/** The first 40 bits of a digest as a number. */
export function hashOf(digest: Uint8Array): number {
  let hash = 0;
  for (let i = 0; i < hashBits / lowBits; i++) hash = hash * 256 + (digest[i] ?? 0);
  return hash;
}

export function collectKeys(expected = 1024): KeyCollector {
  let numbers = new BigUint64Array(expected);
  // written as two halves: numbers of 64 bits one by one are slow
  let halves = new Uint32Array(numbers.buffer);
  let used = 0;

  function grow(): void {
    const larger = new BigUint64Array(numbers.length * 2);
    larger.set(numbers);
    numbers = larger;
    halves = new Uint32Array(numbers.buffer);
  }

  return {
    add(hash, record) {
      if (record >= mostRecords) throw new RangeError(`more than ${mostRecords} records`);
      if (used === numbers.length) grow();
      halves[used * 2] = (hash & lowMask) * mostRecords + record;
      halves[used * 2 + 1] = Math.floor(hash / (lowMask + 1));
      used++;
    },
    sorted() {
      const all = numbers.subarray(0, used).sort();
      let kept = 0;
      for (let i = 0; i < used; i++) {
        const number = all[i];
        if (number === undefined || (kept > 0 && all[kept - 1] === number)) continue;
        all[kept++] = number;
      }
      return { numbers: all.slice(0, kept) };
    },
  };
}

/** The hash at a position of sorted keys, read from its two halves. */
export function hashAt(halves: Uint32Array, at: number): number {
  return (halves[at * 2 + 1] ?? 0) * 256 + Math.floor((halves[at * 2] ?? 0) / mostRecords);
}

/** The record at a position of sorted keys. */
export function recordAt(halves: Uint32Array, at: number): number {
  return (halves[at * 2] ?? 0) % mostRecords;
}

/** The two halves of each number, the lower one first, as every machine that Node runs on today keeps them. */
export function halvesOf({ numbers }: PackedKeys): Uint32Array {
  return new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
}
