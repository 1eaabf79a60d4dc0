import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TenantId } from '@payung/domain';
import * as z from 'zod';
import { checkpointKeyFile } from '../checkpoint-key.ts';
import { crosscheckKeyFile, openCrosscheckKey } from '../crosscheck-key.ts';
import { crosscheckTable } from '../local-crosscheck.ts';
import { tables } from '../local-service.ts';
import { masterKeyFile, openMasterKey } from '../master-key-file.ts';
import {
  identityKeyFile,
  openIdentitySecrets,
  signingKeyFile,
} from '../sign-in/identity-secrets.ts';
import { identityTableName } from '../sign-in/identity-table.ts';
import { createSealing } from '../sign-in/sealing.ts';
import type { CopiedDatabase } from './copied-database.ts';

/** All that may be needed, in the folder of keys. */
export const keyFiles: readonly string[] = [
  masterKeyFile,
  crosscheckKeyFile,
  identityKeyFile,
  signingKeyFile,
  checkpointKeyFile,
];

/** A key file that a database was written with. */
export interface NeededKey {
  /** in the folder of keys */
  readonly name: string;
  /** @returns false when the file holds another key than what is sealed in the database was sealed under */
  opens(): Promise<boolean>;
}

const Text = z.object({ S: z.string() });
const Bytes = z.object({ B: z.instanceof(Buffer) });
const RingItem = z.object({ pk: Text, wrapped: Bytes.optional() });
const TokenItem = z.object({ wrapped: Bytes });
const AccountItem = z.object({ pk: Text, sealed: Bytes });

const anything = { pk: '%', sk: '%' };

function first(items: Iterable<unknown>): unknown {
  for (const item of items) return item;
  return null;
}

async function succeeds(opening: () => unknown): Promise<boolean> {
  try {
    await opening();
    return true;
  } catch {
    // whatever it says, nothing is opened with this file
    return false;
  }
}

/** What regions sealed: each region's own key is wrapped under it. */
function masterKey(copy: CopiedDatabase, keys: string): NeededKey[] {
  const rings = [...copy.items(tables.tenancy, { pk: 'T#%#REGION', sk: 'SEALING-KEY' })].map(
    (item) => RingItem.parse(item),
  );
  const wrapped = rings.flatMap(({ pk, wrapped }) => {
    const [, tenant] = pk.S.split('#');
    // none is left of a region that has ended
    return wrapped === undefined ? [] : [{ tenant: TenantId.parse(tenant), bytes: wrapped.B }];
  });
  if (wrapped.length === 0) return [];
  const open = async () => {
    const master = openMasterKey(keys);
    for (const { tenant, bytes } of wrapped) await master.unwrap(bytes, tenant);
  };
  return [{ name: masterKeyFile, opens: () => succeeds(open) }];
}

/** What was claimed across regions lies under tokens that nobody could make again. */
function crosscheckKey(copy: CopiedDatabase, keys: string): NeededKey[] {
  if (first(copy.items(crosscheckTable, anything)) === null) return [];
  const token = TokenItem.safeParse(
    first(copy.items(crosscheckTable, { pk: 'KEYS', sk: 'TOKENS' })),
  );
  const open = async () => {
    const vault = openCrosscheckKey(keys);
    if (token.success) await vault.unwrap(token.data.wrapped.B, { use: 'tokens' });
  };
  return [{ name: crosscheckKeyFile, opens: () => succeeds(open) }];
}

/** Accounts: who they are is sealed, and they are found by a keyed hash. */
function identityKeys(copy: CopiedDatabase, keys: string): NeededKey[] {
  if (first(copy.items(identityTableName, anything)) === null) return [];
  const account = AccountItem.safeParse(
    first(copy.items(identityTableName, { pk: 'U#%', sk: 'ACCOUNT' })),
  );
  const open = async () => {
    // asked for without its neighbour it would make that one anew
    if (!existsSync(join(keys, signingKeyFile)) || !account.success) return;
    const sealing = createSealing(await openIdentitySecrets(keys));
    sealing.open(account.data.sealed.B, account.data.pk.S);
  };
  return [
    { name: identityKeyFile, opens: () => succeeds(open) },
    { name: signingKeyFile, opens: async () => true },
  ];
}

/** Who knows the fingerprint of before would take checkpoints of another key for somebody else's. */
function checkpointKey(copy: CopiedDatabase): NeededKey[] {
  const signed = first(copy.items(tables.journal, { pk: 'T#%#CHECKPOINTS', sk: 'C#%' }));
  return signed === null ? [] : [{ name: checkpointKeyFile, opens: async () => true }];
}

/**
 * The keys without which something in a database is lost. Not so the one of upload addresses: another one is made, and
 * addresses that were given out end sooner.
 *
 * @param keys folder of keys; none is made there
 */
export function neededKeys(copy: CopiedDatabase, keys: string): NeededKey[] {
  return [
    ...masterKey(copy, keys),
    ...crosscheckKey(copy, keys),
    ...identityKeys(copy, keys),
    ...checkpointKey(copy),
  ];
}
