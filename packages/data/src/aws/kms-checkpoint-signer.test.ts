import { createPublicKey, createVerify, generateKeyPairSync, sign } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { connections, region } from './aws-fixtures.ts';
import { kmsCheckpointSigner } from './kms-checkpoint-signer.ts';

const kms = mockClient(KMSClient);
const keyId = 'arn:aws:kms:ap-southeast-3:111122223333:key/checkpoints';
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const text = '{"v":1,"tenant":"01JD4Z5N6P7Q8R9S0T1V2W3X4Y","number":1}';

beforeEach(() => {
  kms.reset();
  kms
    .on(GetPublicKeyCommand, { KeyId: keyId })
    .resolves({ PublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }) });
});
const signer = () => kmsCheckpointSigner({ keyId, region, connections });

describe('the signature of a checkpoint', () => {
  it('is asked for over the digest of the text, which has no length limit', async () => {
    kms.on(SignCommand).resolves({ Signature: new Uint8Array([48, 1]) });
    await signer().sign(text);
    const [call] = kms.commandCalls(SignCommand);
    expect(call?.args[0].input).toMatchObject({
      KeyId: keyId,
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    });
    expect(call?.args[0].input.Message).toHaveLength(32);
  });

  it('holds under the public key that is told, or no auditor could check it', async () => {
    // what KMS does with a digest, done with the text of the same digest
    kms.on(SignCommand).resolves({ Signature: sign('sha256', Buffer.from(text), pair.privateKey) });
    const { sign: ask, publicKey } = signer();
    const [signature, key] = await Promise.all([ask(text), publicKey()]);
    expect(key).toBe(pair.publicKey.export({ type: 'spki', format: 'pem' }));
    expect(createVerify('sha256').update(text).verify(createPublicKey(key), signature)).toBe(true);
  });

  it('is never empty', async () => {
    kms.on(SignCommand).resolves({});
    await expect(signer().sign(text)).rejects.toThrow('without a signature');
  });
});

describe('the public key', () => {
  it('is asked for once, and again after a failure', async () => {
    const PublicKey = pair.publicKey.export({ type: 'spki', format: 'der' });
    kms.on(GetPublicKeyCommand).rejectsOnce(new Error('no answer')).resolves({ PublicKey });
    const { publicKey } = signer();
    await expect(publicKey()).rejects.toThrow('no answer');
    await publicKey();
    await publicKey();
    expect(kms.commandCalls(GetPublicKeyCommand)).toHaveLength(2);
  });
});
