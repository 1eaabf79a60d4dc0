import { createHmac } from 'node:crypto';

/** Bits of one filter: 64 bytes a field. */
export const filterBits = 512;
/** Bits that one piece of a value sets. */
const bitsAPiece = 10;

/** Pieces whose bits are remembered: pairs of letters come again and again, hashing them is what encoding costs. */
const mostRemembered = 200_000;

/** Makes filters and keys of one exchange. */
export interface Hasher {
  /**
   * A Bloom filter of the pieces of a value: equal pieces set equal bits, and whoever lacks the key cannot tell which
   * pieces those are. Filters under two keys have nothing in common but chance.
   *
   * @param group fields of one group (given and family name) can be compared crosswise; those of two never
   * @returns 64 bytes; null for no pieces, which is a value that is not known
   */
  filter(group: string, pieces: readonly string[]): Uint8Array | null;
  /** A key by which records are met, hashed: 132 bits. */
  key(text: string): string;
}

/** @param key of one exchange, 32 bytes */
export function createHasher(key: Uint8Array): Hasher {
  const remembered = new Map<string, readonly number[]>();

  function bitsOf(text: string): readonly number[] {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const hash = createHmac('sha256', key).update(`filter|${text}`).digest();
    const bits = Array.from(
      { length: bitsAPiece },
      (_, n) => hash.readUInt16BE(2 * n) % filterBits,
    );
    if (remembered.size < mostRemembered) remembered.set(text, bits);
    return bits;
  }

  return {
    filter(group, pieces) {
      if (pieces.length === 0) return null;
      const filter = new Uint8Array(filterBits / 8);
      for (const piece of new Set(pieces)) {
        for (const bit of bitsOf(`${group}|${piece}`)) {
          filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
        }
      }
      return filter;
    },
    key: (text) => createHmac('sha256', key).update(`key|${text}`).digest('base64url').slice(0, 22),
  };
}

const onesIn = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let rest = byte; rest > 0; rest >>= 1) ones += rest & 1;
  return ones;
});

/** How alike two filters are: 0 for nothing in common, 1 for equal ones (the coefficient of Dice). */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  let both = 0;
  let all = 0;
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    both += onesIn[x & y] ?? 0;
    all += (onesIn[x] ?? 0) + (onesIn[y] ?? 0);
  }
  return all === 0 ? 0 : (2 * both) / all;
}
