/** ms; an answer takes a whole number of them, so that its time tells nothing of what was found */
export const evenMs = 400;

export interface EvenTime {
  /** ms, from any moment on */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * Does something and ends only at the next whole step after it began. What is done takes the same reads for whoever is
 * known and whoever is not; this hides what remains, such as the bytes that a table sends.
 */
export async function inEvenTime<T>({ now, wait }: EvenTime, work: () => Promise<T>): Promise<T> {
  const began = now();
  try {
    return await work();
  } finally {
    const taken = now() - began;
    await wait(Math.max(1, Math.ceil(taken / evenMs)) * evenMs - taken);
  }
}
