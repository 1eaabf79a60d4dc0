/** Keeps the values asked for last, at most `limit` of them; the one that was longest not asked for goes first. */
export interface BoundedMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  /** forgets the value unless another has taken its place */
  forget(key: K, value: V): void;
}

export function boundedMap<K, V>(limit: number): BoundedMap<K, V> {
  // a Map keeps the order of insertion, so that its first key is the one longest not asked for
  const kept = new Map<K, V>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) break;
        kept.delete(oldest);
      }
    },
    forget(key, value) {
      if (kept.get(key) === value) kept.delete(key);
    },
  };
}
