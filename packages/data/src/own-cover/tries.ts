import { createHash } from 'node:crypto';
import type { CalendarDate } from '@payung/domain';
import type { TenantReading } from '../reading.ts';
import { schemaVersion } from '../records.ts';
import { registryKeys } from '../registry-keys.ts';
import { update } from '../write-actions.ts';

/** places in which tries are counted: many NIK share one, so that none is told by it and the table never grows */
const slots = 16_384;

/** How often a region lets the same NIK be tried in a day, whoever asks from wherever. */
export interface OwnCoverTries {
  /**
   * Counts one more try.
   * @param digest keyed hash of the NIK
   * @returns false when there were as many today
   */
  take(digest: string, day: CalendarDate, most: number): Promise<boolean>;
}

export function createOwnCoverTries({
  tenant,
  tables,
  access,
}: Omit<TenantReading, 'keys'>): OwnCoverTries {
  return {
    async take(digest, day, most) {
      const key = registryKeys.tries(tenant, slotOf(digest));
      const again = update(tables.registry, key, {
        change: 'SET #tries = #tries + :one',
        condition: '#day = :day AND #tries < :most',
        values: { ':one': 1, ':day': day, ':most': most },
      });
      if ((await access.transact([again])).kind === 'done') return true;
      const first = update(tables.registry, key, {
        change: 'SET #day = :day, #tries = :one, #schemaVersion = :schema',
        condition: 'attribute_not_exists(#day) OR #day < :day',
        values: { ':one': 1, ':day': day, ':schema': schemaVersion },
      });
      return (await access.transact([first])).kind === 'done';
    },
  };
}

/** The place of a digest; another one after the look-up key changed. */
function slotOf(digest: string): string {
  const slot = createHash('sha256').update(digest).digest().readUInt32BE(0) % slots;
  return String(slot).padStart(5, '0');
}
