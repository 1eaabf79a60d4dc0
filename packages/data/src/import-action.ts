import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  type ActionSetting,
  fileNameContext,
  layoutContext,
  rowsContext,
} from './action-setting.ts';
import { type ImportRecord, schemaVersion } from './records.ts';
import { importIndexKey, registryKeys } from './registry-keys.ts';
import type { RegistryWrite } from './registry-writes.ts';
import { put, putNew, putOver, update } from './write-actions.ts';

function importItem(s: ActionSetting, record: ImportRecord): Record<string, unknown> {
  const { layout, fileName, id } = record;
  return {
    ...record,
    fileName: s.keys.seal(fileName, fileNameContext(id)),
    layout: layout === null ? null : s.keys.seal(layout, layoutContext(id)),
  };
}

/** Writes of a list, its pieces and its outcomes; null for any other write. */
export function importAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  const { tenant, registry } = s;
  switch (write.write) {
    case 'new-import':
      return putNew(registry, {
        ...registryKeys.import(tenant, write.record.id),
        ...importIndexKey(tenant, 'open', write.record.id),
        ...importItem(s, write.record),
      });
    case 'move-import': {
      const ended = write.state === 'done' || write.state === 'failed';
      return putOver(
        registry,
        {
          ...registryKeys.import(tenant, write.before.id),
          ...importIndexKey(tenant, ended ? 'ended' : 'open', write.before.id),
          ...importItem(s, { ...write.before, ...write.change }),
          state: write.state,
          version: write.before.version + 1,
        },
        write.before.version,
      );
    }
    case 'lease-chunk':
      return update(registry, registryKeys.chunk(tenant, write.importId, write.chunk.chunk), {
        change: 'SET #fence = :next, #leaseUntil = :lease',
        condition: '#fence = :fence AND #done = :seen',
        values: {
          ':next': write.chunk.fence + 1,
          ':lease': write.leaseUntil,
          ':fence': write.chunk.fence,
          ':seen': write.chunk.done,
        },
      });
    case 'new-chunk':
      return putNew(registry, {
        ...registryKeys.chunk(tenant, write.importId, write.record.chunk),
        ...write.record,
      });
    case 'mark-indexed':
      return update(registry, registryKeys.chunk(tenant, write.importId, write.chunk.chunk), {
        change: 'SET #indexed = :yes',
        condition: '#fence = :fence',
        values: { ':yes': true, ':fence': write.chunk.fence },
      });
    case 'advance-chunk':
      return update(registry, registryKeys.chunk(tenant, write.importId, write.chunk.chunk), {
        change:
          'SET #done = :done, #batches = :batches, #leaseUntil = :lease, #byOutcome = :outcomes, #doubles = :doubles, #byCause = :causes',
        condition: '#fence = :fence AND #done = :seen',
        values: {
          ':done': write.chunk.done + write.rows,
          ':batches': write.chunk.batches + 1,
          ':lease': write.leaseUntil,
          ':outcomes': write.byOutcome,
          ':doubles': write.doubles,
          ':causes': write.byCause,
          ':fence': write.chunk.fence,
          ':seen': write.chunk.done,
        },
      });
    case 'keep-rows': {
      const { chunk, batches: batch } = write.chunk;
      return putNew(registry, {
        ...registryKeys.rows(tenant, write.importId, chunk, batch),
        schemaVersion,
        chunk,
        batch,
        rows: s.keys.seal(JSON.stringify(write.rows), rowsContext(write.importId, chunk, batch)),
      });
    }
    case 'keep-layout':
      return put(registry, {
        ...registryKeys.layout(tenant, write.agency, write.layoutKey),
        schemaVersion,
        layoutKey: write.layoutKey,
        columns: write.columns,
      });
    default:
      return null;
  }
}
