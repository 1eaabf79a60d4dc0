import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { startLocal } from '@payung/local';
import { restoreBackup, takeBackup } from '@payung/local/backup';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, journalCopied } from '../support/copied-machine.ts';
import { handIn, importSettled, signedIn } from '../support/http-caller.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { aDataFolder } from '../support/local-start.ts';

const agency = 'dinas-perhubungan';
const folder = aDataFolder();
const { at, another } = folder;
const asked = { now: Date.UTC(2026, 10, 22), lacking: [] };

beforeAll(async () => {
  const local = await startLocal({ dataDir: at('data') });
  const officer = await signedIn(local.address, `33.19/${agency}/officer`);
  const bytes = aList([aPerson(1), aPerson(2)]);
  const id = await handIn(officer, { agency, fileName: 'daftar.csv', bytes });
  expect((await importSettled(officer, id)).state).toBe('done');
  await journalCopied(at('data'));
  await local.stop();
  await takeBackup(at('data'), at('copy'), asked);
});
afterAll(folder.remove);

const below = (path: string, part: string) =>
  Object.keys(filesIn(join(path, part))).map((name) => join(part, name));

/** What an operator is told; nothing may be left of what was not done. */
async function refusalOf(done: Promise<unknown>, target: string): Promise<string> {
  const said = await done.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );
  expect([target, `${target}.unfinished`].map((path) => existsSync(path))).toEqual([false, false]);
  return said;
}

const backupRefused = (data: string) =>
  refusalOf(takeBackup(data, `${data}-copy`, asked), `${data}-copy`);
const restoreRefused = (copy: string) =>
  refusalOf(restoreBackup(copy, `${copy}-anew`), `${copy}-anew`);

/** As releases up to 0.5.0 wrote it. */
function olderRecord(copy: string): void {
  const { takenAt, rows } = JSON.parse(readFileSync(join(copy, 'backup.json'), 'utf8'));
  const sha256 = createHash('sha256').update(readFileSync(join(copy, 'database.sqlite')));
  const record = { takenAt, sha256: sha256.digest('hex'), rows };
  writeFileSync(join(copy, 'backup.json'), JSON.stringify(record));
}

describe('a copy is not taken, and the operator told which part is lost, when', () => {
  it.each(['master.key', 'identity.key', 'signing.pem'])('the key %s is missing', async (key) => {
    const data = another('data');
    rmSync(join(data, 'keys', key));
    const said = await backupRefused(data);
    expect(said).toContain(`  keys/${key} is missing\n`);
    expect(said).toMatch(/Put it back from an earlier copy, then run this again/);
  });

  it.each(['master.key', 'identity.key'])(
    'the key %s was made anew after it was lost: it opens nobody',
    async (key) => {
      const data = another('data');
      writeFileSync(join(data, 'keys', key), Buffer.alloc(32, 7));
      expect(await backupRefused(data)).toContain(
        `  keys/${key} is not the key that these data were written with\n`,
      );
    },
  );

  it('all its keys, the files of lists and the copies of the journal are missing: each is named at once', async () => {
    const data = another('data');
    const lists = below(data, 'lists');
    for (const part of ['keys', 'lists', 'archive']) rmSync(join(data, part), { recursive: true });
    const said = await backupRefused(data);
    for (const name of ['keys/master.key', 'keys/identity.key', ...lists]) {
      expect(said).toContain(`  ${name} is missing\n`);
    }
    expect(lists).toHaveLength(2);
    expect(said).toMatch(/ {2}archive\/T\/\w{26}\/lanes\/\d\d lacks the copy that ends with entry/);
    expect(existsSync(join(data, 'keys')), 'no key is made to take the place').toBe(false);
  });

  it('one piece of one list is missing', async () => {
    const data = another('data');
    const [piece = ''] = below(data, 'lists').filter((name) => name.includes('chunk'));
    rmSync(join(data, piece));
    expect(await backupRefused(data)).toContain(`:\n  ${piece} is missing\nPut it back`);
  });

  it('a file of a list is missing: an erasure may have taken it, and whoever puts it back brings back who was erased', async () => {
    const data = another('data');
    const [list = ''] = below(data, 'lists');
    const ofErasure =
      /Before a file of a list is put back: .*erasure.*ask for the erasure again.*--lacking lists/;
    rmSync(join(data, list));
    expect(await backupRefused(data)).toMatch(ofErasure);
    cpSync(at('data', list), join(data, list));
    rmSync(join(data, 'keys/signing.pem'));
    expect(await backupRefused(data), 'nothing is said of lists that are there').not.toMatch(
      ofErasure,
    );
  });

  it('it would lie in the folder that it copies, and be lost with it', async () => {
    const data = another('data');
    const target = join(data, 'lists', 'copy');
    expect(await refusalOf(takeBackup(data, target, asked), target)).toMatch(/name one elsewhere/);
  });
});

