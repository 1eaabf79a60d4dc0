import type { PairList } from '../train/compared.ts';
import type { LinkMode } from './record.ts';

/** Which pairs are asked about, by the numbers of their files. */
export interface Allowed {
  readonly mode: LinkMode;
  /** by record */
  readonly files: Int32Array;
}

export function isAllowed({ mode, files }: Allowed, a: number, b: number): boolean {
  return mode === 'both' || (files[a] === files[b]) === (mode === 'within');
}

/** The number of pairs asked about. */
export function countAllowed({ mode, files }: Allowed): number {
  const sizes = new Map<number, number>();
  for (const file of files) sizes.set(file, (sizes.get(file) ?? 0) + 1);
  const all = pairsAmong(files.length);
  const within = [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
  return mode === 'both' ? all : mode === 'within' ? within : all - within;
}

function pairsAmong(size: number): number {
  return (size * (size - 1)) / 2;
}

/** Pairs drawn blindly, the same ones every time; all of them where there are no more than `wanted`. */
export function blindPairs(allowed: Allowed, wanted: number): PairList {
  const size = allowed.files.length;
  const a: number[] = [];
  const b: number[] = [];
  const take = (i: number, j: number): void => {
    if (i === j || !isAllowed(allowed, i, j)) return;
    a.push(i);
    b.push(j);
  };
  if (pairsAmong(size) <= wanted) {
    for (let i = 1; i < size; i++) for (let j = 0; j < i; j++) take(i, j);
  } else {
    const draw = sequence();
    for (let drawn = 0; drawn < wanted; drawn++) take(draw(size), draw(size));
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

/** A fixed sequence of even-handed numbers below a limit (xorshift, 32 bits). */
function sequence(): (limit: number) => number {
  let state = 0x2545f491;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 0x100000000) * limit);
  };
}
