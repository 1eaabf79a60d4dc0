import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  journalSource,
  type MasterKey,
  openDatabase,
  openJournals,
  operatorId,
  systemClock,
  systemRandomness,
} from '@payung/data';
import type { JournalSource } from '@payung/journal-check';
import { tables } from '../local-service.ts';

/** The journal of one region, not read yet. */
export interface AuditedJournal {
  readonly name: string;
  open(): Promise<JournalSource>;
}

const closed = async (): Promise<never> => {
  throw new Error('an audit opens no sealed section');
};
/** What is sealed stays so: an audit needs no key, and makes none. */
const noKeys: MasterKey = { wrap: closed, unwrap: closed };

/**
 * The journals in a database.
 *
 * @param regionCode of the one wanted; null for all
 */
export async function auditedJournals(
  endpoint: string,
  regionCode: string | null,
): Promise<AuditedJournal[]> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { regions } = openDatabase({
    clientFor: async () => client,
    directory: client,
    tables,
    masterKey: noKeys,
    clock: systemClock,
    random: systemRandomness,
  });
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
