import { type NominationRequest, NominationResult } from '@payung/contract';
import type { Region } from '@payung/domain';
import { filledStore } from './filled-store.ts';
import { latencyFigures, percentile } from './latencies.ts';
import { type LookFigures, measureLooks } from './measure-looks.ts';
import { costOfApi, readProcesses } from './process-figures.ts';
import { type Caller, type RunningService, startService } from './running-service.ts';
import { clerkAgency, singleNominations } from './single-nominations.ts';
import { rounded } from './verdict-line.ts';

export interface EnrolFigures extends LookFigures {
  /** nominated before the first single nomination */
  readonly people: number;
  readonly nominations: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** database requests and units of a nomination; the median, as the caches of a region are refreshed now and then */
  readonly requests: number;
  readonly requestsMost: number;
  readonly unitsWritten: number;
  readonly unitsRead: number;
  readonly itemsWritten: number;
  /** nobody nominated them before; taken for somebody else all the same */
  readonly mistaken: number;
}

async function nominateOne(service: RunningService, caller: Caller, request: NominationRequest) {
  const before = await readProcesses(service.address);
  const begin = performance.now();
  const { outcome } = await caller.ask('/v1/nominations', NominationResult, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(request),
  });
  const milliseconds = performance.now() - begin;
  return {
    outcome,
    milliseconds,
    cost: costOfApi(before, await readProcesses(service.address)),
  };
}

/** The next so many of a sequence without end; the rest can still be taken. */
function taken<T>(all: Iterator<T>, count: number): T[] {
  return Array.from({ length: count }, () => {
    const { value, done } = all.next();
    if (done) throw new Error('the sequence has ended');
    return value;
  });
}

/** Nominates one worker after another over HTTP, in a region that holds so many people already. */
export async function measureEnrol(
  region: Region,
  options: {
    readonly people: number;
    readonly nominations: number;
    readonly seed: number;
    readonly stores: string;
  },
): Promise<EnrolFigures> {
  const { folder, people } = await filledStore(region, options);
  const service = await startService(folder);
  try {
    const caller = await service.signIn(`${region.regencyCode}/${clerkAgency}/officer`);
    const done = [];
    const requests = singleNominations(region, options.seed);
    for (const request of taken(requests, options.nominations)) {
      done.push(await nominateOne(service, caller, request));
    }
    // nobody else may work with the database while it is looked into
    await service.stop();
    const others = taken(requests, options.nominations);
    const looks = await measureLooks(region, service.dataDir, others);
    const median = (values: number[]) => rounded(percentile(values, 0.5));
    const asked = done.map(({ cost }) => cost.requests);
    return {
      people,
      nominations: done.length,
      ...latencyFigures(done.map(({ milliseconds }) => milliseconds)),
      requests: median(asked),
      requestsMost: Math.max(...asked),
      unitsWritten: median(done.map(({ cost }) => cost.unitsWritten)),
      unitsRead: median(done.map(({ cost }) => cost.unitsRead)),
      itemsWritten: median(done.map(({ cost }) => cost.itemsWritten)),
      mistaken: done.filter(({ outcome }) => outcome !== 'nominated').length,
      ...looks,
    };
  } finally {
    await service.remove();
  }
}
