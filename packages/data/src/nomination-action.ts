import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type ActionSetting, claimsContext, type WriteOf } from './action-setting.ts';
import { type NominationRecord, schemaVersion } from './records.ts';
import { agencyIndexKey, registryKeys } from './registry-keys.ts';
import type { RegistryWrite } from './registry-writes.ts';
import { putNew, update } from './write-actions.ts';

/** Writes of a nomination, and of an answer kept for its key; null for any other write. */
export function nominationAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  const { tenant, keys, registry } = s;
  switch (write.write) {
    case 'new-nomination':
      return putNew(registry, nominationItem(s, write));
    case 'move-nomination': {
      const { record } = write;
      const index = agencyIndexKey(tenant, record.agency, record.year, write.state, record.id);
      return update(registry, registryKeys.nomination(tenant, record.id), {
        change:
          'SET #state = :state, #number = :number, #first = :first, #gsk = :gsk, #version = :next',
        condition: '#version = :version',
        values: {
          ':state': write.state,
          ':number': write.number,
          ':first': write.first,
          ':gsk': index.gsk,
          ':version': record.version,
          ':next': record.version + 1,
        },
      });
    }
    case 'claim-nomination':
      return update(registry, registryKeys.nomination(tenant, write.record.id), {
        change: 'SET #claimed = :line, #version = :next',
        condition: '#version = :version',
        values: {
          ':line': write.line,
          ':version': write.record.version,
          ':next': write.record.version + 1,
        },
      });
    case 'keep-answer':
      return putNew(registry, {
        ...registryKeys.idempotency(tenant, write.digest),
        schemaVersion,
        request: write.request,
        status: write.status,
        sealed: keys.seal(write.body, `answer|${write.digest}`),
        expiresAt: write.expiresAt,
      });
    default:
      return null;
  }
}

function nominationItem(
  s: ActionSetting,
  write: WriteOf<'new-nomination'>,
): Record<string, unknown> {
  const { record, claims } = write;
  const plain: Omit<NominationRecord, 'sealed'> = record;
  return {
    ...registryKeys.nomination(s.tenant, record.id),
    ...agencyIndexKey(s.tenant, record.agency, record.year, record.state, record.id),
    ...plain,
    sealed: claims === null ? null : s.keys.seal(JSON.stringify(claims), claimsContext(record.id)),
  };
}
