import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { update } from '../write-actions.ts';
import { controlKeys } from './control-keys.ts';

const isOpen = '#doneAt = :none AND attribute_not_exists(#stoppedAt)';

/** What the region's own worker marks for the control plane to see; null for any other write. */
export function foundingAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  switch (write.write) {
    case 'mark-cards-opened':
      return update(s.tenancy, controlKeys.standing(s.tenant), {
        change: 'SET #cardsOpenedAt = :at',
        condition: 'attribute_exists(#pk) AND attribute_not_exists(#cardsOpenedAt)',
        values: { ':at': write.at },
      });
    case 'begin-hand-out':
      return update(s.tenancy, controlKeys.handOut(s.tenant, write.id), {
        change: 'SET #turn = :turn, #pieces = :zero, #tries = :tries, #leaseUntil = :leaseUntil',
        condition: `${isOpen} AND ${
          write.turn === 1 ? 'attribute_not_exists(#turn)' : '#turn = :before'
        }`,
        values: {
          ':turn': write.turn,
          ...(write.turn === 1 ? {} : { ':before': write.turn - 1 }),
          ':zero': 0,
          ':tries': write.tries,
          ':leaseUntil': write.leaseUntil,
          ':none': null,
        },
      });
    case 'go-on-with-hand-out':
      return update(s.tenancy, controlKeys.handOut(s.tenant, write.id), {
        change: 'SET #pieces = :pieces, #leaseUntil = :leaseUntil',
        condition: `${isOpen} AND #turn = :turn`,
        values: {
          ':turn': write.turn,
          ':pieces': write.pieces,
          ':leaseUntil': write.leaseUntil,
          ':none': null,
        },
      });
    case 'stop-hand-out':
      return update(s.tenancy, controlKeys.handOut(s.tenant, write.id), {
        change: 'SET #stoppedAt = :at',
        condition: `${isOpen} AND #turn = :turn`,
        values: { ':turn': write.turn, ':at': write.at, ':none': null },
      });
    case 'finish-hand-out':
      return update(s.tenancy, controlKeys.handOut(s.tenant, write.id), {
        change: 'SET #doneAt = :at, #sha256 = :sha256, #bytes = :bytes',
        condition: `${isOpen} AND #turn = :turn`,
        values: {
          ':turn': write.turn,
          ':at': write.at,
          ':sha256': write.sha256,
          ':bytes': write.bytes,
          ':none': null,
        },
      });
    case 'drop-hand-out':
      return update(s.tenancy, controlKeys.handOut(s.tenant, write.id), {
        change: 'SET #removedAt = :at',
        condition: 'attribute_exists(#pk)',
        values: { ':at': write.at },
      });
    default:
      return null;
  }
}
