import type { AgencyId, NominationState } from '@payung/domain';
import * as z from 'zod';
import { countStates } from './journal/state-counts.ts';
import { allLanes, EntryBody, type EntryRecord } from './journal.ts';
import { journalKeys } from './journal-keys.ts';
import type { TenantReading } from './reading.ts';
import { readItem, schemaVersion } from './records.ts';
import { putNew, update } from './write-actions.ts';

const TallyItem = z.object({
  schemaVersion: z.literal(schemaVersion),
  seq: z.int(),
  counts: z.record(z.string(), z.int()),
});
/** What was counted of one lane, by `<agency>|<state>`, up to its entry `seq`. */
export type LaneTally = Pick<z.infer<typeof TallyItem>, 'seq' | 'counts'>;

/** How many nominations of each agency stand in each state: a projection of the journal, lane by lane. */
export interface Tally {
  /** counts by `<agency>|<state>`, as far as the relay has come */
  read(): Promise<ReadonlyMap<`${AgencyId}|${NominationState}`, number>>;
  /** the same lane by lane */
  byLane(): Promise<readonly LaneTally[]>;
  /** how far each lane has been counted */
  positions(): Promise<readonly number[]>;
  /**
   * Adds entries of one lane that follow each other. Entries already counted are passed over, so that the
   * same events may arrive twice; answers how far the lane now is.
   */
  add(lane: number, entries: readonly EntryRecord[]): Promise<number>;
}

export function createTally(reading: Omit<TenantReading, 'keys'>): Tally {
  const { tenant, tables, access } = reading;

  async function lanes(which: readonly number[]): Promise<LaneTally[]> {
    const items = await access.getMany(
      which.map((lane) => ({ table: tables.journal, key: journalKeys.tally(tenant, lane) })),
    );
    return items.map((item) =>
      item === null ? { seq: 0, counts: {} } : readItem(TallyItem, 'tally', item),
    );
  }

  return {
    async read() {
      const total = new Map<`${AgencyId}|${NominationState}`, number>();
      for (const { counts } of await lanes(allLanes)) {
        for (const [name, count] of Object.entries(counts)) {
          // the names were made of an agency and a state by countStates
          const key = name as `${AgencyId}|${NominationState}`;
          total.set(key, (total.get(key) ?? 0) + count);
        }
      }
      return total;
    },
    byLane: () => lanes(allLanes),
    async positions() {
      return (await lanes(allLanes)).map(({ seq }) => seq);
    },
    async add(lane, entries) {
      const [before = { seq: 0, counts: {} }] = await lanes([lane]);
      const counts = { ...before.counts };
      let { seq } = before;
      for (const entry of entries) {
        if (entry.seq !== seq + 1) continue;
        countStates(counts, EntryBody.parse(JSON.parse(entry.body)).changes, 1);
        seq = entry.seq;
      }
      if (seq === before.seq) return seq;
      const key = journalKeys.tally(tenant, lane);
      const action =
        before.seq === 0
          ? putNew(tables.journal, { ...key, schemaVersion, seq, counts })
          : update(tables.journal, key, {
              change: 'SET #seq = :seq, #counts = :counts',
              condition: '#seq = :before',
              values: { ':seq': seq, ':counts': counts, ':before': before.seq },
            });
      const result = await access.transact([action]);
      return result.kind === 'done' ? seq : before.seq;
    },
  };
}
