import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  CopyObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { pastRelease } from '../lib/names.ts';

const page = 'index.html';
/** Files with their digest in the name: the same name is the same file for ever. */
const assets = 'assets/';
const forEver = 'public, max-age=31536000, immutable';
/** Where the local service keeps the release before; it is no part of a release. */
const localOnly = 'before/';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface Published {
  readonly put: number;
  /** Files of releases before that are kept for 30 more days from now. */
  readonly past: number;
}

/**
 * Puts the built portal into its bucket so that pages which are open go on working: files of rooms first, the page that
 * names them last, nothing deleted. What the new release no longer has is tagged, and the bucket removes it after 30 days.
 * A file that a later release has again loses the tag, since it is put again.
 * @param folder the built portal; throws when it holds no page or a file whose kind is not known
 */
export async function publishPortal(
  folder: string,
  bucket: string,
  s3: S3Client,
): Promise<Published> {
  const files = await filesOf(folder);
  if (!files.includes(page)) {
    throw new Error(
      `${folder} holds no ${page}: build the portal first (npx -y pnpm@10 --filter @payung/portal build)`,
    );
  }
  const unknown = files.filter((file) => mediaTypes[extname(file)] === undefined);
  if (unknown.length > 0) {
    throw new Error(
      `browsers would not know what these are: ${unknown.join(', ')}; name their kinds in publish-portal.ts`,
    );
  }
  const standing = await standingFiles(bucket, s3);
  const isAsset = (file: string) => file.startsWith(assets);
  for (const file of [
    ...files.filter(isAsset),
    ...files.filter((file) => !isAsset(file) && file !== page),
  ]) {
    await put(folder, file, bucket, s3);
  }
  await put(folder, page, bucket, s3);
  const released = new Set(files);
  let past = 0;
  for (const key of standing.filter((file) => isAsset(file) && !released.has(file))) {
    if (await tagPast(key, bucket, s3)) past += 1;
  }
  return { put: files.length, past };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !file.startsWith(localOnly))
    .sort();
}

async function standingFiles(bucket: string, client: S3Client): Promise<string[]> {
  const keys: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: assets },
  )) {
    keys.push(...Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])));
  }
  return keys;
}

async function put(folder: string, file: string, Bucket: string, s3: S3Client): Promise<void> {
  const Body = await readFile(join(folder, file));
  await s3.send(
    new PutObjectCommand({
      Bucket,
      Key: file,
      Body,
      ContentType: mediaTypes[extname(file)],
      CacheControl: file.startsWith(assets) ? forEver : 'no-cache',
      // what arrived damaged is refused
      ChecksumSHA256: createHash('sha256').update(Body).digest('base64'),
    }),
  );
}

/** The 30 days count from when an object was last written: it is copied onto itself with the tag, once. */
async function tagPast(Key: string, Bucket: string, s3: S3Client): Promise<boolean> {
  const [[tagName, tagValue] = ['', '']] = Object.entries(pastRelease);
  const { TagSet = [] } = await s3.send(new GetObjectTaggingCommand({ Bucket, Key }));
  if (TagSet.some(({ Key: name, Value }) => name === tagName && Value === tagValue)) return false;
  await s3.send(
    new CopyObjectCommand({
      Bucket,
      Key,
      CopySource: `${Bucket}/${Key}`,
      // S3 takes a copy of an object onto itself only when something of it is said anew
      ...(await saidOf(Key, Bucket, s3)),
      MetadataDirective: 'REPLACE',
      TaggingDirective: 'REPLACE',
      Tagging: new URLSearchParams(pastRelease).toString(),
    }),
  );
  return true;
}

async function saidOf(Key: string, Bucket: string, s3: S3Client) {
  const { ContentType, CacheControl } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
  return { ContentType, CacheControl };
}
