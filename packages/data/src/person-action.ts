import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { NominationId } from '@payung/domain';
import { type ActionSetting, personContext } from './action-setting.ts';
import { type Guard, schemaVersion } from './records.ts';
import { registryKeys } from './registry-keys.ts';
import type { RegistryWrite } from './registry-writes.ts';
import { put, putNew, update } from './write-actions.ts';

/** Writes of a person, their guard and the words of their name; null for any other write. */
export function personAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  const { tenant, keys, registry } = s;
  switch (write.write) {
    case 'new-person':
      return putNew(registry, {
        ...registryKeys.person(tenant, write.person),
        schemaVersion,
        id: write.person,
        nikDigest: write.nikDigest,
        sealed: keys.seal(write.nik, personContext(write.person)),
      });
    case 'new-guard':
      return putNew(registry, {
        ...registryKeys.guard(tenant, write.digest),
        schemaVersion,
        person: write.person,
        nomination: write.nomination,
        count: 1,
      });
    case 'link-guard':
      return moveGuard(s, write.guard, write.nomination, write.guard.count + 1);
    case 'pass-guard':
      return moveGuard(s, write.guard, write.nomination, write.guard.count);
    case 'index-word':
      return put(registry, {
        ...registryKeys.word(tenant, write.digest, write.under),
        schemaVersion,
        persons: write.persons,
      });
    default:
      return null;
  }
}

function moveGuard(
  s: ActionSetting,
  seen: Guard,
  nomination: NominationId | null,
  count: number,
): TransactWriteItem {
  return update(s.registry, registryKeys.guard(s.tenant, seen.digest), {
    change: 'SET #nomination = :next, #count = :count',
    condition: '#nomination = :holder AND #count = :seen',
    values: {
      ':next': nomination,
      ':count': count,
      ':holder': seen.nomination,
      ':seen': seen.count,
    },
  });
}
