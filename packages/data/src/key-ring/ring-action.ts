import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Instant, TenantId } from '@payung/domain';
import type { ActionSetting } from '../action-setting.ts';
import { schemaVersion } from '../records.ts';
import type { RegistryWrite } from '../registry-writes.ts';
import { tenancyKeys } from '../tenancy-keys.ts';
import { check } from '../write-actions.ts';
import { type RingRecord, ringItem } from './ring-record.ts';

/** Holds while nobody has changed the ring since it was read. */
function unmoved(seen: RingRecord): Record<string, unknown> {
  if (seen.revision === 0) {
    return {
      ConditionExpression: 'attribute_exists(#wrapped) AND attribute_not_exists(#revision)',
      ExpressionAttributeNames: { '#wrapped': 'wrapped', '#revision': 'revision' },
    };
  }
  return {
    ConditionExpression: '#revision = :revision',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: { ':revision': { N: String(seen.revision) } },
  };
}

/** Writes of the tenant's key ring; null for any other write. */
export function ringAction(s: ActionSetting, write: RegistryWrite): TransactWriteItem | null {
  if (write.write !== 'turn-ring') return null;
  const item = { ...tenancyKeys.sealingKey(s.tenant), ...ringItem(write.after) };
  return { Put: { TableName: s.tenancy, Item: marshall(item), ...unmoved(write.before) } };
}

/** Holds while the look-up keys are those of `epoch`. */
export function sameEpochAction(s: ActionSetting, epoch: number): TransactWriteItem {
  const never = 'attribute_exists(#wrapped) AND attribute_not_exists(#epoch)';
  return check(s.tenancy, tenancyKeys.sealingKey(s.tenant), {
    // an item that was never changed names no epoch; one whose keys were destroyed names none either
    condition: epoch === 0 ? `#epoch = :epoch OR (${never})` : '#epoch = :epoch',
    values: { ':epoch': epoch },
  });
}

/** What has to be shown before the keys of a region may be destroyed (decision of the control plane). */
export interface DestructionProof {
  /** id of the receipt, signed by the region, for its whole archive */
  readonly receipt: string;
  /** legal holds that still run; keys are destroyed only when there is none */
  readonly legalHolds: readonly string[];
  readonly at: Instant;
}

/**
 * The action that destroys all wrapped keys of a tenant and leaves a note of it, for a transaction of the control
 * plane or of the tenant. It needs no key and opens none. Refused when they are destroyed already.
 * @throws Error when the receipt is missing or a legal hold runs
 */
export function destroyKeysAction(
  tenancy: string,
  tenant: TenantId,
  proof: DestructionProof,
): TransactWriteItem {
  if (proof.receipt === '') throw new Error('keys are destroyed only against a signed receipt');
  if (proof.legalHolds.length > 0) throw new Error('a legal hold forbids destroying the keys');
  const note = { schemaVersion, destroyed: { at: proof.at, receipt: proof.receipt } };
  return {
    Put: {
      TableName: tenancy,
      Item: marshall({ ...tenancyKeys.sealingKey(tenant), ...note }),
      ConditionExpression: 'attribute_not_exists(#destroyed)',
      ExpressionAttributeNames: { '#destroyed': 'destroyed' },
    },
  };
}
