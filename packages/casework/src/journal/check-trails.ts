import { journalSource, type TenantData } from '@payung/data';
import type { Region } from '@payung/domain';
import { verifyJournal } from '@payung/journal-check';
import type { Finding } from '../check-invariants-reading.ts';

/** The journal by its own verification: chains, checkpoints, and each item's trail against the entries it names. */
export async function checkTrails(region: Region, data: TenantData): Promise<Finding[]> {
  const agencies = region.agencies.map(({ id }) => id);
  const { findings } = await verifyJournal(
    await journalSource(data.tenant, data.journal, agencies),
  );
  return findings.map(({ code, lane, seq, detail }): Finding => {
    const place = lane === null ? '' : ` lane ${lane}`;
    const key = `journal ${data.tenant}${place} entry ${seq ?? '?'}`;
    return { code: `journal-${code}`, key, expected: 'as it was written', found: detail };
  });
}
