import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { isAged } from '../support/aged-items.ts';
import { command } from '../support/command-line.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { asTenant } from '../support/invented-region.ts';
import { rawItems } from '../support/raw-items.ts';
import { kudus, localTables } from './kept-items.ts';

/** Where in a write the command dies: it never arrived, or it was carried out and nobody was told. */
export type KilledAt = 'before' | 'after';

export interface KilledMigration {
  /** null: it was killed and did not end by itself */
  readonly status: number | null;
  /** items that this run wrote */
  readonly written: number;
  /** nominations of the region that still lie in an old form */
  readonly left: number;
}

/** Nominations of Kudus that lie in the form of an earlier release. */
export async function oldItems(client: DynamoDBClient): Promise<number> {
  const items = await rawItems(client, localTables.registry, asTenant(kudus));
  return items.filter((item) => String(item.sk).startsWith('NOM#') && isAged(item)).length;
}

/**
 * Runs `migrate` behind a proxy that sees each write of it, so that it dies at a moment that is known by what was written
 * and by nothing that a clock says.
 *
 * @param env of the command; its database is the one that the proxy stands before
 */
export async function migrationToKill(
  client: DynamoDBClient,
  env: Readonly<Record<string, string>>,
) {
  const proxy = await startFaultProxy(env.DYNAMODB_ENDPOINT ?? '');
  /** @param write the one at which it dies, counted from 1 */
  async function killAt(write: number, where: KilledAt): Promise<KilledMigration> {
    const due = Promise.withResolvers<void>();
    let seen = 0;
    proxy.reset(({ operation }) => {
      if (operation !== 'TransactWriteItems') return null;
      seen += 1;
      if (seen < write) return null;
      if (where === 'after' && seen === write) return 'cut-after';
      // whoever asks again after a lost answer shows that the write before was carried out
      due.resolve();
      return 'cut-before';
    });
    const through = { ...env, DYNAMODB_ENDPOINT: proxy.endpoint };
    const { status } = await command('migrate', [], { env: through, killWhen: due.promise });
    const written = where === 'after' ? write : write - 1;
    return { status, written, left: await oldItems(client) };
  }
  return { killAt, stop: () => proxy.stop() };
}
