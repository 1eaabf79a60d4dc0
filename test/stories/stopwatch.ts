/** Seconds since the watch was made, lap by lap, with those of the processor and the memory: told, never judged. */
export interface Stopwatch {
  lap(name: string): void;
  /** what goes on meanwhile and belongs to nothing that is measured: told by itself, and not counted */
  aside(name: string, work: () => Promise<void>): Promise<void>;
  /** counted until now */
  seconds(): number;
  tell(what: string): void;
}

const megabyte = 1_048_576;
const microseconds = 1_000_000;

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / microseconds;
}

export function stopwatch(): Stopwatch {
  let begin = performance.now();
  let beginCpu = cpuSeconds();
  const laps: string[] = [];
  const seconds = (): number => (performance.now() - begin) / 1_000;
  return {
    seconds,
    lap(name) {
      const memory = Math.round(process.memoryUsage().rss / megabyte);
      const busy = (cpuSeconds() - beginCpu).toFixed(1);
      laps.push(`${name} ${seconds().toFixed(1)} s (processor ${busy} s, ${memory} MB)`);
    },
    async aside(name, work) {
      const [at, cpuAt] = [performance.now(), cpuSeconds()];
      await work();
      const spent = performance.now() - at;
      begin += spent;
      beginCpu += cpuSeconds() - cpuAt;
      laps.push(`(${name} ${(spent / 1_000).toFixed(1)} s, not counted)`);
    },
    tell: (what) => console.log(`    ${what}: ${laps.join(', ')}`),
  };
}
