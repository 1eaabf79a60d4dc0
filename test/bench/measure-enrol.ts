import { type NominationRequest, NominationResult } from '@payung/contract';
import type { Region } from '@payung/domain';
import { importAll } from './hand-in.ts';
import { inventLists } from './invent-lists.ts';
import { latencyFigures, percentile } from './latencies.ts';
import { makeRoom } from './make-room.ts';
import { costOfApi, readProcesses } from './process-figures.ts';
import { type Caller, type RunningService, startService } from './running-service.ts';
import { clerkAgency, singleNominations } from './single-nominations.ts';
import { rounded } from './verdict-line.ts';

/** Rows of a list for each person that it leaves nominated: repeats and slips take the rest. */
const rowsForOne = 1.15;

export interface EnrolFigures {
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
}

async function fill(service: RunningService, region: Region, people: number, seed: number) {
  const rows = Math.ceil(people * rowsForOne);
  await makeRoom(service, region.regencyCode, rows * 2);
  const { lists } = inventLists(region, { rows, lists: 1, seed });
  const { finished } = await importAll(service, region.regencyCode, lists);
  return finished.reduce((sum, { status }) => sum + (status.byOutcome.nominated ?? 0), 0);
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
  if (outcome !== 'nominated') throw new Error(`an invented worker's outcome is ${outcome}`);
  return { milliseconds, cost: costOfApi(before, await readProcesses(service.address)) };
}

/** Nominates one worker after another over HTTP, in a region that holds so many people already. */
export async function measureEnrol(
  region: Region,
  options: { readonly people: number; readonly nominations: number; readonly seed: number },
): Promise<EnrolFigures> {
  const service = await startService();
  try {
    const people = await fill(service, region, options.people, options.seed);
    const caller = await service.signIn(`${region.regencyCode}/${clerkAgency}/officer`);
    const done = [];
    for (const request of singleNominations(region, options.seed)) {
      if (done.length === options.nominations) break;
      done.push(await nominateOne(service, caller, request));
    }
    const median = (values: number[]) => rounded(percentile(values, 0.5));
    const requests = done.map(({ cost }) => cost.requests);
    return {
      people,
      nominations: done.length,
      ...latencyFigures(done.map(({ milliseconds }) => milliseconds)),
      requests: median(requests),
      requestsMost: Math.max(...requests),
      unitsWritten: median(done.map(({ cost }) => cost.unitsWritten)),
      unitsRead: median(done.map(({ cost }) => cost.unitsRead)),
    };
  } finally {
    await service.remove();
  }
}
