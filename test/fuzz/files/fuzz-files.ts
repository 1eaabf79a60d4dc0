import { Worker } from 'node:worker_threads';
import * as z from 'zod';

const Told = z.object({
  at: z.int(),
  ms: z.number(),
  rss: z.number(),
  ends: z.array(z.string()).optional(),
  thrown: z.string().optional(),
});
type Told = z.infer<typeof Told>;

/** A file that was not answered as one should be; `seed` alone makes it again. */
export interface FileFault {
  readonly seed: number;
  readonly what: string;
}

export interface FilesVerdict {
  readonly cases: number;
  /** how often each reader ended how */
  readonly ends: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly slowestSeed: number;
  /** MB of the whole process at its largest */
  readonly mostMb: number;
  readonly faults: readonly FileFault[];
}

export interface FilesAsked {
  readonly seed: number;
  readonly cases: number;
  readonly withBombs: boolean;
  /** ms of work that one file may take */
  readonly work: number;
  /** ms after which a thread stands still, also on a machine that has other things to do */
  readonly patience: number;
  /** MB that the process may hold */
  readonly room: number;
}

/** faults after which a run has told enough */
const mostFaults = 20;

const worker = new URL('./file-worker.ts', import.meta.url);

/** Runs cases from `from` on, until all are done or one of them stands still or ends the thread. */
function runFrom(
  from: number,
  { seed, cases, withBombs, patience }: FilesAsked,
  told: (one: Told) => void,
): Promise<{ stuckAt: number; what: string } | null> {
  const clock = new SharedArrayBuffer(4);
  const place = new Int32Array(clock);
  const thread = new Worker(worker, {
    workerData: { seed, from, to: cases, withBombs, clock },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  return new Promise((resolve) => {
    let seen = -1;
    let ended: { stuckAt: number; what: string } | null = null;
    // a thread that stands still cannot tell so by itself
    const watch = setInterval(() => {
      const at = Atomics.load(place, 0);
      if (at === seen) {
        ended = { stuckAt: at, what: `no answer after ${patience} ms` };
        void thread.terminate();
      }
      seen = at;
    }, patience);
    thread.on('message', (raw) => told(Told.parse(raw)));
    thread.on('error', (error) => {
      ended = { stuckAt: Atomics.load(place, 0), what: String(error) };
    });
    thread.on('exit', () => {
      clearInterval(watch);
      resolve(ended);
    });
  });
}

/**
 * Hands hostile files to every reader of files, one after the other in a thread of its own.
 *
 * @returns how they ended; a file that threw, took too long or too much memory is a fault
 */
export async function fuzzFiles(asked: FilesAsked): Promise<FilesVerdict> {
  const { seed, cases, work, room } = asked;
  const ends = new Map<string, number>();
  const faults: FileFault[] = [];
  let slowest: Told | null = null;
  let mostMb = 0;
  let done = 0;
  let isFull = false;
  const told = (one: Told): void => {
    done += 1;
    for (const end of one.ends ?? []) ends.set(end, (ends.get(end) ?? 0) + 1);
    if (slowest === null || one.ms > slowest.ms) slowest = one;
    const mb = one.rss / 1024 / 1024;
    mostMb = Math.max(mostMb, mb);
    const what = one.thrown ?? (one.ms > work ? `took ${Math.round(one.ms)} ms` : null);
    if (what !== null) faults.push({ seed: seed + one.at, what });
    if (mb > room && !isFull) faults.push({ seed: seed + one.at, what: `${Math.round(mb)} MB` });
    isFull ||= mb > room;
  };
  for (let from = 0; from < cases && faults.length < mostFaults; ) {
    const stuck = await runFrom(from, asked, told);
    if (stuck === null) break;
    faults.push({ seed: seed + stuck.stuckAt, what: stuck.what });
    from = stuck.stuckAt + 1;
  }
  // assigned in a callback, which the compiler does not follow
  const last = slowest as Told | null;
  return {
    cases: done,
    ends: Object.fromEntries([...ends].sort(([, one], [, other]) => other - one)),
    slowestMs: Math.round(last?.ms ?? 0),
    slowestSeed: seed + (last?.at ?? 0),
    mostMb: Math.round(mostMb),
    faults,
  };
}
