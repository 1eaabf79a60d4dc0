import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { TenantId } from '@payung/domain';
import { crosscheckKeys } from './crosscheck-keys.ts';

/** Counts what a region asks for; kept in the table, since every invocation may be another process. */
export interface CrossRate {
  /**
   * @param day of UTC, YYYY-MM-DD
   * @returns false when `more` people would be over `most` on that day; nothing is counted then
   */
  take(tenant: TenantId, day: string, more: number, most: number): Promise<boolean>;
}

/** Counts are forgotten by the table itself after so many seconds. */
const keptForSeconds = 3 * 24 * 60 * 60;

export function openCrossRate(client: DynamoDBClient, table: string): CrossRate {
  return {
    async take(tenant, day, more, most) {
      const { pk, sk } = crosscheckKeys.rate(tenant, day);
      const lastsUntil = Math.floor(Date.parse(day) / 1_000) + keptForSeconds;
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: { pk: { S: pk }, sk: { S: sk } },
            UpdateExpression: 'ADD #people :more SET #lastsUntil = :until',
            ConditionExpression: 'attribute_not_exists(#people) OR #people <= :room',
            ExpressionAttributeNames: { '#people': 'people', '#lastsUntil': 'lastsUntil' },
            ExpressionAttributeValues: {
              ':more': { N: String(more) },
              ':room': { N: String(most - more) },
              ':until': { N: String(lastsUntil) },
            },
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
