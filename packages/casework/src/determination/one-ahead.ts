/**
 * Does work over pieces, in their order. That of the next piece begins before this one's result is handed on, so that
 * the database answers while this process reckons; memory holds two pieces.
 */
export async function* oneAhead<T, R>(
  pieces: Iterable<T> | AsyncIterable<T>,
  work: (piece: T) => Promise<R>,
): AsyncGenerator<R> {
  let current: Promise<R> | null = null;
  for await (const piece of pieces) {
    const next = work(piece);
    // met where it is awaited, when its turn comes
    next.catch(() => undefined);
    if (current !== null) yield await current;
    current = next;
  }
  if (current !== null) yield await current;
}
