import { type CheckpointParts, type Service, writeCheckpoint } from '@payung/casework';
import { errorTrace } from '@payung/data';
import type { TenantId } from '@payung/domain';

export type CheckpointLog = (
  code: 'CHECKPOINT_FAILED' | 'JOURNAL_CONTRADICTED',
  facts: { readonly tenantId: string; readonly error?: string; readonly lanes?: readonly number[] },
) => void;

export interface CheckpointRun {
  readonly regions: number;
  readonly written: number;
}

/** An hour, less what the run before may have been late. */
const dueAfterMs = 55 * 60_000;
const regionsAtOnce = 8;

/**
 * Signs where the journal of every region stands. A region that fails does not hold up the others.
 *
 * @param also journals that are no region's: the operator's
 * @throws at the end when one failed, or when a journal no longer holds what was signed: the alarm hears of it
 */
export function createCheckpointRun(
  service: Pick<Service, 'database' | 'clock'>,
  parts: CheckpointParts,
  log: CheckpointLog,
  also: readonly TenantId[] = [],
): () => Promise<CheckpointRun> {
  async function ofRegion(tenantId: TenantId): Promise<'written' | 'not-due' | 'failed'> {
    try {
      const result = await writeCheckpoint(service, parts, tenantId, dueAfterMs);
      if (result.kind !== 'contradicts') return result.kind;
      log('JOURNAL_CONTRADICTED', { tenantId, lanes: result.lanes });
    } catch (error) {
      log('CHECKPOINT_FAILED', { tenantId, error: errorTrace(error) });
    }
    return 'failed';
  }

  return async () => {
    const tenants = [...(await service.database.regions.tenants()), ...also];
    const results: string[] = [];
    for (let from = 0; from < tenants.length; from += regionsAtOnce) {
      const some = tenants.slice(from, from + regionsAtOnce);
      results.push(...(await Promise.all(some.map(ofRegion))));
    }
    const count = (kind: string): number => results.filter((result) => result === kind).length;
    if (count('failed') > 0) throw new Error(`${count('failed')} regions without a checkpoint`);
    return { regions: tenants.length, written: count('written') };
  };
}
