import { todayThere } from '../support/http-claims.ts';
import {
  eachRegion,
  type OperationCase,
  ofAgency,
  ofRegion,
  ofWholeRegion,
  wholeRegion,
} from './operation-cases.ts';
import { admins, listReaders, type RegionRole } from './roles.ts';

/** Those who say that somebody left. */
const recorders: readonly RegionRole[] = ['officer', 'admin', 'village', 'district'];
const readers: readonly RegionRole[] = [...recorders, 'treasurer', 'auditor'];
const moneyReaders: readonly RegionRole[] = ['admin', 'treasurer', 'auditor'];
const makers: readonly RegionRole[] = ['admin', 'treasurer'];

/** A step on a refund that is asked for: whoever may is told what keeps it from being taken. */
const step = (refusal: string, said: object = {}): OperationCase => ({
  may: makers,
  status: 409,
  refusal,
  about: ofWholeRegion,
  shape: 'act',
  call: async (make) => {
    const { id } = await make.refund();
    return { id, json: { version: 99, number: 'S/CONTOH/2', date: todayThere(), ...said } };
  },
});

/** What leaving, following and refunds are asked by. */
export const leavingOperations: Readonly<Record<string, OperationCase>> = {
  'POST /v1/nominations/{id}/leaving': {
    may: recorders,
    status: 409,
    // no decision covers this worker
    refusal: 'state-forbids',
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: async (make) => {
      const { nomination } = await make.standing();
      return { id: nomination, json: { reason: 'MOVED', on: '2026-06-01' } };
    },
  },
  'POST /v1/nominations/{id}/leaving/proof': {
    may: recorders,
    status: 422,
    // only whoever handed a scan in shows by it that somebody left
    refusal: 'request-invalid',
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: async (make) => {
      const { nominationId } = await make.leaver();
      return { id: nominationId, json: { proof: ['bukan-milik'] } };
    },
  },
  'POST /v1/nominations/{id}/leaving/taking-back': {
    may: recorders,
    status: 404,
    // nobody said that this worker left
    refusal: 'not-found',
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: async (make) => {
      const { nomination } = await make.standing();
      return { id: nomination, json: { why: 'salah orang' } };
    },
  },
  'GET /v1/nominations/{id}/leaving': {
    may: readers,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { nominationId } = await make.leaver();
      return { id: nominationId, shows: nominationId };
    },
  },
  'GET /v1/leavers': {
    may: readers,
    status: 200,
    byPeople: true,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.leaver()).nominationId }),
  },
  'POST /v1/replacements': {
    may: admins,
    status: 422,
    // nobody said that this worker left
    refusal: 'request-invalid',
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const { nomination } = await make.standing();
      const amends = '0'.repeat(26);
      return { json: { amends, title: 'Penggantian contoh', leavers: [nomination] } };
    },
  },
  'GET /v1/refunds': {
    may: moneyReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.refund()).id }),
  },
  'POST /v1/refunds': {
    may: makers,
    status: 422,
    // the month is covered
    refusal: 'request-invalid',
    about: { kind: 'own-contents', elsewhere: '422 request-invalid' },
    shape: 'act',
    call: async (make) => ({ json: await make.refundSent() }),
  },
  'GET /v1/refunds/{id}': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: async (make) => {
      const { id } = await make.refund();
      return { id, shows: id };
    },
  },
  'POST /v1/refunds/{id}/approval': step('version-moved', { rupiah: 16_800 }),
  'POST /v1/refunds/{id}/refusal': step('version-moved', { reason: 'sudah lewat waktu' }),
  'POST /v1/refunds/{id}/receipt': step('state-forbids', { rupiah: 16_800 }),
  'POST /v1/refunds/{id}/request-again': step('state-forbids'),
  'GET /v1/duplicates-saved': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'get',
    call: async () => ({ query: '?year=2026' }),
  },
  'GET /v1/duplicates-saved/entries': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async () => ({ query: '?year=2026&limit=100' }),
  },
};
