import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { anHour, connections, kudus, namedSessions, region, startedAt } from './aws-fixtures.ts';
import { s3ListFiles } from './s3-list-files.ts';

const s3 = mockClient(S3Client);
const bucket = 'payung-uji-lists-111122223333';
const largestUploadBytes = 1_000;
const files = s3ListFiles({
  bucket,
  largestUploadBytes,
  sessions: namedSessions,
  region,
  connections,
  clock: { now: () => startedAt },
});
const upload = `T/${kudus}/uploads/01JD4Z5N6P7Q8R9S0T1V2W3X50`;
const source = `T/${kudus}/imports/01JD4Z5N6P7Q8R9S0T1V2W3X50/source`;
const bytes = new Uint8Array([1, 2, 3]);

/** A body as the SDK hands it out, as far as the adapter uses it. */
const bodyOf = (content: Uint8Array) =>
  Object.assign(Readable.from([content]), { transformToByteArray: async () => content });

const refusal = (name: string, message: string) =>
  new S3ServiceException({ name, message, $fault: 'client', $metadata: {} });

beforeEach(() => s3.reset());

describe('files of lists', () => {
  it('are written, read and removed under their key', async () => {
    // the mixin has more members than are read here
    s3.on(GetObjectCommand).resolves({ Body: bodyOf(bytes) as never });
    await files.put(source, bytes);
    expect(await files.get(source)).toEqual(bytes);
    await files.remove(source);
    const at = { Bucket: bucket, Key: source };
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      ...at,
      Body: bytes,
    });
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input).toEqual(at);
    expect(s3.commandCalls(DeleteObjectCommand)[0]?.args[0].input).toEqual(at);
  });

  it('end after a year when they are lists, and never when they are proof that a claim rests on', async () => {
    await files.put(source, bytes);
    await files.put(`T/${kudus}/evidence/01JD4Z5N6P7Q8R9S0T1V2W3X50`, bytes);
    const tags = s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input.Tagging);
    expect(tags).toEqual(['list=sealed', undefined]);
  });

  it('are reached under the session of the tenant that the key names', async () => {
    const signers: string[] = [];
    s3.on(PutObjectCommand).callsFake(async (_input, getClient) => {
      signers.push((await getClient().config.credentials()).accessKeyId);
      return {};
    });
    await files.put(source, bytes);
    expect(signers).toEqual([`KEY-OF-${kudus}`]);
  });

  it.each(['uploads/x', 'T/3319/uploads/x', `t/${kudus}/x`])(
    'have no address outside a tenant: %s',
    async (key) => {
      await expect(files.get(key)).rejects.toThrow('T/<tenant>/<name>');
    },
  );

  it.each([
    ['NoSuchKey', 'The specified key does not exist.'],
    ['AccessDenied', 'Access Denied'],
    ['AccessDenied', 'User x is not authorized to perform: s3:ListBucket on resource y'],
  ])('that have not arrived yet are no fault: %s, %s', async (name, message) => {
    s3.on(GetObjectCommand).rejects(refusal(name, message));
    expect(await files.get(upload)).toBeNull();
  });

  it.each([
    ['AccessDenied', 'User x is not authorized to perform: kms:Decrypt on resource y'],
    ['AccessDenied', 'User x is not authorized to perform: s3:GetObject on resource y'],
    ['SlowDown', 'Please reduce your request rate.'],
  ])('that cannot be read are not taken for absent: %s, %s', async (name, message) => {
    s3.on(GetObjectCommand).rejects(refusal(name, message));
    await expect(files.get(upload)).rejects.toThrow(message);
  });
});

describe('an upload', () => {
  it('is read one byte past the limit and no further: a huge file is refused, not loaded', async () => {
    s3.on(GetObjectCommand).resolves({ Body: bodyOf(bytes) as never }); // as above
    await files.get(upload);
    expect(s3.commandCalls(GetObjectCommand)[0]?.args[0].input.Range).toBe('bytes=0-1000');
  });

  it('of no bytes is an empty list, about which the officer is told', async () => {
    s3.on(GetObjectCommand).rejects(refusal('InvalidRange', 'The range is not satisfiable'));
    expect(await files.get(upload)).toEqual(new Uint8Array());
  });
});

