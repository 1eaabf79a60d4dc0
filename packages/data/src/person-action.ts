import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { NominationId, PersonId } from '@payung/domain';
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
        sealed: keys.seal(JSON.stringify(write.worker), personContext(write.person)),
        version: 1,
      });
    case 'change-person':
      return update(registry, registryKeys.person(tenant, write.person), {
        change: 'SET #sealed = :sealed, #version = :next',
        condition: '#version = :version AND #nikDigest = :nik',
        values: {
          ':sealed': keys.seal(JSON.stringify(write.worker), personContext(write.person)),
          ':version': write.version,
          ':next': write.version + 1,
          ':nik': write.nikDigest,
        },
      });
    case 'new-guard':
      return putNew(registry, {
        ...registryKeys.guard(tenant, write.digest),
        schemaVersion,
        person: write.person,
        nomination: write.nomination,
        count: 1,
      });
    case 'take-guard':
      return moveGuard(s, write.guard, write.person, write.nomination, write.count);
    case 'link-guard':
      return moveGuard(s, write.guard, write.guard.person, write.nomination, write.guard.count + 1);
    case 'pass-guard':
      return moveGuard(s, write.guard, write.guard.person, write.nomination, write.guard.count);
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
  person: PersonId,
  nomination: NominationId | null,
  count: number,
): TransactWriteItem {
  return update(s.registry, registryKeys.guard(s.tenant, seen.digest), {
    change: 'SET #person = :person, #nomination = :next, #count = :count',
    condition: '#person = :seenPerson AND #nomination = :holder AND #count = :seen',
    values: {
      ':person': person,
      ':next': nomination,
      ':count': count,
      ':seenPerson': seen.person,
      ':holder': seen.nomination,
      ':seen': seen.count,
    },
  });
}
