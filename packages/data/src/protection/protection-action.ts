import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { NativeAttributeValue } from '@aws-sdk/util-dynamodb';
import { type ActionSetting, claimsContext } from '../action-setting.ts';
import { trailChange, trailValues } from '../journal/trail.ts';
import { asSeen, guardItem, under } from '../key-ring/look-up-action.ts';
import { madeText, partsOfOldForm } from '../nomination-item.ts';
import { schemaVersion } from '../records.ts';
import { registryKeys } from '../registry-keys.ts';
import type { Position, RegistryWrite } from '../registry-writes.ts';
import { keptPeople } from '../words/packed-people.ts';
import { writeWorker } from '../worker-record.ts';
import { put, putNew, remove, removeAnyway, update } from '../write-actions.ts';
import { breachStepAction, openBreachAction } from './breach.ts';
import { restrictionContext } from './person-marks.ts';
import { protectionKeys } from './protection-keys.ts';
import { isProtectionWrite, type ProtectionWrite } from './protection-writes.ts';

type Actions = TransactWriteItem | readonly TransactWriteItem[];

type Of<Name extends ProtectionWrite['write']> = Extract<ProtectionWrite, { write: Name }>;

/** Writes of data protection; null for any other write. */
export function protectionAction(
  s: ActionSetting,
  write: RegistryWrite,
  position: Position,
): Actions | null {
  return isProtectionWrite(write) ? actionOf(s, write, position) : null;
}

function actionOf(s: ActionSetting, write: ProtectionWrite, position: Position): Actions {
  switch (write.write) {
    case 'correct-nomination':
      return changeNomination(s, write, position, {
        set: [
          '#sealed = :sealed',
          '#reasons = :reasons',
          ...(write.fields.includes('village') ? ['#livesBy = :correction'] : []),
        ],
        values: {
          ':sealed': s.keys.seal(writeWorker(write.worker), claimsContext(write.record.id)),
          ':reasons': write.reasons,
          ...(write.fields.includes('village') ? { ':correction': 'correction' } : {}),
        },
      });
    case 'restrict-nomination':
      return changeNomination(
        s,
        write,
        position,
        write.since === null
          ? { remove: ['#restricted'] }
          : { set: ['#restricted = :since'], values: { ':since': write.since } },
      );
    case 'anonymise-nomination':
      return changeNomination(s, write, position, {
        // in today's form, whichever it was in: without index keys no walk over old items meets it again
        set: ['#anonymisedOn = :on', '#reasons = :none', '#made = :made'],
        remove: [
          ...new Set([...namingParts, ...partsOfOldForm(write.record).map((part) => `#${part}`)]),
        ],
        values: { ':on': write.on, ':none': '[]', ':made': madeText(write.record) },
      });
    case 'restrict-person':
    case 'anonymise-person':
      return personChange(s, write);
    case 'restrict-guard':
    case 'free-guard':
      return guardChange(s, write);
    case 'drop-word':
      return dropWord(s, write);
    case 'keep-paper': {
      const { kind, version, json, at, by } = write;
      const key = protectionKeys.paper(s.tenant, kind, version);
      return putNew(s.tenancy, { ...key, schemaVersion, version, json, at, by });
    }
    case 'note-retention-run':
      return put(s.tenancy, {
        ...protectionKeys.retentionRun(s.tenant),
        schemaVersion,
        ...write.run,
      });
    case 'open-breach':
      return openBreachAction(s.tenancy, s.tenant, write.breach);
    case 'add-breach-step':
      return breachStepAction(s.tenancy, s.tenant, s.keys, write.breach, write.step);
  }
}

/** What of a nomination says, or leads to, who it is about; without index keys no list shows it. */
const namingParts = [
  '#sealed',
  '#endedWhy',
  '#source',
  '#claimed',
  '#livesBy',
  '#brought',
  '#by',
  '#notice',
  '#restricted',
  '#gpk',
  '#gsk',
];

interface NominationChange {
  readonly set?: readonly string[];
  readonly remove?: readonly string[];
  readonly values?: Record<string, NativeAttributeValue>;
}

function changeNomination(
  { tenant, registry }: ActionSetting,
  { record }: Of<'correct-nomination' | 'restrict-nomination' | 'anonymise-nomination'>,
  position: Position,
  { set = [], remove: gone = [], values = {} }: NominationChange,
): TransactWriteItem {
  const sets = [...set, '#version = :next', trailChange];
  const removal = gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`;
  return update(registry, registryKeys.nomination(tenant, record.id), {
    change: `SET ${sets.join(', ')}${removal}`,
    condition: '#version = :version',
    values: {
      ...values,
      ...trailValues(position),
      ':version': record.version,
      ':next': record.version + 1,
    },
  });
}

function personChange(
  { tenant, registry, keys }: ActionSetting,
  write: Of<'restrict-person' | 'anonymise-person'>,
): TransactWriteItem {
  const { person } = write;
  const key = registryKeys.person(tenant, person.id);
  // whoever was forgotten meanwhile has no look-up key any more
  const same = { condition: '#nikDigest = :digest', values: { ':digest': person.nikDigest } };
  if (write.write === 'anonymise-person') {
    return update(registry, key, {
      ...same,
      change: 'REMOVE #sealed, #nikDigest, #restriction SET #anonymisedOn = :on',
      values: { ...same.values, ':on': write.on },
    });
  }
  if (write.restriction === null) {
    return update(registry, key, { ...same, change: 'REMOVE #restriction' });
  }
  const sealed = keys.seal(JSON.stringify(write.restriction), restrictionContext(person.id));
  return update(registry, key, {
    change: 'SET #restriction = :restriction',
    condition: `${same.condition} AND attribute_not_exists(#restriction)`,
    values: { ...same.values, ':restriction': sealed },
  });
}

/** The guard as it was read: a nomination that was linked meanwhile must not be passed over. */
function guardChange(
  s: ActionSetting,
  { nik, guard, ...write }: Of<'restrict-guard' | 'free-guard'>,
): TransactWriteItem[] {
  const [read = '', ...also] = under(s, 'nik', nik);
  const key = registryKeys.guard(s.tenant, read);
  const { condition, values } = asSeen(guard);
  if (write.write === 'free-guard') {
    return [
      remove(s.registry, key, { condition, values }),
      // under every look-up key there ever was: one that is going out of use must not keep it
      ...s.keys
        .digests('nik', nik)
        .filter((digest) => digest !== read)
        .map((digest) => removeAnyway(s.registry, registryKeys.guard(s.tenant, digest))),
    ];
  }
  const { restricted: _, ...standing } = guard;
  const { since } = write;
  const next = since === null ? standing : { ...standing, restricted: since };
  return [
    since === null
      ? update(s.registry, key, { change: 'REMOVE #restricted', condition, values })
      : update(s.registry, key, {
          change: 'SET #restricted = :since',
          condition,
          values: { ...values, ':since': since },
        }),
    ...also.map((digest) => put(s.registry, guardItem(s, digest, next))),
  ];
}

function dropWord(
  { tenant, registry }: ActionSetting,
  { digest, under, seen, left }: Of<'drop-word'>,
): TransactWriteItem {
  const key = registryKeys.word(tenant, digest, under);
  const condition = '#persons = :seen';
  if (left.length === 0) return remove(registry, key, { condition, values: { ':seen': seen } });
  return update(registry, key, {
    change: 'SET #persons = :left',
    condition,
    values: { ':seen': seen, ':left': keptPeople(left) },
  });
}
