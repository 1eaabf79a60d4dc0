import type { ImportRecord } from '@payung/data';
import { isHeld } from './lease.ts';
import type { WorkerOptions } from './read-list.ts';
import type { OpenRegion, Service } from './service.ts';

/** The right to read a file alone, for a while that can be made longer. */
export interface Reading {
  record: ImportRecord;
  /** begins the while anew; throws when another worker has taken over */
  goOn(): Promise<void>;
}

/** Null when somebody else reads the file already. */
export async function takeReading(
  service: Service,
  open: OpenRegion,
  options: WorkerOptions,
  seen: ImportRecord,
): Promise<Reading | null> {
  if (isHeld(seen.leaseUntil, service.clock.now())) return null;
  const lease = async (before: ImportRecord, readings: number): Promise<ImportRecord | null> => {
    const leaseUntil = service.clock.now() + options.leaseSeconds * leasesForReading * 1000;
    const change = { leaseUntil, readings };
    const { data } = open;
    const taken = await data.commitQuietly([
      { write: 'move-import', before, state: before.state, change },
    ]);
    return taken.kind === 'done' ? { ...before, ...change, version: before.version + 1 } : null;
  };
  const first = await lease(seen, seen.readings + 1);
  if (first === null) return null;
  const reading: Reading = {
    record: first,
    async goOn() {
      const next = await lease(reading.record, reading.record.readings);
      if (next === null) throw new Error('another worker reads this list by now');
      reading.record = next;
    },
  };
  return reading;
}

/** a file is understood in one go, longer than a commit of rows takes */
const leasesForReading = 6;
