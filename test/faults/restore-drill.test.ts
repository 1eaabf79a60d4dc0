import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NominationResult, NominationSummary } from '@payung/contract';
import { startLocal } from '@payung/local';
import { restoreBackup, takeBackup } from '@payung/local/backup';
import { afterAll, expect, it } from 'vitest';
import { read, signedIn } from '../support/http-caller.ts';
import { aWorker } from '../support/http-nominations.ts';
import { aDataFolder } from '../support/local-start.ts';

const agency = 'dinas-perhubungan';
const folder = aDataFolder();
afterAll(folder.remove);

it('a region that was backed up while its people worked is whole again from the copy alone, with everybody who was promised a place before it', async () => {
  const [data, copy, anew] = ['data', 'copy', 'anew'].map((name) => join(folder.path, name));
  if (!data || !copy || !anew) throw new Error('there are no folders');
  const before = await startLocal({ dataDir: data });
  const officer = await signedIn(before.address, `33.19/${agency}/officer`);
  const nominate = async (n: number) => {
    const json = { agency, worker: aWorker(n) };
    return read(await officer.ask('POST', '/v1/nominations', { json }), NominationResult);
  };
  const promised: string[] = [];
  for (let n = 0; n < 5; n += 1) promised.push((await nominate(n)).nominationId);
  const [record] = await Promise.all([
    takeBackup(data, copy, Date.now()),
    ...[5, 6, 7, 8].map(nominate),
  ]);
  await before.stop();
  rmSync(data, { recursive: true });

  const restored = await restoreBackup(copy, anew);
  expect(restored).toMatchObject({ findings: 0, differing: [], takenAt: record.takenAt });
  expect(restored.journalEntries).toBeGreaterThan(5);
  const after = await startLocal({ dataDir: anew });
  const again = await signedIn(after.address, `33.19/${agency}/officer`);
  for (const id of promised) {
    const shown = read(await again.ask('GET', `/v1/nominations/${id}`), NominationSummary);
    expect(shown.state).toBe('nominated');
  }
  const json = { agency, worker: aWorker(20) };
  const next = await again.ask('POST', '/v1/nominations', { json });
  expect(read(next, NominationResult).outcome).toBe('nominated');
  await after.stop();

  await expect(restoreBackup(copy, anew)).rejects.toThrow('is there already');
  appendFileSync(join(copy, 'database.sqlite'), 'x');
  const other = join(folder.path, 'other');
  await expect(restoreBackup(copy, other)).rejects.toThrow('is not the one that was backed up');
  expect(existsSync(other), 'nothing half restored is left').toBe(false);
}, 180_000);
