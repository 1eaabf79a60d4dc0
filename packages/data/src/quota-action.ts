import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from './action-setting.ts';
import { schemaVersion } from './records.ts';
import { bucketIndexPartition, registryKeys } from './registry-keys.ts';
import type { Position, RegistryWrite } from './registry-writes.ts';
import { putNew, remove, update } from './write-actions.ts';

/** Writes of a quota card, its entries and its waiting list; null for any other write. */
export function quotaAction(
  s: ActionSetting,
  write: RegistryWrite,
  position: Position,
): TransactWriteItem | null {
  const { tenant, registry } = s;
  switch (write.write) {
    case 'take-places':
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          'SET #free = #free - :count, #reserved = #reserved + :count, #moves = #moves + :one',
        condition: '#free >= :count AND #waiting = :nobody',
        values: { ':count': write.count, ':one': 1, ':nobody': 0 },
      });
    case 'leave-card':
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          'SET #free = #free + :places, #reserved = #reserved - :places, #waiting = #waiting - :turns, #moves = #moves + :entries',
        condition: '#reserved >= :places AND #waiting >= :turns',
        values: { ':places': write.places, ':turns': write.turns, ':entries': write.entries },
      });
    case 'consume-places':
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          'SET #reserved = #reserved - :count, #consumed = #consumed + :count, #moves = #moves + :one',
        condition: '#reserved >= :count',
        values: { ':count': write.count, ':one': 1 },
      });
    case 'give-back-places':
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          'SET #free = #free + :count, #consumed = #consumed - :count, #moves = #moves + :one',
        condition: '#consumed >= :count',
        values: { ':count': write.count, ':one': 1 },
      });
    case 'new-bucket':
      return putNew(registry, {
        ...registryKeys.bucket(tenant, write.record.id),
        gpk: bucketIndexPartition(tenant),
        gsk: write.record.id,
        ...write.record,
      });
    case 'move-bucket': {
      const { granted, reserved, consumed, waiting, lastNumber, moves } = write.after;
      return update(registry, registryKeys.bucket(tenant, write.bucket), {
        change:
          'SET #granted = :granted, #reserved = :reserved, #consumed = :consumed, #waiting = :waiting, #lastNumber = :last, #moves = :moves, #free = :free',
        condition: '#moves = :seen',
        values: {
          ':granted': granted,
          ':reserved': reserved,
          ':consumed': consumed,
          ':waiting': waiting,
          ':last': lastNumber,
          ':moves': moves,
          ':free': granted - reserved - consumed,
          ':seen': write.before.moves,
        },
      });
    }
    case 'record-movement':
      return putNew(registry, {
        ...registryKeys.movement(
          tenant,
          write.bucket,
          position.at,
          `${position.lane}.${position.seq}.${write.movement.kind}`,
        ),
        schemaVersion,
        at: position.at,
        movement: write.movement,
        basis: write.basis,
        nominations: write.nominations,
        ...(position.list === undefined ? {} : { list: position.list }),
      });
    case 'new-waiting':
      return putNew(registry, {
        ...registryKeys.waiting(tenant, write.bucket, write.number),
        schemaVersion,
        number: write.number,
        nomination: write.nomination,
      });
    case 'end-waiting':
      return remove(registry, registryKeys.waiting(tenant, write.bucket, write.number), {
        condition: '#nomination = :nomination',
        values: { ':nomination': write.nomination },
      });
    case 'pass-waiting':
      return update(registry, registryKeys.waiting(tenant, write.bucket, write.number), {
        change: 'SET #nomination = :to',
        condition: '#nomination = :from',
        values: { ':from': write.from, ':to': write.to },
      });
    default:
      return null;
  }
}

/** A list as it is kept: the layout quotes cells of the file, so it is sealed like them. */
