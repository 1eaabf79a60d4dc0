import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startLocal } from '@payung/local';
import { restoreBackup, takeBackup } from '@payung/local/backup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupSays, filesIn, journalCopied } from '../support/copied-machine.ts';
import { type Caller, signedIn, verdictOf } from '../support/http-caller.ts';
import { handInEvidence } from '../support/http-evidence.ts';
import { nominated } from '../support/http-nominations.ts';
import { makeDoubleCheck, makeHandOut } from '../support/http-waited-for.ts';
import { aDataFolder } from '../support/local-start.ts';

const agency = 'dinas-perhubungan';
const folder = aDataFolder();
const { at, another } = folder;
let nominationId = '';

async function copiesMade(address: string, officer: Caller, admin: Caller): Promise<void> {
  let n = 200;
  const next = () => {
    n += 1;
    return n;
  };
  await makeDoubleCheck(officer, { agency, word: 'CONTOH', next });
  await makeHandOut(address, admin);
}

async function started(dataDir: string) {
  const local = await startLocal({ dataDir });
  const officer = await signedIn(local.address, `33.19/${agency}/officer`);
  const admin = await signedIn(local.address, '33.19/admin');
  return { local, officer, admin };
}

beforeAll(async () => {
  const { local, officer, admin } = await started(at('data'));
  nominationId = (await nominated(officer, 1, { agency })).nominationId;
  await handInEvidence(officer, { use: 'nomination', nominationId });
  await copiesMade(local.address, officer, admin);
  await journalCopied(at('data'));
  await local.stop();
});
afterAll(folder.remove);

const fileOf = (data: string, kind: string): string => {
  const names = Object.keys(filesIn(join(data, 'lists'))).map((name) => join('lists', name));
  return names.find((name) => name.includes(`/${kind}/`)) ?? `no file of ${kind}`;
};

describe('a file that only a sealed record names', () => {
  it.each(['evidence', 'double-checks', 'hand-outs'])(
    'of %s that is lost is missed at the next backup, not when somebody asks for it',
    async (kind) => {
      const data = another();
      const name = fileOf(data, kind);
      rmSync(join(data, name));
      expect(await backupSays(data, Date.now())).toContain(`:\n  ${name} is missing\nPut it back`);
      await takeBackup(data, `${data}-copy`, { now: Date.now(), lacking: ['lists'] });
      const restored = await restoreBackup(`${data}-copy`, `${data}-anew`);
      expect(restored).toMatchObject({ findings: 0, lacking: ['lists'] });
    },
  );

  it('is asked for only where its record can be read, and is said where not: nobody takes such a copy for whole', async () => {
    const data = another();
    const database = new DatabaseSync(join(data, 'database.sqlite'));
    database.exec(
      `UPDATE "payung-registry" SET item_json = replace(item_json, '"sealed":{"B":"A', '"sealed":{"B":"B') WHERE pk LIKE 'S:T#%#S#evidence#%'`,
    );
    database.close();
    expect(await backupSays(data, Date.now())).toMatch(
      /:\n {2}the record T#\w{26}#S#evidence#\w+ \w{26}, which names files, cannot be read\n/,
    );
  });

  it('and that an erasure took away is not asked for: whoever put it back would bring back who was erased', async () => {
    const data = another();
    const { local, admin, officer } = await started(data);
    const path = `/v1/nominations/${nominationId}`;
    const json = { reason: 'DATA CONTOH' };
    expect((await officer.ask('POST', `${path}/withdraw`, { json })).status).toBe(200);
    const [person = ''] = nominationId.split('-');
    expect(verdictOf(await admin.ask('POST', `/v1/persons/${person}/erase`, { json }))).toBe('200');
    await journalCopied(data);
    await local.stop();
    for (const kind of ['evidence', 'double-checks', 'hand-outs']) {
      expect(fileOf(data, kind)).toBe(`no file of ${kind}`);
    }
    expect(await backupSays(data, Date.now())).toBe('taken');
  });
});
