import { gzipSync } from 'node:zlib';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import { schemaVersion } from '../records.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { check, put, putNew, putOver } from '../write-actions.ts';
import { matchModelKeys } from './match-model-keys.ts';
import { matchModelContext } from './match-model-records.ts';
import { isMatchModelWrite } from './match-model-writes.ts';

/** Writes of a region's models and of the work over all its people; null for any other write. */
export function matchModelAction(
  { tenant, registry, keys }: ActionSetting,
  write: RegistryWrite,
): TransactWriteItem | null {
  if (!isMatchModelWrite(write)) return null;
  switch (write.write) {
    case 'move-pair-up': {
      const { version } = write.before;
      const key = matchModelKeys.pairUp(tenant);
      const item = { ...key, schemaVersion, ...write.after, version: version + 1 };
      return version === 0 ? putNew(registry, item) : putOver(registry, item, version);
    }
    case 'rest-on-due-pair-up':
      return check(registry, matchModelKeys.pairUp(tenant), {
        condition: 'attribute_type(#due, :noted)',
        values: { ':noted': 'M' },
      });
    case 'new-match-model': {
      const key = matchModelKeys.model(tenant, write.record.id);
      return putNew(registry, { ...key, schemaVersion, ...write.record });
    }
    case 'keep-match-model': {
      const { id, json } = write;
      // a hundred kilobytes of names and shares become ten
      const sealed = keys.sealBytes(gzipSync(json), matchModelContext(id));
      return put(registry, { ...matchModelKeys.body(tenant, id), schemaVersion, sealed });
    }
    case 'move-match-model': {
      const { id, version } = write.before;
      const next = { ...write.before, ...write.change, version: version + 1 };
      return putOver(
        registry,
        { ...matchModelKeys.model(tenant, id), schemaVersion, ...next },
        version,
      );
    }
  }
}
