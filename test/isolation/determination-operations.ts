import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  type OperationCase,
  ofRegion,
  ofWholeRegion,
  on,
} from './operation-cases.ts';
import { admins, listReaders, type RegionRole } from './roles.ts';

const readers: readonly RegionRole[] = [...listReaders, 'insurer'];
/** an officer sees the people of one agency, and an attachment names those of all */
const wholeReaders: readonly RegionRole[] = readers.filter((role) => role !== 'officer');

const decided = async (make: Targets): Promise<Call> => ({ id: (await make.decided()).id });

const act = (
  call: NonNullable<OperationCase['call']>,
  status = 200,
  may: readonly RegionRole[] = admins,
): OperationCase => ({ may, status, about: ofRegion, shape: 'act', call });

/** What decisions about people are asked by. */
export const determinationOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/determinations': {
    may: readers,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.decided()).id }),
  },
  'POST /v1/determinations': {
    may: admins,
    status: 201,
    about: { kind: 'own-contents', elsewhere: '422 request-invalid' },
    shape: 'act',
    call: async (make) => ({
      json: { cohort: await make.cohort(), title: 'Penetapan contoh', gather: false },
    }),
  },
  'GET /v1/determinations/{id}': {
    may: readers,
    status: 200,
    about: ofRegion,
    shape: 'get',
    call: async (make) => {
      const { id } = await make.decided();
      return { id, shows: id };
    },
  },
  'GET /v1/determinations/{id}/lines': {
    may: listReaders,
    status: 200,
    about: ofRegion,
    shape: 'list',
    call: async (make) => {
      const { id, word } = await make.decided();
      return { id, shows: word };
    },
  },
  'GET /v1/determinations/{id}/not-ready': {
    may: listReaders,
    status: 200,
    about: ofRegion,
    shape: 'list',
    call: decided,
  },
  'GET /v1/quotas/{id}/waiting': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async () => ({ id: '2026' }),
  },
  'GET /v1/determinations/{id}/attachment': {
    may: wholeReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'file',
    call: decided,
  },
  'POST /v1/determinations/{id}/lines': act(async (make) => ({
    id: await make.draft(),
    json: { nominations: [await make.nomination()] },
  })),
  'POST /v1/determinations/{id}/lines/remove': act(async (make) => {
    const { id, nomination } = await make.draftOfOne();
    return { id, json: { nominations: [nomination], reason: 'menunggu berkas' } };
  }),
  'POST /v1/determinations/{id}/strikes': act(async (make) => {
    const { id, nomination } = await make.amendment();
    return { id, json: { strikes: [{ nomination, reason: 'died', from: '2026-06' }] } };
  }),
  'POST /v1/determinations/{id}/gather': act((make) => on(make.draft), 202),
  'POST /v1/determinations/{id}/freeze': act(
    async (make) => ({ id: (await make.draftOfOne()).id }),
    202,
  ),
  'POST /v1/determinations/{id}/ask-elsewhere': act(
    async (make) => ({ id: (await make.draftOfOne()).id }),
    202,
  ),
  'POST /v1/determinations/{id}/return': act(
    (make) => on(make.frozenList, { json: { remarks: 'perbaiki judulnya' } }),
    200,
    ['admin', 'approver'],
  ),
  'POST /v1/determinations/{id}/send': act((make) =>
    on(make.frozenList, { json: { signatory: make.signatory } }),
  ),
  // the lead agency needs the scan of what was signed
  'POST /v1/determinations/{id}/sign': act(
    async (make) => {
      const { id, on: date } = await make.sentList();
      return { id, json: { number: make.decisionNumber(), date } };
    },
    200,
    ['approver'],
  ),
  'POST /v1/determinations/{id}/cancel': act((make) =>
    on(make.draft, { json: { reason: 'salah kelompok' } }),
  ),
};
