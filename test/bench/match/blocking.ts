import { keysRead, keysWritten, profileOf, type Schema } from '@payung/matching';
import { share } from './accuracy.ts';
import type { Findings } from './match-set.ts';
import type { TruePair } from './true-pairs.ts';

/**
 * Part of the true pairs that share a key, whatever their score; keys that hold so many records that they
 * are left out are counted as if they were not.
 */
export function blockingRecall(
  { records }: Findings,
  schema: Schema,
  wanted: readonly TruePair[],
): number | null {
  const keys = new Map<number, { written: Set<string>; read: Set<string> }>();
  const keysOf = (at: number) => {
    const known = keys.get(at);
    if (known !== undefined) return known;
    const profile = profileOf(schema, records[at]?.values ?? {});
    const texts = (list: ReturnType<typeof keysRead>) =>
      new Set(list.map(({ anchor, tag }) => `${anchor}\u0000${tag}`));
    const made = {
      written: texts(keysWritten(schema, profile)),
      read: texts(keysRead(schema, profile)),
    };
    keys.set(at, made);
    return made;
  };
  const met = wanted.filter(({ a, b }) => {
    const [one, other] = [keysOf(a), keysOf(b)];
    const reads = (from: Set<string>, to: Set<string>) => [...from].some((key) => to.has(key));
    return reads(one.read, other.written) || reads(other.read, one.written);
  });
  return share(met.length, wanted.length);
}
