import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { digestsBelow, filesBelow, folderCopier } from './copied-files.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function aDataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'payung-copier-'));
  folders.push(folder);
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy')];
  function write(name: string, text: string): void {
    mkdirSync(dirname(join(data, name)), { recursive: true });
    writeFileSync(join(data, name), text);
  }
  return { data, copy, write, copyNow: folderCopier(data, copy) };
}

describe('folders that are copied while people work', () => {
  it('keep a file that was taken away since, and get it where it moved to', () => {
    const { data, copy, write, copyNow } = aDataFolder();
    write('lists/T/a/uploads/1', 'handed in');
    copyNow();
    mkdirSync(join(data, 'lists/T/a/imports'));
    renameSync(join(data, 'lists/T/a/uploads/1'), join(data, 'lists/T/a/imports/1'));
    copyNow();
    expect(filesBelow(copy)).toEqual(['lists/T/a/imports/1', 'lists/T/a/uploads/1']);
  });

  it('get a file anew that was written anew under its name', () => {
    const { copy, write, copyNow } = aDataFolder();
    write('lists/T/a/piece', 'before');
    copyNow();
    write('lists/T/a/piece', 'sealed anew');
    copyNow();
    expect(readFileSync(join(copy, 'lists/T/a/piece'), 'utf8')).toBe('sealed anew');
  });

  it('leave out what is still being written, what is none of them, and what goes in the moment it is copied', () => {
    const { data, copy, write, copyNow } = aDataFolder();
    write('lists/T/a/1.0123456789ab.part', 'half');
    write('keys/master.key.4711', 'half');
    write('archive/T/a/lanes/00/0000000001-0000000002.ndjson.4711', 'half');
    write('database.sqlite', 'copied otherwise');
    write('keys/master.key', 'whole');
    // looked at it is there, copied it is gone
    symlinkSync(join(data, 'nowhere'), join(data, 'keys/gone'));
    copyNow();
    expect(filesBelow(copy)).toEqual(['keys/master.key']);
  });

  it('have a digest that no link can stand in for: a copy is held to files alone', async () => {
    const { data, write } = aDataFolder();
    write('keys/master.key', 'whole');
    symlinkSync(join(data, 'keys/master.key'), join(data, 'keys/link'));
    const digests = await digestsBelow(data);
    expect(digests.get('keys/link')).toBe('no file');
    expect(digests.get('keys/master.key')).toMatch(/^[0-9a-f]{64}$/);
  });
});
