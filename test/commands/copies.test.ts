import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NominationSummary } from '@payung/contract';
import { startLocal } from '@payung/local';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command-line.ts';
import { read, signedIn } from '../support/http-caller.ts';
import { nominated } from '../support/http-nominations.ts';
import { aDataFolder } from '../support/local-start.ts';

const folder = aDataFolder();
const at = (name: string) => join(folder.path, name);
const agency = 'dinas-perhubungan';
let promised = '';

beforeAll(async () => {
  const local = await startLocal({ dataDir: at('data') });
  const officer = await signedIn(local.address, `33.19/${agency}/officer`);
  promised = (await nominated(officer, 1, { agency })).nominationId;
  const taken = await command('backup', ['copy', '--data', 'data'], { cwd: folder.path });
  expect(taken, 'while the service runs').toMatchObject({ status: 0, answer: { ok: true } });
  await local.stop();
});
afterAll(folder.remove);

describe('the commands that copy one machine and make it anew', () => {
  it('bring a region back from the copy alone, as they stand in the runbook', async () => {
    const restored = await command('restore', ['copy', '--data', 'anew'], { cwd: folder.path });
    expect(restored).toMatchObject({ status: 0, said: '', answer: { ok: true, findings: 0 } });
    const again = await startLocal({ dataDir: at('anew') });
    const officer = await signedIn(again.address, `33.19/${agency}/officer`);
    const shown = await officer.ask('GET', `/v1/nominations/${promised}`);
    expect(read(shown, NominationSummary).state).toBe('nominated');
    await again.stop();
  });

  it.each([
    ['backup', [], /^backup needs a FOLDER\nusage: backup FOLDER/],
    ['backup', ['a', 'b'], /^backup takes one FOLDER.*\nusage: backup FOLDER/],
    ['backup', ['a', '--dat', 'x'], /^Unknown option '--dat'.*\nusage: backup FOLDER/],
    ['backup', ['a', '--lacking', 'keys'], /^--lacking knows lists and archive alone\nusage/],
    ['backup', ['a', '--data', 'nowhere'], /no data in the folder .*nowhere: name another/],
    ['backup', ['copy', '--data', 'data'], /copy is there already: name a folder that is not/],
    ['restore', [], /^restore needs a FOLDER\nusage: backup FOLDER/],
    ['restore', ['copy'], /^restore needs --data, the folder that it makes\nusage/],
    ['restore', ['data', '--data', 'new'], /data is no backup, or one that was not finished/],
    ['restore', ['copy', '--data', 'data'], /data is there already: name a folder that is not/],
  ])(
    'say what to do where something was typed wrongly, and touch nothing: %s %j',
    async (name, args, sentence) => {
      const run = await command(name, args, { cwd: folder.path });
      expect(run).toMatchObject({ status: 1, lines: [''] });
      expect(run.said).toMatch(sentence);
      expect(run.said).not.toMatch(/\n\s+at /);
      expect(['a', 'new'].map((made) => existsSync(at(made)))).toEqual([false, false]);
    },
  );

  it('take no file for a database that is none, and no copy that was damaged', async () => {
    mkdirSync(at('other'));
    writeFileSync(at('other/database.sqlite'), 'no database');
    const run = await command('backup', ['b', '--data', 'other'], { cwd: folder.path });
    expect([run.status, run.said]).toEqual([1, expect.stringMatching(/cannot be copied: see/)]);
    expect(existsSync(at('b'))).toBe(false);
    appendFileSync(at('copy/database.sqlite'), 'x');
    const restored = await command('restore', ['copy', '--data', 'new'], { cwd: folder.path });
    expect(restored.said).toMatch(
      /nothing was restored:\n {2}database\.sqlite was changed\n.*take the backup before/,
    );
    expect(existsSync(at('new'))).toBe(false);
  });
});
