import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { TenantId } from '@payung/domain';
import type { JournalArchive } from '../journal/index.ts';
import { clientPerTenant } from './client-per-tenant.ts';
import type { Connections } from './connections.ts';
import type { TenantSessions } from './tenant-sessions.ts';

/**
 * Copies of journals in a bucket with object lock, each put under the session of the tenant in its key. The bucket
 * gives every object its retention by itself; a key that comes again lies over the first as a further version, and
 * both stay.
 */
export function s3JournalArchive(parts: {
  bucket: string;
  sessions: TenantSessions;
  region: string;
  connections: Connections;
}): JournalArchive {
  const { bucket, sessions, region, connections } = parts;
  const clientOf = clientPerTenant(
    sessions,
    (credentials) => new S3Client({ ...connections, region, credentials }),
  );
  return {
    async put(key, bytes) {
      await clientOf(tenantIn(key)).send(
        // a bucket with object lock takes no object without a checksum
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: bytes,
          ChecksumAlgorithm: 'SHA256',
        }),
      );
    },
  };
}

/** @throws when the key is not `T/<tenant>/…` */
function tenantIn(key: string): TenantId {
  const [root, tenant, ...rest] = key.split('/');
  const parsed = TenantId.safeParse(tenant);
  if (root !== 'T' || !parsed.success || rest.join('/') === '') {
    throw new Error('the key of a copy must be T/<tenant>/<name>');
  }
  return parsed.data;
}
