import { editDistance } from './edit-distance.ts';

/** Keys nearest to one that was not found, and how far away they are. */
interface Nearest<T> {
  readonly items: readonly T[];
  readonly distance: number;
}

/** Edits a misspelt name may have: names under 5 letters differ too little among each other for two. */
function spellingLimit(a: string, b: string): number {
  return Math.min(a.length, b.length) < 5 ? 1 : 2;
}

/** All items at the least distance from `key`, within what `spellingLimit` allows. */
export function nearestTo<T>(
  key: string,
  items: Iterable<T>,
  keyOf: (item: T) => string,
): Nearest<T> {
  let found: T[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const other = keyOf(item);
    const limit = Math.min(least, spellingLimit(key, other));
    const distance = editDistance(key, other, limit);
    if (distance > limit) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(item);
  }
  return { items: found, distance: least };
}

/** Remembers answers for texts asked before; a region writes the same few hundred again and again. */
export function remembering<R>(limit: number, answer: (text: string) => R): (text: string) => R {
  const known = new Map<string, R>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = answer(text);
    if (known.size < limit) known.set(text, fresh);
    return fresh;
  };
}
