import { journalSource, openJournals, operatorId, systemRandomness } from '@payung/data';
import type { JournalSource } from '@payung/journal-check';
import { tables } from '../local-service.ts';
import { openWithoutKeys } from './without-keys.ts';

/** The journal of one region, not read yet. */
export interface AuditedJournal {
  readonly name: string;
  open(): Promise<JournalSource>;
}

/**
 * The journals in a database.
 *
 * @param regionCode of the one wanted; null for all
 */
export async function auditedJournals(
  endpoint: string,
  regionCode: string | null,
): Promise<AuditedJournal[]> {
  const { client, regions } = openWithoutKeys(endpoint);
  const journalOf = openJournals({ client, tables, random: systemRandomness });
  const found: AuditedJournal[] = [];
  for (const tenant of await regions.tenants()) {
    const region = await regions.region(tenant);
    if (regionCode !== null && region?.regencyCode !== regionCode) continue;
    const agencies = region?.agencies.map(({ id }) => id) ?? [];
    const name = region === null ? tenant : `${region.regencyCode} ${region.name}`;
    found.push({ name, open: () => journalSource(tenant, journalOf(tenant), agencies) });
  }
  if (regionCode === null) {
    const open = () => journalSource(operatorId, journalOf(operatorId), []);
    found.push({ name: 'operator', open });
  }
  return found;
}
