import { Me, NominationResult, RegionDetail, RegionList } from '@payung/contract';
import { type Local, startLocal } from '@payung/local';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Caller, read, signedIn } from '../support/http-caller.ts';
import { todayThere } from '../support/http-claims.ts';
import { aWorker } from '../support/http-nominations.ts';
import { acceptInvitation, signedInByPage } from '../support/http-sign-in.ts';
import { aDataFolder, cutPower } from '../support/local-start.ts';
import { patient } from '../support/patient.ts';
import { papers, settings } from '../support/test-control.ts';

const folder = aDataFolder();
let local: Local | null = null;

async function running(): Promise<Local> {
  local ??= await startLocal({ dataDir: folder.path, empty: true });
  return local;
}

beforeAll(running);
afterAll(async () => {
  await local?.stop();
  folder.remove();
});

const email = 'kepala-dinas@contoh.example';
const password = 'payung biru di Banyumas';
const year = Number(todayThere().slice(0, 4));
const scheme = { ...settings.scheme, year, firstDayOfCover: `${year}-12-01`, months: 1 };

const regionsOf = async (central: Caller) =>
  read(await central.ask('GET', '/central/v1/regions'), RegionList).items;

async function regionOf(central: Caller): Promise<RegionDetail> {
  const [region] = await regionsOf(central);
  return read(await central.ask('GET', `/central/v1/regions/${region?.id}`), RegionDetail);
}

/** What a central admin does, in order, and how one sees that it was done. */
interface Step {
  readonly method: string;
  readonly path: string;
  readonly json: unknown;
  readonly isDone: (region: RegionDetail) => boolean;
}

const steps: readonly Step[] = [
  { method: 'POST', path: '', json: { regencyCode: '33.02' }, isDone: () => true },
  {
    method: 'PUT',
    path: '/settings',
    json: { ...settings, scheme },
    isDone: (region) => region.settings !== null,
  },
  {
    method: 'PUT',
    path: '/first-admin',
    json: { email, name: 'DATA CONTOH' },
    isDone: (region) => region.firstAdmin !== null,
  },
  { method: 'PUT', path: '/papers', json: papers, isDone: (region) => region.papers.dpo !== null },
  {
    method: 'POST',
    path: '/provision',
    json: {},
    isDone: (region) => region.missingToActivate.length === 0,
  },
  { method: 'POST', path: '/activate', json: {}, isDone: (region) => region.state === 'active' },
];

/** Sends a step and pulls the plug before its answer; then starts again and sees it through. */
async function throughPowerCut({ method, path, json, isDone }: Step): Promise<void> {
  const before = await running();
  const central = await signedIn(before.address, 'central/admin');
  const [known] = await regionsOf(central);
  const at = `/central/v1/regions${known === undefined ? '' : `/${known.id}`}${path}`;
  const sent = central.ask(method, at, { json }).then(
    () => 'answered',
    () => 'cut off',
  );
  await cutPower(before);
  local = null;
  await sent;

  const again = await signedIn((await running()).address, 'central/admin');
  const regions = await regionsOf(again);
  expect(regions.length, 'never two of one regency').toBeLessThanOrEqual(1);
  const isThere = async () => {
    if ((await regionsOf(again)).length === 0) return false;
    return isDone(await regionOf(again));
  };
  if (!(await isThere())) await again.ask(method, at, { json });
  await vi.waitUntil(isThere, { ...patient, interval: 50 });
}

it('a region whose founding is cut off by a power cut at every step comes on board whole, once', async () => {
  for (const step of steps) await throughPowerCut(step);
  const { address } = await running();
  await acceptInvitation(address, email, password);
  const admin = await signedInByPage(address, email, password);
  expect(read(await admin.ask('GET', '/v1/me'), Me)).toMatchObject({
    role: 'admin',
    region: { regencyCode: '33.02' },
  });
  const worker = {
    ...aWorker(1),
    village: 'KEDUNGWULUH',
    district: 'PURWOKERTO BARAT',
    occupation: 'TUKANG BECAK',
  };
  const json = { agency: 'dinas-perhubungan', worker };
  const kept = await admin.ask('POST', '/v1/nominations', { json });
  expect(read(kept, NominationResult).outcome).toBe('nominated');
});
