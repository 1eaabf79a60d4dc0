/**
 * Lets callers of one key go one after another, callers of different keys at once. Inside one process it
 * spares the database contention that it would otherwise have to refuse (a lane's head, a full quota card).
 */
export interface KeyedQueue {
  run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T>;
}

export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<void>>();

  async function runOne<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(key) ?? Promise.resolve();
    let release = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      release = resolve;
    });
    const tail = before.then(() => mine);
    tails.set(key, tail);
    await before;
    try {
      return await work();
    } finally {
      release();
      if (tails.get(key) === tail) tails.delete(key);
    }
  }

  async function runAll<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const [first, ...rest] = keys;
    if (first === undefined) return work();
    return runOne(first, () => runAll(rest, work));
  }

  // sorted, so that two callers of the same two keys never wait for each other
  return { run: (keys, work) => runAll([...new Set(keys)].sort(), work) };
}
