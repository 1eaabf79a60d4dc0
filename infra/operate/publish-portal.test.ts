import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CopyObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { publishPortal } from './publish-portal.ts';

const folder = mkdtempSync(join(tmpdir(), 'payung-portal-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const [file, text] of Object.entries({
  'index.html': '<!doctype html>',
  'manifest.webmanifest': '{}',
  'assets/room-B2.js': 'b2',
  'before/assets/room-A1.js': 'kept for one machine',
})) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const s3 = mockClient(S3Client);
beforeEach(() => {
  s3.reset();
  s3.on(ListObjectsV2Command).resolves({
    Contents: [
      { Key: 'assets/room-A1.js' },
      { Key: 'assets/room-B2.js' },
      { Key: 'assets/room-00.js' },
    ],
  });
  s3.on(GetObjectTaggingCommand).resolves({ TagSet: [] });
  s3.on(GetObjectTaggingCommand, { Key: 'assets/room-00.js' }).resolves({
    TagSet: [{ Key: 'release', Value: 'past' }],
  });
  s3.on(HeadObjectCommand).resolves({ ContentType: 'text/javascript', CacheControl: 'public' });
});

const publish = () => publishPortal(folder, 'payung-uji-portal', new S3Client({}));
const putKeys = () => s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input.Key);

it('puts rooms before the page that names them, or who opens the portal meanwhile finds rooms missing', async () => {
  expect(await publish()).toEqual({ put: 3, past: 1 });
  expect(putKeys()).toEqual(['assets/room-B2.js', 'manifest.webmanifest', 'index.html']);
});

it('lets browsers keep what never changes and ask for the rest, or a release reaches nobody', async () => {
  await publish();
  const kept = s3
    .commandCalls(PutObjectCommand)
    .map(({ args: [{ input }] }) => [input.ContentType, input.CacheControl]);
  expect(kept).toEqual([
    ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['application/manifest+json', 'no-cache'],
    ['text/html; charset=utf-8', 'no-cache'],
  ]);
});

it('deletes nothing and lets the release before end in 30 days, counted once', async () => {
  await publish();
  expect(s3.commandCalls(CopyObjectCommand).map(({ args: [{ input }] }) => input)).toEqual([
    {
      Bucket: 'payung-uji-portal',
      Key: 'assets/room-A1.js',
      CopySource: 'payung-uji-portal/assets/room-A1.js',
      ContentType: 'text/javascript',
      CacheControl: 'public',
      MetadataDirective: 'REPLACE',
      TaggingDirective: 'REPLACE',
      Tagging: 'release=past',
    },
  ]);
  expect(s3.calls().map(({ args: [command] }) => command.constructor.name)).not.toContain(
    'DeleteObjectCommand',
  );
});

it('refuses a folder without a page, and files that browsers would not know, before it puts anything', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'payung-no-portal-'));
  await expect(publishPortal(empty, 'b', new S3Client({}))).rejects.toThrow(
    'build the portal first',
  );
  writeFileSync(join(empty, 'index.html'), '');
  writeFileSync(join(empty, 'strange.xyz'), '');
  await expect(publishPortal(empty, 'b', new S3Client({}))).rejects.toThrow('strange.xyz');
  rmSync(empty, { recursive: true });
  expect(putKeys()).toEqual([]);
});

it('leaves the page of before in place when a room does not arrive', async () => {
  s3.on(PutObjectCommand, { Key: 'assets/room-B2.js' }).rejects(new Error('connection lost'));
  await expect(publish()).rejects.toThrow('connection lost');
  expect(putKeys()).not.toContain('index.html');
});
