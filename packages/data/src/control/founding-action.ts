import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { type UpdateWords, update } from '../write-actions.ts';
import { controlKeys } from './control-keys.ts';

const isItsTurn = '#turn = :turn';

/** What the region's own worker marks for the control plane to see; null for any other write. */
export function foundingAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  switch (write.write) {
    case 'mark-cards-opened':
      return update(s.tenancy, controlKeys.standing(s.tenant), {
        change: 'SET #cardsOpenedAt = :at',
        condition: 'attribute_exists(#pk) AND attribute_not_exists(#cardsOpenedAt)',
        values: { ':at': write.at },
      });
    case 'begin-hand-out': {
      const { id, turn, pieces, tries, leaseUntil } = write;
      const isFirst = turn === 1;
      const before = isFirst ? {} : { ':before': turn - 1 };
      const asRead = isFirst ? 'attribute_not_exists(#turn)' : '#turn = :before';
      return changeOpen(s, id, {
        change: 'SET #turn = :turn, #pieces = :pieces, #tries = :tries, #leaseUntil = :leaseUntil',
        condition: `${asRead} AND (attribute_not_exists(#pieces) OR #pieces = :pieces)`,
        values: {
          ...before,
          ':turn': turn,
          ':pieces': pieces,
          ':tries': tries,
          ':leaseUntil': leaseUntil,
        },
      });
    }
    case 'go-on-with-hand-out':
      return changeOpen(s, write.id, {
        change: 'SET #pieces = :pieces, #leaseUntil = :leaseUntil',
        condition: isItsTurn,
        values: {
          ':turn': write.turn,
          ':pieces': write.pieces,
          ':leaseUntil': write.leaseUntil,
        },
      });
    case 'stop-hand-out':
      return changeOpen(s, write.id, {
        change: 'SET #stoppedAt = :at',
        condition: isItsTurn,
        values: { ':turn': write.turn, ':at': write.at },
      });
    case 'finish-hand-out':
      return changeOpen(s, write.id, {
        change: 'SET #doneAt = :at, #sha256 = :sha256, #bytes = :bytes',
        condition: isItsTurn,
        values: {
          ':turn': write.turn,
          ':at': write.at,
          ':sha256': write.sha256,
          ':bytes': write.bytes,
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

/** Changes an archive that is neither done nor stopped. */
function changeOpen(
  s: ActionSetting,
  id: string,
  { change, condition, values }: UpdateWords,
): TransactWriteItem {
  return update(s.tenancy, controlKeys.handOut(s.tenant, id), {
    change,
    condition: `#doneAt = :none AND attribute_not_exists(#stoppedAt) AND ${condition}`,
    values: { ...values, ':none': null },
  });
}
