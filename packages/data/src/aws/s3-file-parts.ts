import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  paginateListParts,
  type S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { FilePart, FileParts, UploadAddress } from '../ports.ts';

/** The way to a bucket under the session of whoever's file it is. */
interface PartedBucket {
  readonly bucket: string;
  readonly clientOf: (key: string) => S3Client;
  readonly sign: (
    key: string,
    command: UploadPartCommand,
    expiresAt: number,
  ) => Promise<UploadAddress>;
  readonly rawListTag: string;
  readonly contentType: string;
}

/**
 * Files in parts, as S3's multipart upload. Parts of who never joins them are removed by the bucket's own rule. A part
 * takes as many bytes as come: who joins them compares their lengths, which `there` tells.
 */
export function s3FileParts(parts: PartedBucket): FileParts {
  const { bucket, clientOf, sign, rawListTag, contentType } = parts;
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    async begin(key) {
      const { UploadId } = await clientOf(key).send(
        new CreateMultipartUploadCommand({
          ...at(key),
          ContentType: contentType,
          Tagging: rawListTag,
        }),
      );
      if (UploadId === undefined) throw new Error('the store began no upload');
      return UploadId;
    },
    address: (key, upload, { number }, expiresAt) =>
      sign(
        key,
        new UploadPartCommand({ ...at(key), UploadId: upload, PartNumber: number }),
        expiresAt,
      ),
    async there(key, upload) {
      const found: FilePart[] = [];
      try {
        const asked = { ...at(key), UploadId: upload };
        for await (const page of paginateListParts({ client: clientOf(key) }, asked)) {
          for (const { PartNumber, Size, ETag } of page.Parts ?? []) {
            if (PartNumber === undefined || Size === undefined || ETag === undefined) continue;
            found.push({ number: PartNumber, bytes: Size, tag: ETag });
          }
        }
      } catch (error) {
        if (isGone(error)) return null;
        throw error;
      }
      return found;
    },
    async join(key, upload, all) {
      const command = new CompleteMultipartUploadCommand({
        ...at(key),
        UploadId: upload,
        MultipartUpload: {
          Parts: all.map(({ number, tag }) => ({ PartNumber: number, ETag: tag })),
        },
      });
      try {
        await clientOf(key).send(command);
      } catch (error) {
        // somebody else joined them in the same moment
        if (!isGone(error)) throw error;
      }
    },
  };
}

/** The upload was joined, or its parts were removed. */
function isGone(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'NoSuchUpload';
}
