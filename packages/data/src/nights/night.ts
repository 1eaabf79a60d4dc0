import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { CalendarDate, Instant, type TenantId } from '@payung/domain';
import * as z from 'zod';
import type { ClientSource } from '../ports.ts';
import { readItem, schemaVersion } from '../records.ts';
import type { Key } from '../registry-keys.ts';
import type { Item } from '../table-access.ts';
import { usageKeys } from '../usage/usage-keys.ts';

/**
 * What may be known outside of a region after its last nightly work: when it was, which of its steps failed, and when
 * the regulation ends on which its newest rules hang. Nothing of anybody, and no figure.
 */
export const Night = z.object({
  at: Instant,
  /** when the first night was kept */
  firstAt: Instant,
  /** names of the steps that threw, as log lines give them */
  failedSteps: z.array(z.string().max(40)).max(30),
  /** the last day on which the rules rest on a regulation in force; null while no end is written */
  regulationEndsOn: CalendarDate.nullable(),
});
export type Night = z.infer<typeof Night>;

/** Stands beside what the region uses, which is all of a region's own that the control plane may read. */
export const nightKey = (tenant: TenantId): Key => ({ pk: usageKeys.of(tenant), sk: 'NIGHT' });

export const nightIn = (item: Item): Night => readItem(Night, 'night', item);

/** Keeps what became of a region's nightly work over what was kept of the night before. */
export type KeepNight = (tenant: TenantId, night: Omit<Night, 'firstAt'>) => Promise<void>;

/** Under the tenant's own role. */
export function keepNightIn(tenancy: string, clientFor: ClientSource): KeepNight {
  return async (tenant, night) => {
    const client = await clientFor(tenant);
    await client.send(
      new UpdateItemCommand({
        TableName: tenancy,
        Key: marshall(nightKey(tenant)),
        UpdateExpression:
          'SET schemaVersion = :v, #at = :at, firstAt = if_not_exists(firstAt, :at), failedSteps = :f, regulationEndsOn = :e',
        ConditionExpression: 'attribute_not_exists(schemaVersion) OR schemaVersion <= :v',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: marshall({
          ':v': schemaVersion,
          ':at': night.at,
          ':f': night.failedSteps,
          ':e': night.regulationEndsOn,
        }),
      }),
    );
  };
}
