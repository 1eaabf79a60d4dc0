import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ActionSetting } from '../action-setting.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { update } from '../write-actions.ts';
import { controlKeys } from './control-keys.ts';

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
        change: 'SET #tries = :tries, #leaseUntil = :leaseUntil',
        condition: `#doneAt = :none AND attribute_not_exists(#stoppedAt) AND ${
          write.tries === 1 ? 'attribute_not_exists(#tries)' : '#tries = :before'
        }`,
        values: {
          ':tries': write.tries,
          ...(write.tries === 1 ? {} : { ':before': write.tries - 1 }),
          ':leaseUntil': write.leaseUntil,
          ':none': null,
        },
      });
    case 'stop-hand-out':
      return update(s.tenancy, controlKeys.handOut(s.tenant, write.id), {
        change: 'SET #stoppedAt = :at',
        condition: '#doneAt = :none AND attribute_not_exists(#stoppedAt)',
        values: { ':at': write.at, ':none': null },
      });
    case 'finish-hand-out':
      return update(s.tenancy, controlKeys.handOut(s.tenant, write.id), {
        change: 'SET #doneAt = :at, #sha256 = :sha256, #bytes = :bytes',
        condition: '#doneAt = :none',
        values: {
          ':at': write.at,
          ':sha256': write.sha256,
          ':bytes': write.bytes,
          ':none': null,
        },
      });
    default:
      return null;
  }
}
