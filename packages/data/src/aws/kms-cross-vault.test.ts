import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { connections, kudus, region } from './aws-fixtures.ts';
import { kmsCrossVault } from './kms-cross-vault.ts';

const kms = mockClient(KMSClient);
const keyId = 'arn:aws:kms:ap-southeast-3:111122223333:key/crosscheck';
const vault = kmsCrossVault({ keyId, region, connections });
const plain = new Uint8Array([1, 2, 3]);
const wrapped = new Uint8Array([9, 8, 7, 6]);

beforeEach(() => kms.reset());

describe('the key of the check across regions', () => {
  it('is bound to what it is for, or a key of one comparison would open the tokens', async () => {
    kms.on(EncryptCommand).resolves({ CiphertextBlob: wrapped });
    expect(await vault.wrap(plain, { use: 'tokens' })).toEqual(wrapped);
    expect(kms.commandCalls(EncryptCommand)[0]?.args[0].input).toEqual({
      KeyId: keyId,
      Plaintext: plain,
      EncryptionContext: { use: 'tokens' },
    });
  });

  it('opens what a region’s session wrapped in its own name only', async () => {
    kms.on(DecryptCommand).resolves({ Plaintext: plain });
    expect(await vault.unwrap(wrapped, { tenant: kudus })).toEqual(plain);
    expect(kms.commandCalls(DecryptCommand)[0]?.args[0].input).toEqual({
      KeyId: keyId,
      CiphertextBlob: wrapped,
      EncryptionContext: { tenant: kudus },
    });
  });

  it('never passes an empty answer on as a key', async () => {
    kms.on(DecryptCommand).resolves({});
    await expect(vault.unwrap(wrapped, { use: 'tokens' })).rejects.toThrow('without bytes');
  });
});
