/**
 * Reads the next part while the one before it is worked on, so that work over everybody waits for the database once,
 * not with each part. Memory holds two parts.
 *
 * @param parts what is to be read, in its order
 */
export async function* readAhead<T, R>(
  parts: Iterable<T> | AsyncIterable<T>,
  read: (part: T) => Promise<R>,
): AsyncGenerator<R> {
  let before: Promise<R> | null = null;
  for await (const part of parts) {
    const reading = read(part);
    // told where it is waited for; whoever stops before that is told nothing
    reading.catch(() => undefined);
    if (before !== null) yield await before;
    before = reading;
  }
  if (before !== null) yield await before;
}

/** Parts of some size of what comes in others; the last may be smaller. */
export async function* inPartsOf<T>(
  size: number,
  all: AsyncIterable<readonly T[]>,
): AsyncGenerator<T[]> {
  const some: T[] = [];
  for await (const more of all) {
    some.push(...more);
    while (some.length >= size) yield some.splice(0, size);
  }
  if (some.length > 0) yield some;
}
