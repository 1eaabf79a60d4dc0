import { EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { Nik } from '@payung/domain';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { CoverMonth, type CrossRequest } from '../crosscheck/index.ts';
import { connections, kudus, namedSessions, region } from './aws-fixtures.ts';
import { lambdaCrossCheck, lambdaCrossDesk } from './lambda-cross-check.ts';

const [kms, lambda] = [mockClient(KMSClient), mockClient(LambdaClient)];
const keyId = 'arn:aws:kms:ap-southeast-3:111122223333:key/crosscheck';
const functionName = 'payung-uji-crosscheck';
const cross = () =>
  lambdaCrossCheck({ functionName, keyId, sessions: namedSessions, region, connections });
const nik = '3319042202759001';
const claim: CrossRequest = {
  kind: 'claim',
  purpose: 'payment',
  people: [{ nik: Nik.parse(nik), reference: 'r', months: [CoverMonth.parse('2026-03')] }],
};
/** The SDK's own type of a body adds ways to read it, of which none is used. */
const body = (value: unknown) =>
  Buffer.from(JSON.stringify(value)) as unknown as Uint8Array & { transformToString(): string };

beforeEach(() => {
  kms.reset();
  lambda.reset();
  kms.on(EncryptCommand).resolves({ CiphertextBlob: new Uint8Array([7, 7]) });
});

describe('asking across regions', () => {
  it('sends nothing that can be read on its way, under a key that the region’s own session wrapped', async () => {
    // the mock answers with no more than what is read of it
    lambda.on(InvokeCommand).resolves({ Payload: body({ kind: 'claimed', cases: [[]] }) } as never);
    expect(await cross().ask(kudus, claim)).toEqual({ kind: 'claimed', cases: [[]] });
    const [sent] = lambda.commandCalls(InvokeCommand).map((call) => call.args[0].input);
    expect(sent?.FunctionName).toBe(functionName);
    const text = Buffer.from(sent?.Payload as Uint8Array).toString();
    expect(JSON.parse(text)).toMatchObject({ tenant: kudus, wrapped: 'Bwc=' });
    expect(text).not.toContain(nik);
    const [wrap] = kms.commandCalls(EncryptCommand).map((call) => call.args[0].input);
    expect(wrap).toMatchObject({ KeyId: keyId, EncryptionContext: { tenant: kudus } });
  });

  it('asks the key service once for many requests, or a payment list would wait for it a hundred times', async () => {
    lambda.on(InvokeCommand).resolves({ Payload: body({ kind: 'done' }) } as never);
    const asked = cross();
    for (let n = 0; n < 3; n += 1) await asked.ask(kudus, { kind: 'agree' });
    expect(kms.commandCalls(EncryptCommand)).toHaveLength(1);
  });

  it('fails when the function failed, and repeats none of its words', async () => {
    const words = body({ errorMessage: `NIK ${nik}` });
    lambda.on(InvokeCommand).resolves({ FunctionError: 'Unhandled', Payload: words } as never);
    await expect(cross().ask(kudus, claim)).rejects.toThrow(/^the check across regions did not/);
  });
});

describe('the desk', () => {
  it('is another function, which gets what it is asked as it is', async () => {
    lambda.on(InvokeCommand).resolves({ Payload: body({ kind: 'exchanges', items: [] }) } as never);
    const desk = lambdaCrossDesk({ functionName: `${functionName}-desk`, region });
    expect(await desk.ask({ kind: 'exchanges' })).toEqual({ kind: 'exchanges', items: [] });
    const [sent] = lambda.commandCalls(InvokeCommand).map((call) => call.args[0].input);
    expect(sent?.FunctionName).toBe(`${functionName}-desk`);
  });
});
