import { BreakGlass, HandOut, RegionDetail } from '@payung/contract';
import { vi } from 'vitest';
import { type Caller, expectDone, read } from '../support/http-caller.ts';
import type { CentralTargets } from '../support/http-central.ts';
import { patient } from '../support/patient.ts';
import { papers, settings } from '../support/test-control.ts';
import type { Call } from './operation-cases.ts';

/** How an operation of the control plane is decided: central admins may, nobody else does. */
export interface CentralCase {
  readonly status: number;
  readonly call?: (make: CentralTargets, central: CentralPair) => Promise<Call>;
}

/** Two central admins: what one asks for, another approves. */
export interface CentralPair {
  readonly one: Caller;
  readonly other: Caller;
}

const region = '/central/v1/regions/{id}';
const reason = { reason: 'DATA CONTOH: perjanjian berakhir' };
const plain = { json: {} };
const onRequested = async (make: CentralTargets): Promise<Call> => ({ id: await make.requested() });

async function glassOf(make: CentralTargets, asker: Caller): Promise<string> {
  const regionId = await make.active();
  const json = { regionId, reason: 'DATA CONTOH: daftar tidak dapat dibuka', minutes: 30 };
  return read(await asker.ask('POST', '/central/v1/break-glass', { json }), BreakGlass).id;
}

/** A region that is leaving, with its archive fetched and the receipt for it. */
async function leaving(make: CentralTargets, { one }: CentralPair): Promise<string> {
  const id = await make.active();
  const at = region.replace('{id}', id);
  expectDone(await one.ask('POST', `${at}/offboard`, { json: reason }));
  const asked = read(await one.ask('POST', `${at}/hand-outs`), HandOut);
  const sha256 = await vi.waitUntil(
    async () => {
      const { handOuts } = read(await one.ask('GET', at), RegionDetail);
      return handOuts.find((made) => made.id === asked.id)?.sha256 ?? null;
    },
    { ...patient, interval: 50 },
  );
  const receipt = { number: 'BA-1', date: '2026-01-30', signatory: 'DATA CONTOH', sha256 };
  expectDone(await one.ask('PUT', `${at}/receipt`, { json: receipt }));
  return id;
}

