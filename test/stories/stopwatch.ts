/** Seconds since the watch was made, lap by lap, and the most memory: told, never judged, since machines differ. */
export interface Stopwatch {
  lap(name: string): void;
  tell(what: string): void;
}

const megabyte = 1_048_576;

export function stopwatch(): Stopwatch {
  const begin = performance.now();
  const laps: string[] = [];
  return {
    lap(name) {
      const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
      const memory = Math.round(process.memoryUsage().rss / megabyte);
      laps.push(`${name} ${seconds} s (${memory} MB)`);
    },
    tell: (what) => console.log(`    ${what}: ${laps.join(', ')}`),
  };
}
