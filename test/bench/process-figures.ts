import { addConsumption, type Consumption, noConsumption } from '@payung/data';
import * as z from 'zod';

const Counts = z.object({
  requests: z.number(),
  itemsWritten: z.number(),
  itemsRead: z.number(),
  unitsWritten: z.number(),
  unitsRead: z.number(),
  retries: z.number(),
});
const Memory = z.object({ now: z.number(), peak: z.number() });
const Processes = z.object({
  pids: z.object({ main: z.int(), worker: z.int().nullable() }),
  /** MB */
  rssMb: z.object({ main: Memory.nullable(), worker: Memory.nullable() }),
  consumption: z.object({ main: Counts, worker: Counts.nullable() }),
});
export type ProcessFigures = z.infer<typeof Processes>;

/** Memory and database cost of the running service's processes, each since that process began. */
export async function readProcesses(address: string): Promise<ProcessFigures> {
  const answer = await fetch(`${address}/local/processes`);
  return Processes.parse(await answer.json());
}

function minus(after: Consumption, before: Consumption): Consumption {
  return {
    requests: after.requests - before.requests,
    itemsWritten: after.itemsWritten - before.itemsWritten,
    itemsRead: after.itemsRead - before.itemsRead,
    unitsWritten: after.unitsWritten - before.unitsWritten,
    unitsRead: after.unitsRead - before.unitsRead,
    retries: after.retries - before.retries,
  };
}

/** What the API alone asked of the database between two readings. */
export function costOfApi(before: ProcessFigures, after: ProcessFigures): Consumption {
  return minus(after.consumption.main, before.consumption.main);
}

/**
 * What API and worker together asked of the database between two readings.
 *
 * @throws Error when the worker died in between, as its count began anew then
 */
export function costBetween(before: ProcessFigures, after: ProcessFigures): Consumption {
  if (before.pids.worker !== after.pids.worker) {
    throw new Error('the worker was started again during the run; its figures are lost');
  }
  const total = noConsumption();
  addConsumption(total, costOfApi(before, after));
  const [first, last] = [before.consumption.worker, after.consumption.worker];
  if (first !== null && last !== null) addConsumption(total, minus(last, first));
  return total;
}

/** MB at the most crowded moment of each process's life. */
export function peakMemory(figures: ProcessFigures): { api: number; worker: number } {
  return { api: figures.rssMb.main?.peak ?? 0, worker: figures.rssMb.worker?.peak ?? 0 };
}