async function held(make: CentralTargets, { one }: CentralPair): Promise<string> {
  const id = await make.requested();
  expectDone(
    await one.ask('POST', `${region.replace('{id}', id)}/holds`, {
      json: { reason: 'DATA CONTOH: pemeriksaan' },
    }),
  );
  return id;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>';
const logo = { mediaType: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') };

/** Every operation of the control plane. One that is described and does not stand here fails the matrix. */
export const centralOperations: Readonly<Record<string, CentralCase>> = {
  'GET /central/v1/me': { status: 200 },
  'GET /central/v1/home': { status: 200 },
  'GET /central/v1/overview': { status: 200 },
  'GET /central/v1/places': { status: 200, call: async () => ({ query: '?search=banyumas' }) },
  'GET /central/v1/places/{id}': { status: 200, call: async () => ({ id: '33.02' }) },
  'GET /central/v1/templates': { status: 200 },
  'GET /central/v1/usage': { status: 200, call: async () => ({ query: '?month=2026-01' }) },
  'GET /central/v1/regions': { status: 200 },
  'POST /central/v1/regions': {
    status: 201,
    call: async () => ({ json: { regencyCode: '35.01' } }),
  },
  [`GET ${region}`]: { status: 200, call: onRequested },
  [`GET ${region}/usage`]: {
    status: 200,
    call: async (make) => ({ id: await make.active(), query: '?month=2026-01' }),
  },
  [`PUT ${region}/papers`]: {
    status: 200,
    call: async (make) => ({ id: await make.requested(), json: papers }),
  },
  [`PUT ${region}/settings`]: {
    status: 200,
    call: async (make) => ({ id: await make.requested(), json: settings }),
  },
  [`PUT ${region}/logo`]: {
    status: 200,
    call: async (make) => ({ id: await make.requested(), json: logo }),
  },
  [`GET ${region}/logo`]: {
    status: 200,
    call: async (make, { one }) => {
      const id = await make.requested();
      expectDone(await one.ask('PUT', `${region.replace('{id}', id)}/logo`, { json: logo }));
      return { id };
    },
  },
  [`PUT ${region}/first-admin`]: {
    status: 200,
    call: async (make) => ({
      id: await make.requested(),
      json: { email: 'pertama@contoh.example', name: 'CONTOH' },
    }),
  },
  [`POST ${region}/provision`]: {
    status: 200,
    call: async (make) => ({ id: await make.prepared(), ...plain }),
  },
  [`POST ${region}/activate`]: {
    status: 200,
    call: async (make) => ({ id: await make.founded(), ...plain }),
  },
  [`POST ${region}/suspend`]: {
    status: 200,
    call: async (make) => ({ id: await make.active(), json: reason }),
  },
  [`POST ${region}/resume`]: {
    status: 200,
    call: async (make, { one }) => {
      const id = await make.active();
      expectDone(await one.ask('POST', `${region.replace('{id}', id)}/suspend`, { json: reason }));
      return { id, ...plain };
    },
  },
  [`POST ${region}/offboard`]: {
    status: 200,
    call: async (make) => ({ id: await make.active(), json: reason }),
  },
  [`POST ${region}/hand-outs`]: {
    status: 202,
    call: async (make) => ({ id: await make.active() }),
  },
  [`POST ${region}/keys`]: {
    status: 202,
    call: async (make) => ({ id: await make.active(), json: { kind: 'sealing' } }),
  },
  [`PUT ${region}/receipt`]: {
    status: 200,
    call: async (make, pair) => {
      const id = await leaving(make, pair);
      const { receipt } = read(await pair.one.ask('GET', region.replace('{id}', id)), RegionDetail);
      return { id, json: receipt };
    },
  },
  [`POST ${region}/archive`]: {
    status: 200,
    call: async (make, pair) => ({ id: await leaving(make, pair), ...plain }),
  },
  [`POST ${region}/holds`]: {
    status: 200,
    call: async (make) => ({
      id: await make.requested(),
      json: { reason: 'DATA CONTOH: pemeriksaan' },
    }),
  },
  [`POST ${region}/holds/{hold}/lift`]: {
    status: 200,
    call: async (make, pair) => {
      const id = await held(make, pair);
      const { holds } = read(await pair.one.ask('GET', region.replace('{id}', id)), RegionDetail);
      return { id, hold: holds[0]?.id ?? '', ...plain };
    },
  },
  'GET /central/v1/break-glass': { status: 200 },
  'POST /central/v1/break-glass': {
    status: 201,
    call: async (make) => ({
      json: {
        regionId: await make.active(),
        reason: 'DATA CONTOH: daftar tidak dapat dibuka',
        minutes: 30,
      },
    }),
  },
  'POST /central/v1/break-glass/{id}/approve': {
    status: 200,
    call: async (make, { other }) => ({ id: await glassOf(make, other) }),
  },
  'POST /central/v1/break-glass/{id}/end': {
    status: 200,
    call: async (make, { one, other }) => {
      const id = await glassOf(make, other);
      expectDone(await one.ask('POST', `/central/v1/break-glass/${id}/approve`));
      return { id };
    },
  },
  'GET /central/v1/breaches': { status: 200 },
  'POST /central/v1/breaches': {
    status: 201,
    call: async (make) => ({
      json: {
        regionIds: [await make.active()],
        knownAt: new Date().toISOString(),
        title: 'DATA CONTOH',
        account: 'DATA CONTOH: kunci tertinggal',
        scope: { kind: 'all' },
      },
    }),
  },
  'GET /central/v1/cross-cases': { status: 200 },
  'POST /central/v1/cross-cases/{id}/mark': {
    // no route makes a case: cover is claimed at determination and payment alone
    status: 404,
    call: async () => ({
      id: '2601-00000000',
      json: { state: 'settled', reason: 'DATA CONTOH: selesai' },
    }),
  },
  'GET /central/v1/cross-exchanges': { status: 200 },
  'POST /central/v1/cross-exchanges': {
    status: 201,
    call: async (make) => ({
      json: { regionIds: await make.signed(), reason: 'DATA CONTOH: dugaan ganda' },
    }),
  },
};
