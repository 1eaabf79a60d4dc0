import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchiveFolder } from './archive-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'payung-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = 'T/01KA3319KVDVSDEM0000000001/lanes/07/0000000001-0000000100.ndjson';
const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ndjson'))
    .sort();

describe('the archive on one machine', () => {
  it('keeps a copy under its key, once however often it comes', async () => {
    const archive = openArchiveFolder(folder);
    await archive.put(key, Buffer.from('one\n'));
    await archive.put(key, Buffer.from('one\n'));
    expect(files()).toEqual([key]);
    expect(readFileSync(join(folder, key), 'utf8')).toBe('one\n');
  });

  it('never writes over a copy: what was first there stays, the other lies beside it', async () => {
    const archive = openArchiveFolder(folder);
    await archive.put(key, Buffer.from('one\n'));
    await archive.put(key, Buffer.from('another\n'));
    expect(readFileSync(join(folder, key), 'utf8')).toBe('one\n');
    expect(files()).toHaveLength(2);
  });

  it.each(['T/x/../../etc/passwd', '/etc/passwd', 'lanes/1.ndjson', 'T/x'])(
    'takes no copy out of its folder: %s',
    async (bad) => {
      await expect(openArchiveFolder(folder).put(bad, Buffer.from('x'))).rejects.toThrow(
        'T/<tenant>',
      );
    },
  );
});
