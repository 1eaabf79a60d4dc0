import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ListFiles } from '@payung/data';
import { openPartFolder } from './part-folder.ts';
import { systemCode } from './start-refused.ts';
import type { UploadTickets } from './upload-tickets.ts';

/** `T/<tenant>/...`: opaque ids and plain words, no dots at the start of a part, so that no key leaves the folder. */
const keyShape = /^T\/[0-9A-HJKMNP-TV-Z]{26}(\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}){1,8}$/;

/** More bytes came than the ticket allows. Nothing was kept. */
export class TooManyBytes extends Error {}

export interface ListFolder extends ListFiles {
  /** Stores what a stream brings, whole or not at all. @throws TooManyBytes */
  receive(key: string, content: Readable, maxBytes: number): Promise<void>;
}

function limited(maxBytes: number): Transform {
  let length = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      length += piece.length;
      if (length > maxBytes) done(new TooManyBytes());
      else done(null, piece);
    },
  });
}

/** What comes from a sender, who stays able to hear an answer when it is too much. */
function countedFrom(content: Readable, maxBytes: number): Transform {
  const counted = limited(maxBytes);
  // nobody else listens to it: what cannot be read would end the service
  content.once('error', (error) => counted.destroy(error));
  content.once('close', () => {
    if (!content.readableEnded) counted.destroy(new Error('the sender went away'));
  });
  return content.pipe(counted);
}

/**
 * Lists as they were handed in, one file each, where S3 keeps them in AWS. A file appears under its key by one
 * rename, so that nobody ever reads half of it.
 *
 * @param options.origin scheme, host and port of the address that the caller used, so that a browser may use it too
 */
export function openListFolder(options: {
  folder: string;
  tickets: UploadTickets;
  origin: () => string;
}): ListFolder {
  const { folder, tickets, origin } = options;

  function pathOf(key: string): string {
    if (!keyShape.test(key)) throw new Error('the key of a list must be T/<tenant>/<name>');
    return join(folder, ...key.split('/'));
  }

  async function receive(key: string, content: Readable, maxBytes: number): Promise<void> {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${randomBytes(6).toString('hex')}.part`;
    try {
      const file = createWriteStream(unfinished, { mode: 0o600, flush: true });
      await pipeline(countedFrom(content, maxBytes), file);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  return {
    receive,
    put: (key, bytes) => receive(key, Readable.from([Buffer.from(bytes)]), bytes.length),
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async uploadAddress(key, maxBytes, expiresAt) {
      pathOf(key);
      return {
        url: `${origin()}/local/uploads/${tickets.issue({ key, maxBytes, expiresAt })}`,
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        expiresAt: new Date(expiresAt).toISOString(),
      };
    },
    parts: openPartFolder({ pathOf, receive, tickets, origin }),
  };
}
