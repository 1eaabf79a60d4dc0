import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** As the stack sets them; see `infra/lib/crosscheck.ts`. */
const variables = {
  AWS_REGION: 'ap-southeast-3',
  STAGE: 'uji',
  LOG_LEVEL: 'ERROR',
  CROSSCHECK_TABLE: 'payung-uji-crosscheck',
  CROSSCHECK_KEY_ID: 'arn:aws:kms:ap-southeast-3:111122223333:key/crosscheck',
};

const written: string[] = [];
beforeEach(() => {
  vi.resetModules();
  written.length = 0;
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  // lets the logger write where the test listens
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.spyOn(console, 'error').mockImplementation((line) => void written.push(String(line)));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

// of a context only these are read
const context = { awsRequestId: 'r-1', functionName: 'crosscheck' } as Context;

describe('the deployed function', () => {
  it('answers nobody who sends something unsealed, and repeats none of it in its log', async () => {
    const { handler } = await import('./handler.ts');
    const asked = { kind: 'claim', people: [{ nik: '3319010101809001' }] };
    await expect(handler(asked, context)).rejects.toThrow('did not answer');
    expect(written.join()).toContain('CROSSCHECK_FAILED');
    expect(written.join()).not.toContain('3319010101809001');
  });

  it('tells the desk apart from what a region sends', async () => {
    const { desk } = await import('./handler.ts');
    const sealed = { tenant: '01JD4Z5N6P7Q8R9S0T1V2W3X4Y', wrapped: 'AA==', sealed: 'AA==' };
    await expect(desk(sealed, context)).rejects.toThrow('did not answer');
  });

  it('does not start without its table, and answers no region without its key', async () => {
    vi.stubEnv('CROSSCHECK_KEY_ID', '');
    const { handler } = await import('./handler.ts');
    expect(() => handler({}, context)).toThrow(/CROSSCHECK_KEY_ID/);
    vi.resetModules();
    vi.stubEnv('CROSSCHECK_TABLE', '');
    await expect(import('./handler.ts')).rejects.toThrow(/CROSSCHECK_TABLE/);
  });
});
