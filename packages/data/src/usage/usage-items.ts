import { type DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { TenantId } from '@payung/domain';
import type { ClientSource } from '../ports.ts';
import { readItem, schemaVersion } from '../records.ts';
import type { KeepUsage } from './meter.ts';
import { type Usage, UsageItem, usageFigures } from './usage.ts';
import { parseUsageDay, usageDay, usageKeys } from './usage-keys.ts';

/** Keeps figures by one update that adds to the day's item, under the tenant's own role. */
export function keepUsageIn(tenancy: string, clientFor: ClientSource): KeepUsage {
  return async (tenant, usage, atMs) => {
    const counted = usageFigures.filter((figure) => usage[figure] !== 0);
    const sums = counted.map((figure) => `#${figure} :${figure}`);
    const client = await clientFor(tenant);
    await client.send(
      new UpdateItemCommand({
        TableName: tenancy,
        Key: marshall(usageKeys.day(tenant, usageDay(atMs))),
        UpdateExpression: `SET schemaVersion = :v ADD ${sums.join(', ')}`,
        ConditionExpression: 'attribute_not_exists(schemaVersion) OR schemaVersion <= :v',
        ExpressionAttributeNames: Object.fromEntries(
          counted.map((figure) => [`#${figure}`, figure]),
        ),
        ExpressionAttributeValues: marshall({
          ':v': schemaVersion,
          ...Object.fromEntries(counted.map((figure) => [`:${figure}`, usage[figure]])),
        }),
      }),
    );
  };
}

/** One day of a tenant's use; days without any are left out. */
export interface DayOfUsage {
  /** YYYY-MM-DD, of UTC */
  readonly day: string;
  readonly usage: Usage;
}

/**
 * Reads what a tenant used, day by day.
 *
 * @param client one that may read the tenant's usage: the control plane's, or the tenant's own
 * @param period first and last day, YYYY-MM-DD of UTC, both included
 */
export async function readUsage(
  client: DynamoDBClient,
  tenancy: string,
  tenant: TenantId,
  period: { readonly from: string; readonly to: string },
): Promise<DayOfUsage[]> {
  const days: DayOfUsage[] = [];
  let after: Parameters<typeof marshall>[0] | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tenancy,
        KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
        ExpressionAttributeValues: marshall({
          ':p': usageKeys.of(tenant),
          ':a': usageKeys.day(tenant, period.from).sk,
          ':b': usageKeys.day(tenant, period.to).sk,
        }),
        ...(after === undefined ? {} : { ExclusiveStartKey: marshall(after) }),
      }),
    );
    for (const item of page.Items ?? []) {
      const stored = unmarshall(item);
      days.push({ day: parseUsageDay(stored.sk), usage: readItem(UsageItem, 'usage', stored) });
    }
    after = page.LastEvaluatedKey === undefined ? undefined : unmarshall(page.LastEvaluatedKey);
  } while (after !== undefined);
  return days;
}
