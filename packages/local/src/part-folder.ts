import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { FilePart, FileParts } from '@payung/data';
import { systemCode } from './start-refused.ts';
import type { UploadTickets } from './upload-tickets.ts';

/** as long as the rule of the bucket in AWS lets parts lie that nobody joined */
const keptMs = 3 * 86_400_000;

interface PartFolder {
  readonly pathOf: (key: string) => string;
  readonly receive: (key: string, content: Readable, maxBytes: number) => Promise<void>;
  readonly tickets: UploadTickets;
  readonly origin: () => string;
}

/** `T/<tenant>/uploads/<id>` → where its parts lie, beside what was joined already */
function keyOfParts(key: string, upload: string): string {
  const [root = '', tenant = '', , name = ''] = key.split('/');
  return `${root}/${tenant}/parts/${name}.${upload}`;
}

/** Files in parts, one file each, where S3's multipart upload keeps them in AWS. */
export function openPartFolder({ pathOf, receive, tickets, origin }: PartFolder): FileParts {
  async function there(key: string, upload: string): Promise<FilePart[] | null> {
    const folder = pathOf(keyOfParts(key, upload));
    try {
      const names = (await readdir(folder)).filter((name) => /^\d+$/.test(name));
      const found = await Promise.all(
        names.map(async (name) => {
          const { size } = await stat(join(folder, name));
          return { number: Number(name), bytes: size, tag: '' };
        }),
      );
      return found.sort((a, b) => a.number - b.number);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  return {
    async begin(key) {
      const upload = randomBytes(8).toString('hex');
      const folder = pathOf(keyOfParts(key, upload));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await removeOld(dirname(folder));
      return upload;
    },
    async address(key, upload, { number, maxBytes }, expiresAt) {
      const part = `${keyOfParts(key, upload)}/${number}`;
      return {
        url: `${origin()}/local/uploads/${tickets.issue({ key: part, maxBytes, expiresAt })}`,
        method: 'PUT',
        headers: {},
        expiresAt: new Date(expiresAt).toISOString(),
      };
    },
    there,
    async join(key, upload, parts) {
      const folder = pathOf(keyOfParts(key, upload));
      const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
      async function* content() {
        for (const { number } of parts) yield* createReadStream(join(folder, String(number)));
      }
      try {
        await receive(key, Readable.from(content()), total);
      } catch (error) {
        // somebody else joined them in the same moment
        if (systemCode(error) === 'ENOENT') return;
        throw error;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Removes the parts of uploads that nobody joined. */
async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - keptMs) await rm(path, { recursive: true, force: true });
  }
}
