import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { connections, kudus, namedSessions, region } from './aws-fixtures.ts';
import { kmsMasterKey } from './kms-master-key.ts';

const kms = mockClient(KMSClient);
const keyId = 'arn:aws:kms:ap-southeast-3:111122223333:key/sealing';
const masterKey = kmsMasterKey({ keyId, sessions: namedSessions, region, connections });
const plain = new Uint8Array([1, 2, 3]);
const wrapped = new Uint8Array([9, 8, 7, 6]);

beforeEach(() => kms.reset());

describe('the key that wraps the keys of the regions', () => {
  it('is bound to the tenant both ways: a wrapped key put into another region opens nothing', async () => {
    kms.on(EncryptCommand).resolves({ CiphertextBlob: wrapped });
    kms.on(DecryptCommand).resolves({ Plaintext: plain });
    expect(await masterKey.wrap(plain, kudus)).toEqual(wrapped);
    expect(await masterKey.unwrap(wrapped, kudus)).toEqual(plain);
    const bound = { KeyId: keyId, EncryptionContext: { tenant: kudus } };
    expect(kms.commandCalls(EncryptCommand)[0]?.args[0].input).toEqual({
      ...bound,
      Plaintext: plain,
    });
    expect(kms.commandCalls(DecryptCommand)[0]?.args[0].input).toEqual({
      ...bound,
      CiphertextBlob: wrapped,
    });
  });

  it('is used under the session of the tenant, which alone may use it', async () => {
    kms.on(DecryptCommand).callsFake(async (_input, getClient) => ({
      Plaintext: Buffer.from((await getClient().config.credentials()).accessKeyId),
    }));
    expect(Buffer.from(await masterKey.unwrap(wrapped, kudus)).toString()).toBe(`KEY-OF-${kudus}`);
  });

  it('never passes an empty answer on as a key', async () => {
    kms.on(EncryptCommand).resolves({});
    await expect(masterKey.wrap(plain, kudus)).rejects.toThrow('without bytes');
  });
});
