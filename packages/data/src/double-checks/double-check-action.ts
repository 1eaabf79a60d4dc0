import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import { schemaVersion } from '../records.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import type { Item } from '../table-access.ts';
import { putNew, putOver } from '../write-actions.ts';
import { doubleCheckKey } from './double-check-keys.ts';
import { checkedListsContext, type DoubleCheckRecord } from './double-check-records.ts';
import { isDoubleCheckWrite } from './double-check-writes.ts';

/** Writes of lists that are checked against one another; null for any other write. */
export function doubleCheckAction(
  s: ActionSetting,
  write: RegistryWrite,
): TransactWriteItem | null {
  if (!isDoubleCheckWrite(write)) return null;
  if (write.write === 'new-double-check') return putNew(s.registry, itemOf(s, write.record));
  const { before, change } = write;
  const after = { ...before, ...change, version: before.version + 1 };
  return putOver(s.registry, itemOf(s, after), before.version);
}

function itemOf({ tenant, keys }: ActionSetting, record: DoubleCheckRecord): Item {
  const lists = keys.seal(JSON.stringify(record.lists), checkedListsContext(record.id));
  return { ...doubleCheckKey(tenant, record.id), schemaVersion, ...record, lists };
}
