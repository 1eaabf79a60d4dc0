import { DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import * as z from 'zod';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { nameOf } from './ask.ts';
import type { RegionEntry, RenewalSteps } from './ask-renewal.ts';

const Credentials = z
  .object({ AccessKeyId: z.string(), SecretAccessKey: z.string(), SessionToken: z.string() })
  .transform(({ AccessKeyId, SecretAccessKey, SessionToken }) => ({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  }));
type Credentials = z.infer<typeof Credentials>;

/** As `packages/data` writes it; other attributes are none of ours. */
const Entry = z
  .object({
    sk: z.object({ S: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) }),
    regencyCode: z.object({ S: z.string().regex(/^\d{2}\.\d{2}$/) }),
  })
  .transform(({ sk, regencyCode }): RegionEntry => ({ tenant: sk.S, code: regencyCode.S }));

/** The body of the message by which a region's items begin to be renewed; a test reads it as the worker does. */
export function renewalBody(tenant: string): string {
  return JSON.stringify({ kind: 'renew-items', tenantId: tenant, walk: null });
}

/** Takes the role of the renewal with the credentials of the shell, and acts with its rights alone. */
export async function actAsRenewal(
  stage: Stage,
  identity: STSClient,
): ReturnType<RenewalSteps['asRenewal']> {
  const credentials = await takeRole(stage, identity);
  const home = { region: stage.region, credentials };
  const directory = new DynamoDBClient(home);
  const queue = new SQSClient(home);
  return {
    regions: () => listRegions(stage, directory),
    send: ({ tenant }) => sendTo(stage, queue, tenant),
  };
}

async function takeRole(stage: Stage, identity: STSClient): Promise<Credentials> {
  const { roles, roleArn, stack } = namesOf(stage);
  try {
    const answer = await identity.send(
      new AssumeRoleCommand({
        RoleArn: roleArn(roles.renewal),
        RoleSessionName: 'migrate-stage',
        DurationSeconds: 900,
      }),
    );
    return Credentials.parse(answer.Credentials);
  } catch (error) {
    throw new Error(
      `The role ${roles.renewal} cannot be taken (${nameOf(error)}): it comes with the stack ${stack('import-worker')} of this release, and whoever asks needs sts:AssumeRole on it. Nothing was asked.`,
    );
  }
}

async function listRegions(stage: Stage, client: DynamoDBClient): Promise<RegionEntry[]> {
  const table = namesOf(stage).tables.tenancy;
  const found: RegionEntry[] = [];
  try {
    const asked = {
      TableName: table,
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': { S: 'TENANTS' } },
    };
    for await (const { Items = [] } of paginateQuery({ client }, asked)) {
      found.push(...z.array(Entry).parse(Items));
    }
  } catch (error) {
    const whatToDo =
      error instanceof z.ZodError
        ? 'a later release wrote it. Ask from a clone of that one.'
        : `${nameOf(error)}. See what stands: npx -y pnpm@10 health ${stage.name}.`;
    throw new Error(
      `The list of regions in ${table} cannot be read: ${whatToDo} Nothing was asked.`,
    );
  }
  return found;
}

async function sendTo(stage: Stage, client: SQSClient, tenant: string): Promise<void> {
  const { importQueue, importQueueUrl } = namesOf(stage);
  try {
    await client.send(
      new SendMessageCommand({
        QueueUrl: importQueueUrl,
        MessageBody: renewalBody(tenant),
        MessageGroupId: tenant,
      }),
    );
  } catch (error) {
    throw new Error(
      `The queue ${importQueue} took no message (${nameOf(error)}). See what stands: npx -y pnpm@10 health ${stage.name}.`,
    );
  }
}
