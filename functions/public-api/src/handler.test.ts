import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As the stack sets them; see `infra/lib/public-api.ts`. */
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
const context = { awsRequestId: 'r-1', functionName: 'public-api' } as Context;

// of an event of the gateway only these are read, far fewer than its type names
const eventFor = (rawPath: string) =>
  ({
    version: '2.0',
    rawPath,
    rawQueryString: '',
    headers: { host: 'api.example' },
    requestContext: { requestId: 'q-1', domainName: 'api.example', http: { method: 'GET' } },
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;

describe('the deployed function', () => {
  it('answers a sign of life without asking anything of AWS', async () => {
    const { handler } = await import('./handler.ts');
    const answer = await handler(eventFor('/public/v1/health'), context);
    expect(answer).toMatchObject({ statusCode: 200, body: '{"ok":true}' });
  });

  it('does not start with a variable missing, so that a bad deployment is seen at once', async () => {
    vi.stubEnv('TENANCY_TABLE', '');
    await expect(import('./handler.ts')).rejects.toThrow(/TENANCY_TABLE/);
  });
});
