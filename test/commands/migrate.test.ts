import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command-line.ts';
import { aDataFolder } from '../support/local-start.ts';
import { type StartedDatabase, startDatabase } from '../support/start-database.ts';

const nobody = 'http://127.0.0.1:9';
const folder = aDataFolder();
const at = (name: string) => join(folder.path, name);
let empty: StartedDatabase;

beforeAll(async () => {
  empty = await startDatabase();
  mkdirSync(at('keyless'), { recursive: true });
  mkdirSync(at('keyed/keys'), { recursive: true });
  writeFileSync(at('keyed/keys/master.key'), Buffer.alloc(32, 7));
});
afterAll(async () => {
  await empty.stop();
  folder.remove();
});

const migrated = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  command('migrate', args, { cwd: folder.path, env });

describe('the command that brings items into today’s form', () => {
  it.each([
    ['two regions', ['33.19', '33.20'], {}, /^name one region at most\nusage: migrate/],
    [
      'an option that there is not',
      ['--dat', 'x'],
      {},
      /^Unknown option '--dat'.*\nusage: migrate/,
    ],
    [
      'an address that is none',
      [],
      { DYNAMODB_ENDPOINT: 'here' },
      /^DYNAMODB_ENDPOINT must be an address/,
    ],
    [
      'a folder without data',
      ['--data', 'keyless'],
      {},
      /no data in the folder .*keyless: name another/,
    ],
    [
      'an address where nobody answers',
      ['--data', 'keyed'],
      { DYNAMODB_ENDPOINT: nobody },
      /^The DynamoDB at http:.*:9 does not answer/,
    ],
  ])('says what to do where it is given %s', async (_, args, env, sentence) => {
    const run = await migrated(args, env);
    expect(run).toMatchObject({ status: 1, lines: [''] });
    expect(run.said).toMatch(sentence);
    expect(run.said).not.toMatch(/\n\s+at /);
  });

  it('makes no new keys in a folder that has none, or what is sealed under the old ones would look lost', async () => {
    for (const DYNAMODB_ENDPOINT of [nobody, empty.endpoint]) {
      for (const name of ['keyless', 'new']) {
        const run = await migrated([], { DYNAMODB_ENDPOINT, DATA_DIR: at(name) });
        expect([run.status, run.said]).toEqual([
          1,
          expect.stringMatching(
            /^There is no master\.key in .*: name the data folder that[^\n]*\n$/,
          ),
        ]);
      }
    }
    expect(readdirSync(folder.path).sort()).toEqual(['keyed', 'keyless']);
    expect(readdirSync(at('keyless'))).toEqual([]);
  });

  it('tells a database of somebody else from the service’s own', async () => {
    const run = await migrated(['--data', 'keyed'], { DYNAMODB_ENDPOINT: empty.endpoint });
    expect([run.status, run.said]).toEqual([1, expect.stringMatching(/holds no tables of Payung/)]);
  });
});
