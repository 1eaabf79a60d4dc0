/** Seconds since the watch was made, lap by lap, with those of the processor and the memory: told, never judged. */
export interface Stopwatch {
  lap(name: string): void;
  tell(what: string): void;
}

const megabyte = 1_048_576;

export function stopwatch(): Stopwatch {
  const begin = performance.now();
  const beginCpu = process.cpuUsage();
  const laps: string[] = [];
  return {
    lap(name) {
      const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
      const memory = Math.round(process.memoryUsage().rss / megabyte);
      const { user, system } = process.cpuUsage(beginCpu);
      const busy = ((user + system) / 1_000_000).toFixed(1);
      laps.push(`${name} ${seconds} s (processor ${busy} s, ${memory} MB)`);
    },
    tell: (what) => console.log(`    ${what}: ${laps.join(', ')}`),
  };
}
