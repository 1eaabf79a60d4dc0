import type { Context, SQSEvent } from 'aws-lambda';
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
  CROSSCHECK_FUNCTION: 'payung-uji-crosscheck',
  CROSSCHECK_KEY_ID: 'arn:aws:kms:ap-southeast-3:111122223333:key/crosscheck',
  LISTS_BUCKET: 'payung-uji-lists-111122223333',
  IMPORT_QUEUE_URL: 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports',
};

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

// of a context only these are read
const context = { awsRequestId: 'r-1', functionName: 'import-worker' } as Context;

describe('the deployed function', () => {
  it('takes messages, and hands back one that nobody can read, for the dead letters to keep', async () => {
    const { handler } = await import('./handler.ts');
    // of a record only these two are read
    const event = { Records: [{ messageId: 'm-1', body: '?' }] } as SQSEvent;
    expect(await handler(event, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-1' }],
    });
  });

  it('does not start with a variable missing, so that a bad deployment is seen at once', async () => {
    vi.stubEnv('TENANT_ROLE_ARN', undefined);
    vi.stubEnv('JOURNAL_TABLE', '');
    await expect(import('./handler.ts')).rejects.toThrow(/JOURNAL_TABLE.*TENANT_ROLE_ARN/);
  });
});
