import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  type ActionSetting,
  claimsContext,
  endingContext,
  type WriteOf,
} from './action-setting.ts';
import { begunTrail, trailChange, trailValues } from './journal/trail.ts';
import { factsItem } from './nomination-item.ts';
import { agencyIndexKey, registryKeys } from './registry-keys.ts';
import type { Position, RegistryWrite } from './registry-writes.ts';
import { writeWorker } from './worker-record.ts';
import { putNew, update } from './write-actions.ts';

/** Writes of a nomination; null for any other write. */
export function nominationAction(
  s: ActionSetting,
  write: RegistryWrite,
  position: Position,
): TransactWriteItem | null {
  const { tenant, keys, registry } = s;
  switch (write.write) {
    case 'new-nomination':
      return putNew(registry, { ...nominationItem(s, write), trail: begunTrail(position) });
    case 'move-nomination':
      return moveAction(s, write, position);
    case 'claim-nomination':
      return update(registry, registryKeys.nomination(tenant, write.record.id), {
        change: `SET #claimed = :line, #sealed = :sealed, #version = :next, ${movedAway(write) ? '#livesBy = :list, ' : ''}${trailChange}`,
        condition: '#version = :version',
        values: {
          ':line': write.line,
          ...(movedAway(write) ? { ':list': write.line.importId } : {}),
          ':sealed': keys.seal(writeWorker(write.worker), claimsContext(write.record.id)),
          ':version': write.record.version,
          ':next': write.record.version + 1,
          ...trailValues(position),
        },
      });
    default:
      return null;
  }
}

/** Whether a newer list says that the worker lives elsewhere: there its own piece of the index shows them. */
function movedAway({ fields }: WriteOf<'claim-nomination'>): boolean {
  return fields.includes('village');
}

function moveAction(
  s: ActionSetting,
  write: WriteOf<'move-nomination'>,
  position: Position,
): TransactWriteItem {
  const { record, ended } = write;
  const index = agencyIndexKey(s.tenant, record.agency, record.year, write.state, record.id);
  const set = [
    '#state = :state',
    '#gsk = :gsk',
    '#version = :next',
    ...(write.number === null ? [] : ['#number = :number']),
    ...(write.first === null ? [] : ['#first = :first']),
    ...(ended === undefined ? [] : ['#endedOn = :on', '#endedWhy = :why']),
    trailChange,
  ];
  // what is not known is left out of the item, as in one that is new
  const removed = [
    ...(write.number === null ? ['#number'] : []),
    ...(write.first === null ? ['#first'] : []),
    ...(ended === undefined ? ['#endedOn', '#endedWhy'] : []),
  ];
  return update(s.registry, registryKeys.nomination(s.tenant, record.id), {
    change: `SET ${set.join(', ')}${removed.length === 0 ? '' : ` REMOVE ${removed.join(', ')}`}`,
    condition: '#version = :version',
    values: {
      ':state': write.state,
      ...(write.number === null ? {} : { ':number': write.number }),
      ...(write.first === null ? {} : { ':first': write.first }),
      ':gsk': index.gsk,
      ...(ended === undefined
        ? {}
        : { ':on': ended.on, ':why': s.keys.seal(ended.why, endingContext(record.id)) }),
      ':version': record.version,
      ':next': record.version + 1,
      ...trailValues(position),
    },
  });
}

function nominationItem(
  s: ActionSetting,
  { record }: WriteOf<'new-nomination'>,
): Record<string, unknown> {
  const { worker, endedWhy: _, ...facts } = record;
  return {
    ...registryKeys.nomination(s.tenant, record.id),
    ...agencyIndexKey(s.tenant, record.agency, record.year, record.state, record.id),
    ...factsItem(facts),
    sealed: s.keys.seal(writeWorker(worker), claimsContext(record.id)),
  };
}
