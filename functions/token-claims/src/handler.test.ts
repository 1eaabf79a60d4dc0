import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As the stack sets them; see `infra/lib/token-claims.ts`. */
const variables = {
  AWS_REGION: 'ap-southeast-3',
  STAGE: 'uji',
  LOG_LEVEL: 'ERROR',
  TENANCY_TABLE: 'payung-uji-tenancy',
};

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

// of a context only these are read
const context = { awsRequestId: 'r-1', functionName: 'token-claims' } as Context;

describe('the deployed function', () => {
  it('starts without asking anything of AWS, and refuses what is no event', async () => {
    const { handler } = await import('./handler.ts');
    await expect(handler({}, context)).rejects.toThrow('no token could be made');
  });

  it('does not start with a variable missing, so that a bad deployment is seen at once', async () => {
    vi.stubEnv('TENANCY_TABLE', undefined);
    await expect(import('./handler.ts')).rejects.toThrow('TENANCY_TABLE');
  });
});
