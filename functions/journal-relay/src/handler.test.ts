import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As the stack sets them; see `infra/constructs/tenant-function.ts`. */
const variables = {
  AWS_REGION: 'ap-southeast-3',
  STAGE: 'uji',
  LOG_LEVEL: 'ERROR',
  TENANCY_TABLE: 'payung-uji-tenancy',
  REGISTRY_TABLE: 'payung-uji-registry',
  JOURNAL_TABLE: 'payung-uji-journal',
  TENANT_ROLE_ARN: 'arn:aws:iam::111122223333:role/tenant',
  SEALING_KEY_ID: 'arn:aws:kms:ap-southeast-3:111122223333:key/sealing',
  LISTS_BUCKET: 'payung-uji-lists-111122223333',
  ARCHIVE_BUCKET: 'payung-uji-journal-archive-111122223333',
  CHECKPOINT_KEY_ID: 'arn:aws:kms:ap-southeast-3:111122223333:key/checkpoints',
  IMPORT_QUEUE_URL: 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports',
};

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

// of a context only these are read
const context = { awsRequestId: 'r-1', functionName: 'journal-relay' } as Context;

describe('the deployed function', () => {
  it('takes an event of the stream', async () => {
    const { handler } = await import('./handler.ts');
    expect(await handler({ Records: [] }, context)).toEqual({ batchItemFailures: [] });
  });

  it('does not start with a variable missing, so that a bad deployment is seen at once', async () => {
    vi.stubEnv('TENANT_ROLE_ARN', undefined);
    vi.stubEnv('JOURNAL_TABLE', '');
    await expect(import('./handler.ts')).rejects.toThrow(/JOURNAL_TABLE.*TENANT_ROLE_ARN/);
  });
});
