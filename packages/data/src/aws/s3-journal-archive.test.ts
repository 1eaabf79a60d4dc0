import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { connections, kudus, malang, namedSessions, region } from './aws-fixtures.ts';
import { s3JournalArchive } from './s3-journal-archive.ts';

const s3 = mockClient(S3Client);
const archive = s3JournalArchive({
  bucket: 'archive',
  sessions: namedSessions,
  region,
  connections,
});
const bytes = Buffer.from('{"v":1}\n');
let signers: string[] = [];

beforeEach(() => {
  s3.reset();
  signers = [];
  s3.on(PutObjectCommand).callsFake(async (_input, getClient) => {
    signers.push((await getClient().config.credentials()).accessKeyId);
    return {};
  });
});

describe('the archive of the journal', () => {
  it('is written under the session of the tenant in the key, so that none fills another’s folder', async () => {
    await archive.put(`T/${kudus}/checkpoints/0000000001.json`, bytes);
    await archive.put(`T/${malang}/journal/2026-11-21/07.ndjson`, bytes);
    expect(signers).toEqual([`KEY-OF-${kudus}`, `KEY-OF-${malang}`]);
  });

  it('gets a checksum with each copy: a bucket with object lock takes none without', async () => {
    await archive.put(`T/${kudus}/checkpoints/0000000001.json`, bytes);
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toEqual({
      Bucket: 'archive',
      Key: `T/${kudus}/checkpoints/0000000001.json`,
      Body: bytes,
      ChecksumAlgorithm: 'SHA256',
    });
  });

  it.each([
    'checkpoints/1.json',
    `T/${kudus}X/1.json`,
    `T/${kudus}`,
    `T/${kudus}/`,
    `X/${kudus}/1`,
  ])('takes no copy of nobody: %s', async (key) => {
    await expect(archive.put(key, bytes)).rejects.toThrow('T/<tenant>/<name>');
  });

  it('fails loudly, or a gap in the archive is found by the auditor', async () => {
    s3.on(PutObjectCommand).rejects(new Error('AccessDenied'));
    await expect(archive.put(`T/${kudus}/1.json`, bytes)).rejects.toThrow('AccessDenied');
  });
});
