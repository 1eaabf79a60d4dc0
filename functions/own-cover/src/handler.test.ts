import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As the stack sets them; see `infra/lib/own-cover.ts`. */
const variables = {
  AWS_REGION: 'ap-southeast-3',
  STAGE: 'uji',
  LOG_LEVEL: 'ERROR',
  TENANCY_TABLE: 'payung-uji-tenancy',
  REGISTRY_TABLE: 'payung-uji-registry',
  JOURNAL_TABLE: 'payung-uji-journal',
  TENANT_ROLE_ARN: 'arn:aws:iam::123456789012:role/own-cover-tenant',
  SEALING_KEY_ID: 'sealing',
  LISTS_BUCKET: 'lists',
  IMPORT_QUEUE_URL: 'https://sqs.example/queue',
};

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

describe('the deployed function', () => {
  it('starts without asking anything of AWS', async () => {
    await expect(import('./handler.ts')).resolves.toHaveProperty('handler');
  });

  it('does not start with a variable missing, so that a bad deployment is seen at once', async () => {
    vi.stubEnv('TENANT_ROLE_ARN', '');
    await expect(import('./handler.ts')).rejects.toThrow('TENANT_ROLE_ARN');
  });
});
