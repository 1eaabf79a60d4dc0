import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type ActionSetting, personContext } from './action-setting.ts';
import { comingDigest } from './key-ring/look-up-action.ts';
import { schemaVersion } from './records.ts';
import { registryKeys } from './registry-keys.ts';
import type { RegistryWrite } from './registry-writes.ts';
import { putNew } from './write-actions.ts';

/** Writes of a person; null for any other write. */
export function personAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  if (write.write !== 'new-person') return null;
  return putNew(s.registry, {
    ...registryKeys.person(s.tenant, write.person),
    schemaVersion,
    id: write.person,
    nikDigest: comingDigest(s, write.nik),
    sealed: s.keys.seal(write.nik, personContext(write.person)),
  });
}
