import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
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

  /** Whether somebody else joined them in the same moment. */
  const isJoined = (key: string) =>
    stat(pathOf(key)).then(
      () => true,
      () => false,
    );

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
        if (systemCode(error) === 'ENOENT' && (await isJoined(key))) return;
        throw error;
      }
      await putAway(folder);
    },
  };
}

/** Removes all parts at once: whoever asks meanwhile which are there must not be told that some are missing. */
async function putAway(folder: string): Promise<void> {
  const aside = `${folder}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(folder, aside);
  } catch (error) {
    // somebody else joined the same parts and was first
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

/** Removes the parts of uploads that nobody joined. */
async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const changedAt = await changeOf(path);
    if (changedAt < Date.now() - keptMs) await rm(path, { recursive: true, force: true });
  }
}

/** Milliseconds since 1970; of what has been joined since the folder was read, never long ago. */
async function changeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return Number.POSITIVE_INFINITY;
    throw error;
  }
}
