import {
  checkInvariants,
  listRows,
  nominateWorker,
  pairUp,
  renewItems,
  renewPiece,
  sweepImports,
} from '@payung/casework';
import type { WorkMessage } from '@payung/data';
import { AgencyId, ImportId, NominationId } from '@payung/domain';
import { openLocalService } from '@payung/local';
import { afterEach, describe, expect, it } from 'vitest';
import { aCandidate, aPerson } from '../support/invented-people.ts';
import { anAdmin, anOfficer, asTenant } from '../support/invented-region.ts';
import { aDataFolder } from '../support/local-start.ts';
import { startDatabase } from '../support/start-database.ts';
import { testClient } from '../support/test-service.ts';
import {
  type Kept,
  keptOf,
  keptReleases,
  kudus,
  layDown,
  localTables,
  writeFiles,
} from './kept-items.ts';

const ended: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

const tenant = asTenant(kudus);
const idOf = (one: { nominationId: string }) => NominationId.parse(one.nominationId);

/** Today's use-cases over what a release left on one machine. */
async function todayOver(kept: Kept) {
  const folder = aDataFolder();
  ended.push(folder.remove);
  await writeFiles(folder.path, kept);
  const { endpoint, stop } = await startDatabase();
  ended.push(stop);
  await layDown(testClient(endpoint), localTables, kept);
  const queue = { send: async () => undefined };
  const { service } = openLocalService({ dataFolder: folder.path, endpoint, queue, address: '' });
  return service;
}

/** What was done later to those who are told of: see `kept/README.md`. */
const stateNow: Readonly<Record<number, string>> = {
  2: 'withdrawn',
  5: 'refused',
  10: 'nominated',
};

describe.each([...keptReleases])('what release %s wrote', (release) => {
  const kept = keptOf(release);
  const ids = kept.told.map(idOf);

  it('says today what it said then, and once more after it was brought into today’s form', async () => {
    const service = await todayOver(kept);
    const { people } = await service.database.tenant(tenant);
    const before = await people.nominations(ids);
    expect(before.map((record) => record?.worker.name)).toEqual(
      kept.told.map(({ n }) => aPerson(n).name),
    );
    expect(before.map((record) => record?.state)).toEqual(
      kept.told.map(({ n, outcome }) =>
        outcome === 'duplicate' ? outcome : (stateNow[n] ?? 'nominated'),
      ),
    );
    const asked = { outcome: null, cursor: null, limit: 100 };
    const rows = await listRows(service, anAdmin(tenant), ImportId.parse(kept.lists.done), asked);
    expect(rows.ok && rows.value.items.map(({ outcome }) => outcome)).toEqual([
      ...['nominated', 'nominated', 'waitlisted', 'duplicate'],
    ]);

    expect(await renewItems(service, tenant)).toMatchObject({ renewed: 12, overtaken: 0 });
    expect(await people.nominations(ids)).toEqual(before);
    expect(await renewItems(service, tenant)).toMatchObject({ renewed: 0, walks: 1 });
  });

  it('says the same after a stage renewed it, a page a message', async () => {
    const service = await todayOver(kept);
    const { people } = await service.database.tenant(tenant);
    const before = await people.nominations(ids);
    const sent: WorkMessage[] = [];
    let late = 0;
    const worker = {
      ...service,
      queue: { send: async (message: WorkMessage) => void sent.push(message) },
      // every look finds the time of a message over
      clock: {
        now() {
          late += 60_000;
          return late;
        },
      },
    };
    let renewed = await renewPiece(worker, tenant, null, false);
    for (let next = sent.shift(); next?.kind === 'renew-items'; next = sent.shift()) {
      renewed = await renewPiece(worker, tenant, next.walk, false);
    }
    expect(renewed).toMatchObject({ region: '33.19', renewed: 12, overtaken: 0, walks: 2 });
    expect(await people.nominations(ids)).toEqual(before);
  });

  it('is worked on: whoever was nominated then is found by their NIK, and moves on', async () => {
    const service = await todayOver(kept);
    const agency = AgencyId.parse('dinas-sosial');
    const again = await nominateWorker(service, anOfficer(tenant, agency), {
      agency,
      candidate: aCandidate(7),
      once: null,
      correlationId: 'test',
    });
    expect(again).toMatchObject({ ok: true, value: { value: { outcome: 'duplicate' } } });
    // 0.1.0 knew no pages of who is alike: the job that starts by itself after an upgrade makes them
    await sweepImports(service);
    await pairUp(service, tenant);
    expect(await checkInvariants(service, tenant)).toEqual([]);
  });
});
