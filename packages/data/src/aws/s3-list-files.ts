import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { TenantId } from '@payung/domain';
import type { Clock, ListFiles, UploadAddress } from '../ports.ts';
import { type CredentialSource, clientPerTenant } from './client-per-tenant.ts';
import type { Connections } from './connections.ts';
import { s3FileParts } from './s3-file-parts.ts';
import type { TenantCredentials, TenantSessions } from './tenant-sessions.ts';

/** An address outlives its signer's session never, so it is signed by one that has most of its hour left. */
const leastAddressMs = 50 * 60_000;
/** By this tag the bucket ends lists that were put to an address and that nobody came to read. */
const rawListTag = 'list=raw';
/** By this tag the bucket ends sealed copies, reports and pieces, which serve for about a year. */
const sealedListTag = 'list=sealed';
/** Folders whose files stay until this service removes them: proof is asked for years later, at a claim. */
const keptFolders: ReadonlySet<string> = new Set(['evidence']);
const contentType = 'application/octet-stream';

/**
 * Lists in a bucket, `T/<tenant>/…`; each request goes out under the session of the tenant in its key.
 *
 * The size of what is put to an upload address cannot be limited: a signed PUT names an exact length or none.
 * So it is checked on arrival. Of an upload, `get` reads one byte more than `largestUploadBytes` and no further;
 * whoever reads the list sees that it is too large, and a huge file costs no memory.
 */
export function s3ListFiles(parts: {
  bucket: string;
  largestUploadBytes: number;
  sessions: TenantSessions;
  region: string;
  connections: Connections;
  clock: Clock;
}): ListFiles {
  const { bucket, largestUploadBytes, sessions, region, connections, clock } = parts;
  const makeClient = (credentials: CredentialSource | TenantCredentials): S3Client =>
    new S3Client({
      ...connections,
      region,
      credentials,
      // otherwise the checksum of an empty body would be signed into upload addresses
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
  const clientOf = clientPerTenant(sessions, makeClient);
  const signerOf = async (key: string, expiresAt: number) => {
    const signer = await sessions.credentials(addressed(key).tenant, leastAddressMs);
    return { client: makeClient(signer), ends: [expiresAt, signer.expiration.getTime()] };
  };

  return {
    async put(key, bytes) {
      const { tenant, isKept } = addressed(key);
      await clientOf(tenant).send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: bytes,
          ContentType: contentType,
          ...(isKept ? {} : { Tagging: sealedListTag }),
        }),
      );
    },
    async get(key) {
      const { tenant, isUpload } = addressed(key);
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ...(isUpload ? { Range: `bytes=0-${largestUploadBytes}` } : {}),
      });
      try {
        const { Body } = await clientOf(tenant).send(command);
        return Body === undefined ? new Uint8Array() : await Body.transformToByteArray();
      } catch (error) {
        if (isAbsent(error)) return null;
        if (isEmptyFile(error)) return new Uint8Array();
        throw error;
      }
    },
    async remove(key) {
      await clientOf(addressed(key).tenant).send(
        new DeleteObjectCommand({ Bucket: bucket, Key: key }),
      );
    },
    async uploadAddress(key, _maxBytes, expiresAt) {
      const { client, ends } = await signerOf(key, expiresAt);
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        Tagging: rawListTag,
      });
      const sign: Signing = (how) => getSignedUrl(client, command, how);
      return signedAddress(
        sign,
        { now: clock.now(), ends },
        {
          'content-type': contentType,
          'x-amz-tagging': rawListTag,
        },
      );
    },
    parts: s3FileParts({
      bucket,
      clientOf: (key) => clientOf(addressed(key).tenant),
      rawListTag,
      contentType,
      async sign(key, command, expiresAt) {
        const { client, ends } = await signerOf(key, expiresAt);
        const sign: Signing = (how) => getSignedUrl(client, command, how);
        return signedAddress(sign, { now: clock.now(), ends }, {});
      },
    }),
  };
}

type Signing = (how: Parameters<typeof getSignedUrl>[2]) => Promise<string>;

/** Signs an address that ends at the earliest of `ends`, in milliseconds since 1970. */
async function signedAddress(
  sign: Signing,
  { now, ends }: { now: number; ends: readonly number[] },
  headers: Record<string, string>,
): Promise<UploadAddress> {
  const seconds = Math.floor((Math.min(...ends) - now) / 1000);
  const url = await sign({
    expiresIn: seconds,
    signingDate: new Date(now),
    // in the query S3 would ignore it, and the raw list would stay as long as a sealed one
    unhoistableHeaders: new Set(['x-amz-tagging']),
  });
  return { url, method: 'PUT', headers, expiresAt: new Date(now + seconds * 1000).toISOString() };
}

/** Whose file it is, whether somebody else than this service wrote it, and whether it stays. @throws for other keys */
function addressed(key: string): { tenant: TenantId; isUpload: boolean; isKept: boolean } {
  const [root, tenant, folder = ''] = key.split('/');
  const parsed = TenantId.safeParse(tenant);
  if (root !== 'T' || !parsed.success)
    throw new Error('the key of a list must be T/<tenant>/<name>');
  return { tenant: parsed.data, isUpload: folder === 'uploads', isKept: keptFolders.has(folder) };
}

/**
 * A session may not list the bucket, so S3 does not tell it that a file is absent, but denies. A denial that
 * names the reading itself, or the key of the bucket, is a fault of the installation and stays one.
 */
function isAbsent(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false;
  if (error.name === 'NoSuchKey') return true;
  return error.name === 'AccessDenied' && !/kms:|s3:GetObject\b/.test(error.message);
}

/** Of nothing there is no first byte to read. */
function isEmptyFile(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'InvalidRange';
}
