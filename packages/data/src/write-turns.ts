/** Lets writes go to the database when it is their turn. */
export interface WriteTurns {
  run<T>(write: () => Promise<T>): Promise<T>;
}

/** Every write goes as it comes: for who answers people. */
export const atOnce: WriteTurns = { run: (write) => write() };

/**
 * One write after another, and each only after `untilFree`: for who works off lists beside people over the same
 * engine. A person's request then meets one such write at most, however many lists are at work. Reads are not held
 * back: they are short, and a judgement would only grow older.
 *
 * @param untilFree resolves when nobody waits for an answer, and after a while in any case
 */
export function createPoliteTurns(untilFree: () => Promise<void>): WriteTurns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(write) {
      const mine = last.then(untilFree).then(write);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
