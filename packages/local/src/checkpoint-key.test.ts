import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSigned } from '@payung/journal-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpointKeyFile, openCheckpointKey } from './checkpoint-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'payung-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key that signs checkpoints on one machine', () => {
  it('signs so that anybody with the public key can tell, and only this very text', async () => {
    const signer = openCheckpointKey(folder);
    const [body, publicKey] = ['{"v":1}', await signer.publicKey()];
    const signature = Buffer.from(await signer.sign(body)).toString('base64');
    expect(isSigned({ body, signature, publicKey })).toBe(true);
    expect(isSigned({ body: '{"v":2}', signature, publicKey })).toBe(false);
  });

  it('stays the same after a restart, and is nobody else’s to read', async () => {
    const first = await openCheckpointKey(folder).publicKey();
    expect(await openCheckpointKey(folder).publicKey()).toBe(first);
    expect(statSync(join(folder, checkpointKeyFile)).mode & 0o077).toBe(0);
  });
});
