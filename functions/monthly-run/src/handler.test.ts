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
  MAIL_FROM: 'payung@contoh.example',
  MAIL_CONFIGURATION: 'payung-uji',
  AWS_LAMBDA_FUNCTION_NAME: 'payung-uji-monthly-run',
  IMPORT_QUEUE_URL: 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports',
};

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

describe('the deployed function', () => {
  it('starts with what the stack sets, and asks nothing of AWS before the first event', async () => {
    const { handler } = await import('./handler.ts');
    expect(handler).toBeTypeOf('function');
  });

  it('does not start with a variable missing, so that a bad deployment is seen at once', async () => {
    vi.stubEnv('TENANT_ROLE_ARN', undefined);
    vi.stubEnv('REGISTRY_TABLE', '');
    await expect(import('./handler.ts')).rejects.toThrow(/REGISTRY_TABLE.*TENANT_ROLE_ARN/);
  });
});
