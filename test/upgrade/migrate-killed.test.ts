import { NominationId } from '@payung/domain';
import { openLocalService } from '@payung/local';
import { afterEach, describe, expect, it } from 'vitest';
import { command } from '../support/command-line.ts';
import { asTenant } from '../support/invented-region.ts';
import { aDataFolder } from '../support/local-start.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { startDatabase } from '../support/start-database.ts';
import { testClient } from '../support/test-service.ts';
import { keptOf, keptReleases, kudus, layDown, localTables, writeFiles } from './kept-items.ts';
import { type KilledAt, migrationToKill, oldItems } from './migration-to-kill.ts';

/** Milliseconds for three runs of the command where much else is done. */
const patience = 240_000;
/** nominations that each kept release left in the form of before 0.5.0 */
const all = 12;

const ended: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

/** What a release left on one machine, and what today's readers say of it. */
async function laidDown(release: (typeof keptReleases)[number]) {
  const kept = keptOf(release);
  const folder = aDataFolder();
  ended.push(folder.remove);
  await writeFiles(folder.path, kept);
  const { endpoint, stop } = await startDatabase();
  ended.push(stop);
  const client = testClient(endpoint);
  await layDown(client, localTables, kept);
  const env = { DYNAMODB_ENDPOINT: endpoint, DATA_DIR: folder.path };
  const toKill = await migrationToKill(client, env);
  ended.push(toKill.stop);
  const ids = kept.told.map(({ nominationId }) => NominationId.parse(nominationId));
  async function said() {
    const queue = { send: async () => undefined };
    const parts = { dataFolder: folder.path, endpoint, queue, address: '' };
    const { people } = await openLocalService(parts).service.database.tenant(asTenant(kudus));
    return people.nominations(ids);
  }
  return { client, env, said, killAt: toKill.killAt };
}

/** Two moments, each with some items written before it and some left after it. */
function momentsOf(seed: number): { readonly write: number; readonly where: KilledAt }[] {
  const { fraction } = seededRandomness(seed, { now: () => 0 });
  return [1, 2].map(() => ({
    write: 2 + Math.floor(fraction() * 4),
    where: fraction() < 0.5 ? 'before' : 'after',
  }));
}

describe.each(keptReleases)('a migration of what release %s wrote', (release) => {
  it.each([1, 2])(
    'that is killed with some items brought along and others not loses nobody, and goes on where it stood (moments of seed %i)',
    async (seed) => {
      const { client, env, said, killAt } = await laidDown(release);
      const before = await said();
      expect(before).not.toContain(null);
      expect(await oldItems(client)).toBe(all);
      let written = 0;
      for (const { write, where } of momentsOf(seed)) {
        const killed = await killAt(write, where);
        written += killed.written;
        expect(killed.status, 'it did not end by itself').toBeNull();
        expect(killed.left).toBe(all - written);
        expect(killed.left).toBeGreaterThan(0);
        expect(killed.left).toBeLessThan(all);
        expect(await said()).toEqual(before);
      }
      const last = await command('migrate', ['33.19'], { env });
      expect(last.answer).toMatchObject({ ok: true, renewed: all - written, overtaken: 0 });
      expect(await oldItems(client)).toBe(0);
      expect(await said()).toEqual(before);
    },
    patience,
  );
});
