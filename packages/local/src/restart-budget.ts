/**
 * How often a part that dies may be started again before somebody must look at it.
 *
 * @param limit starts allowed within `window` milliseconds
 */
export function restartBudget(limit: number, window: number, now: () => number): () => boolean {
  const starts: number[] = [];
  return () => {
    const since = now() - window;
    while (starts[0] !== undefined && starts[0] <= since) starts.shift();
    if (starts.length >= limit) return false;
    starts.push(now());
    return true;
  };
}
