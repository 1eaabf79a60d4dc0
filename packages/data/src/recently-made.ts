/**
 * Keeps what was costly to make for as long as it is asked for again: at most twice `most` values, of which those
 * not asked for since the last `most` others were made are let go.
 */
export function recentlyMade<T>(most: number): (key: string, make: () => T) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key, make) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make();
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(key, value);
    return value;
  };
}
