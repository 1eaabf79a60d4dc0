import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
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
  TOKEN_ISSUER: 'https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_uji',
  TOKEN_CLIENTS: 'portal-uji',
  USER_POOL_ID: 'ap-southeast-3_uji',
  IMPORT_QUEUE_URL: 'https://sqs.ap-southeast-3.amazonaws.com/111122223333/payung-uji-imports',
};

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

// of a context only these are read
const context = { awsRequestId: 'r-1', functionName: 'region-api' } as Context;

describe('the deployed function', () => {
  it.each([
    ['a sign of life', '/v1/health'],
    ['systems of a later list at their own address', '/systems-2/v1/health'],
  ])('answers %s, without asking anything of AWS', async (_, rawPath) => {
    const { handler } = await import('./handler.ts');
    const event = {
      version: '2.0',
      rawPath,
      rawQueryString: '',
      headers: { host: 'api.example' },
      requestContext: { requestId: 'q-1', domainName: 'api.example', http: { method: 'GET' } },
      isBase64Encoded: false,
    };
    // of an event of the gateway only these are read, far fewer than its type names
    const given = event as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
    const answer = await handler(given, context);
    expect(answer).toMatchObject({ statusCode: 200, body: '{"ok":true}' });
  });

  it('lets no region switch short messages on while the nightly run sends none', async () => {
    const { openDeps } = await import('./deps.ts');
    const { readEnv } = await import('./env.ts');
    expect(openDeps(readEnv(process.env))).toMatchObject({ sendsNoMessages: true });
  });

  it('does not start with a variable missing, so that a bad deployment is seen at once', async () => {
    vi.stubEnv('TENANT_ROLE_ARN', undefined);
    vi.stubEnv('JOURNAL_TABLE', '');
    await expect(import('./handler.ts')).rejects.toThrow(/JOURNAL_TABLE.*TENANT_ROLE_ARN/);
  });
});
