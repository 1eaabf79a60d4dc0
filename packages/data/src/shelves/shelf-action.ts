import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import { schemaVersion } from '../records.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { check, putNew, putOver, remove } from '../write-actions.ts';
import { filedContext, shelfKey } from './shelf-keys.ts';
import { isFilingWrite, type RestsOnRecord } from './shelf-writes.ts';

/** Writes on a shelf, and what rests on one; null for any other write. */
export function shelfAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  if (write.write === 'rest-on-record') return asRead(s, write);
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

function asRead(
  s: ActionSetting,
  { shelf, folder, id, version }: RestsOnRecord,
): TransactWriteItem {
  const key = shelfKey(s.tenant, shelf, folder, id);
  return version === 0
    ? check(s.registry, key, { condition: 'attribute_not_exists(#pk)' })
    : check(s.registry, key, {
        condition: '#version = :version',
        values: { ':version': version },
      });
}