describe('a copy is taken', () => {
  it('with the files that its moment names, though they are taken away or change while the database is copied', async () => {
    const data = another('data');
    const [source = '', piece = ''] = below(data, 'lists').sort().reverse();
    const before = readFileSync(join(data, source));
    await takeBackup(data, `${data}-copy`, {
      ...asked,
      copyMoment(from, to) {
        cpSync(from, to);
        rmSync(join(data, source));
        writeFileSync(join(data, piece), 'sealed anew');
        writeFileSync(join(data, `${piece}.0123456789ab.part`), 'half of it');
        writeFileSync(join(data, `${piece}-later`), 'sealed later');
      },
    });
    const copied = filesIn(`${data}-copy`);
    expect(readFileSync(join(`${data}-copy`, source))).toEqual(before);
    expect(readFileSync(join(`${data}-copy`, piece), 'utf8')).toBe('sealed anew');
    expect(Object.keys(copied)).toContain(`${piece}-later`);
    expect(Object.keys(copied).filter((name) => name.endsWith('.part'))).toEqual([]);
    const restored = await restoreBackup(`${data}-copy`, `${data}-anew`);
    expect(restored.findings).toBe(0);
    expect(restored.erasures, 'or they stay back whom the region erased').toMatch(
      /erased after 2026-11-22T00:00:00\.000Z is here again.*nightly run\.$/,
    );
  });

  it('of a service that was never handed a list: nothing was lost', async () => {
    const local = await startLocal({ dataDir: at('fresh'), empty: true });
    await local.stop();
    expect(readdirSync(at('fresh'))).not.toContain('lists');
    await takeBackup(at('fresh'), at('fresh-copy'), asked);
    const restored = await restoreBackup(at('fresh-copy'), at('fresh-anew'));
    expect(restored).toMatchObject({ findings: 0, lacking: [] });
  });

  it('without files that are lost for good when somebody says so, and it says so for ever', async () => {
    const data = another('data');
    for (const part of ['lists', 'archive']) rmSync(join(data, part), { recursive: true });
    const said = await refusalOf(
      takeBackup(data, `${data}-copy`, { ...asked, lacking: ['archive'] }),
      `${data}-copy`,
    );
    expect(said).toMatch(/lists\/T\/.*missing/);
    expect(said).not.toMatch(/archive\/T/);
    await takeBackup(data, `${data}-copy`, { ...asked, lacking: ['lists', 'archive'] });
    const restored = await restoreBackup(`${data}-copy`, `${data}-anew`);
    expect(restored).toMatchObject({ findings: 0, lacking: ['lists', 'archive'] });
  });
});

describe('a copy that is not as it was taken is refused before anything is made', () => {
  it('whichever byte of whichever file was changed', async () => {
    const copy = another('copy');
    const names = Object.keys(filesIn(copy));
    expect(names.length).toBeGreaterThan(8);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (name, where, flipped) => {
          const path = join(copy, name);
          const before = readFileSync(path);
          const after = Buffer.from(before);
          const place = Math.floor(where * before.length);
          after[place] = (before[place] ?? 0) ^ flipped;
          writeFileSync(path, after);
          const said = await restoreRefused(copy);
          writeFileSync(path, before);
          expect(said).toMatch(name === 'backup.json' ? /backup\.json/ : /nothing was restored/);
          if (name !== 'backup.json') expect(said).toContain(`  ${name} was changed\n`);
        },
      ),
      { numRuns: 20 },
    );
    expect(await restoreBackup(copy, `${copy}-anew`)).toMatchObject({ findings: 0 });
  });

  it('with everything that is wrong at once: changed, missing, added', async () => {
    const copy = another('copy');
    const [list = '', piece = ''] = below(copy, 'lists');
    rmSync(join(copy, list));
    rmSync(join(copy, 'keys/master.key'));
    writeFileSync(join(copy, piece), 'x');
    writeFileSync(join(copy, 'keys/other.key'), 'x');
    mkdirSync(join(copy, 'more'));
    writeFileSync(join(copy, 'more/file'), 'x');
    const said = await restoreRefused(copy);
    const faults = said.split('\n').filter((line) => line.startsWith('  '));
    expect(faults.sort()).toEqual(
      [
        ...[list, 'keys/master.key'].map((name) => `  ${name} is missing`),
        `  ${piece} was changed`,
        ...['keys/other.key', 'more/file'].map((name) => `  ${name} was added`),
      ].sort(),
    );
    expect(said).toMatch(/Put these files back as they were .* or take the backup before\.$/);
  });

  it('also where its record was made to fit one file, or is of a later release', async () => {
    const copy = another('copy');
    const path = join(copy, 'backup.json');
    const { digest, ...record } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...record, files: {}, digest }));
    expect(await restoreRefused(copy)).toContain('  backup.json was changed\n');
    const later = JSON.stringify({ ...record, version: 3 });
    const own = createHash('sha256').update(later).digest('hex');
    writeFileSync(path, `${later.slice(0, -1)},"digest":"${own}"}`);
    expect(await restoreRefused(copy)).toMatch(/made by a later release: restore it with that one/);
  });
});

describe('a copy of a release up to 0.5.0, which tells the digest of its database alone', () => {
  it('is restored still, and the answer says what it was held against', async () => {
    const copy = another('copy');
    olderRecord(copy);
    const restored = await restoreBackup(copy, `${copy}-anew`);
    expect(restored).toMatchObject({
      held: 'the database',
      findings: 0,
      takenAt: '2026-11-22T00:00:00.000Z',
    });
    expect(restored.erasures).toMatch(
      /erased after 2026-11-22T00:00:00\.000Z is here again\..*anew before people work: the journal .*names them.*files of lists that it lacks .* are not to be put back\.$/,
    );
  });

  it('is refused without its keys, which that release did not notice; without its lists only until somebody says so', async () => {
    const copy = another('copy');
    olderRecord(copy);
    rmSync(join(copy, 'lists'), { recursive: true });
    expect(await restoreRefused(copy)).toMatch(
      /lists\/T\/.* is missing\n.*\nA file of a list is not to be put back where .*\n.*--lacking lists/s,
    );
    const restored = await restoreBackup(copy, `${copy}-anew`, ['lists']);
    expect(restored).toMatchObject({ findings: 0, lacking: ['lists'] });
    rmSync(join(copy, 'keys'), { recursive: true });
    rmSync(`${copy}-anew`, { recursive: true });
    expect(await restoreRefused(copy)).toContain('  keys/master.key is missing\n');
  });
});
