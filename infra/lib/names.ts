import type { Stage } from './stage.ts';

/**
 * Names by which stacks find each other. They are fixed, so that no stack exports a value to another and each
 * can be replaced alone (ADR 0006). What cannot be named in advance is written to a parameter by its owner.
 */
export function namesOf(stage: Stage) {
  const prefix = `payung-${stage.name}`;
  const arn = (service: string, resource: string) =>
    `arn:aws:${service}:${stage.region}:${stage.account}:${resource}`;
  const tables = {
    tenancy: `${prefix}-tenancy`,
    registry: `${prefix}-registry`,
    journal: `${prefix}-journal`,
  };
  const listsBucket = `${prefix}-lists-${stage.account}`;
  const importQueue = `${prefix}-imports`;
  const alarmTopic = `${prefix}-alarms`;
  return {
    stack: (name: StackName) => `${prefix}-${name}`,
    tables,
    tableArn: (table: TableName) => arn('dynamodb', `table/${tables[table]}`),
    listsBucket,
    listsBucketArn: `arn:aws:s3:::${listsBucket}`,
    listsBucketOrigin: `https://${listsBucket}.s3.${stage.region}.amazonaws.com`,
    accessLogsBucket: `${prefix}-access-logs-${stage.account}`,
    portalBucket: `${prefix}-portal-${stage.account}`,
    importQueue,
    importQueueArn: arn('sqs', importQueue),
    importQueueUrl: `https://sqs.${stage.region}.amazonaws.com/${stage.account}/${importQueue}`,
    alarmTopicArn: arn('sns', alarmTopic),
    alarmTopic,
    parameters: {
      tableKeyArn: `/payung/${stage.name}/data/table-key-arn`,
      sealingKeyArn: `/payung/${stage.name}/data/sealing-key-arn`,
      journalStreamArn: `/payung/${stage.name}/data/journal-stream-arn`,
      listsKeyArn: `/payung/${stage.name}/files/key-arn`,
      apiHost: `/payung/${stage.name}/region-api/host`,
      tokenIssuer: `/payung/${stage.name}/identity/issuer`,
      tokenAudience: `/payung/${stage.name}/identity/audience`,
    },
  } as const;
}

export type TableName = 'tenancy' | 'registry' | 'journal';

export type StackName =
  | 'alarms'
  | 'data'
  | 'files'
  | 'import-worker'
  | 'journal-relay'
  | 'portal'
  | 'region-api';

/** Keys of files are `T/<tenant>/…`: the second part is what a session may reach. */
export const tenantFolders = 'T/';
/** What came through an upload address, `T/<tenant>/uploads/<import>`, in the wildcards of the event bus. */
export const uploadedKeys = `${tenantFolders}*/uploads/*`;
/** Upload addresses tag their object so: raw lists end sooner than the sealed copies made of them. */
export const rawListTag = { list: 'raw' } as const;
/** The one index of the registry. */
export const agencyIndex = 'byAgency';