describe('an upload address', () => {
  const address = (lasts: number) =>
    files.uploadAddress(upload, largestUploadBytes, startedAt + lasts);

  it('is signed by the tenant for this file alone and needs the tag by which raw lists end early', async () => {
    const { url, method, headers } = await address(anHour);
    const { host, pathname, searchParams } = new URL(url);
    expect([method, host, pathname]).toEqual([
      'PUT',
      `${bucket}.s3.${region}.amazonaws.com`,
      `/${upload}`,
    ]);
    expect(searchParams.get('X-Amz-Credential')).toContain(`KEY-OF-${kudus}/`);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('host;x-amz-tagging');
    expect(headers).toEqual({
      'content-type': 'application/octet-stream',
      'x-amz-tagging': 'list=raw',
    });
  });

  it('asks for no checksum that only an empty file would have', async () => {
    expect((await address(anHour)).url).not.toMatch(/checksum/i);
  });

  it('says truly when it ends: not after the session that signed it', async () => {
    const [short, long] = [await address(60_000), await address(2 * anHour)];
    expect(short.expiresAt).toBe(new Date(startedAt + 60_000).toISOString());
    expect(new URL(short.url).searchParams.get('X-Amz-Expires')).toBe('60');
    expect(long.expiresAt).toBe(new Date(startedAt + anHour).toISOString());
    expect(new URL(long.url).searchParams.get('X-Amz-Expires')).toBe('3600');
  });
});

describe('a file in parts', () => {
  it('is begun under the tag by which raw lists end early, and joined by what the store knows', async () => {
    s3.on(CreateMultipartUploadCommand).resolves({ UploadId: 'one' });
    expect(await files.parts.begin(upload)).toBe('one');
    expect(s3.commandCalls(CreateMultipartUploadCommand)[0]?.args[0].input).toMatchObject({
      Key: upload,
      Tagging: 'list=raw',
    });
    s3.on(ListPartsCommand)
      .resolvesOnce({
        Parts: [{ PartNumber: 1, Size: 5, ETag: 'a' }],
        IsTruncated: true,
        NextPartNumberMarker: '1',
      })
      .resolves({ Parts: [{ PartNumber: 2, Size: 3, ETag: 'b' }], IsTruncated: false });
    const there = await files.parts.there(upload, 'one');
    expect(there).toEqual([
      { number: 1, bytes: 5, tag: 'a' },
      { number: 2, bytes: 3, tag: 'b' },
    ]);
    await files.parts.join(upload, 'one', there ?? []);
    expect(s3.commandCalls(CompleteMultipartUploadCommand)[0]?.args[0].input).toMatchObject({
      UploadId: 'one',
      MultipartUpload: {
        Parts: [
          { PartNumber: 1, ETag: 'a' },
          { PartNumber: 2, ETag: 'b' },
        ],
      },
    });
  });

  it('is known to be gone, and joined twice without harm', async () => {
    s3.on(ListPartsCommand).rejects(refusal('NoSuchUpload', 'gone'));
    s3.on(CompleteMultipartUploadCommand).rejects(refusal('NoSuchUpload', 'gone'));
    expect(await files.parts.there(upload, 'one')).toBeNull();
    await expect(files.parts.join(upload, 'one', [])).resolves.toBeUndefined();
    s3.on(ListPartsCommand).rejects(refusal('AccessDenied', 'no'));
    await expect(files.parts.there(upload, 'one')).rejects.toThrow('no');
  });

  it('has an address for each part, signed by the tenant, which needs no header and no checksum', async () => {
    const part = { number: 2, maxBytes: 5 };
    const { url, headers } = await files.parts.address(upload, 'one', part, startedAt + anHour);
    const { pathname, searchParams } = new URL(url);
    expect([pathname, searchParams.get('partNumber'), searchParams.get('uploadId')]).toEqual([
      `/${upload}`,
      '2',
      'one',
    ]);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('host');
    expect(headers).toEqual({});
    expect(url).not.toMatch(/checksum/i);
  });
});
