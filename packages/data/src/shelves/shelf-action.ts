import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import { schemaVersion } from '../records.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { putNew, putOver, remove } from '../write-actions.ts';
import { filedContext, shelfKey } from './shelf-keys.ts';
import { isFilingWrite } from './shelf-writes.ts';

/** Writes on a shelf; null for any other write. */
export function shelfAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  if (!isFilingWrite(write)) return null;
  const { shelf, folder, id, over } = write;
  const key = shelfKey(s.tenant, shelf, folder, id);
  if (write.write === 'take-off-shelf') {
    return remove(s.registry, key, {
      condition: '#version = :version',
      values: { ':version': over },
    });
  }
  const sealed = s.keys.seal(write.text, filedContext(shelf, folder, id));
  const item = { ...key, schemaVersion, version: over + 1, sealed };
  return over === 0 ? putNew(s.registry, item) : putOver(s.registry, item, over);
}
