import type { Targets } from '../support/http-targets.ts';
import {
  eachRegion,
  type OperationCase,
  ofRegion,
  ofWholeRegion,
  wholeRegion,
} from './operation-cases.ts';
import { admins, type RegionRole } from './roles.ts';

/** Those who take files to a branch and bring results back. */
const carriers: readonly RegionRole[] = ['admin', 'insurer'];
const moneyReaders: readonly RegionRole[] = ['admin', 'treasurer', 'auditor'];
const readers: readonly RegionRole[] = ['admin', 'insurer', 'auditor'];

const onResult = async (make: Targets) => make.exchangeResult();
const onFile = async (make: Targets) => {
  const id = await make.insurersFile();
  return { id, shows: id };
};

/** What files to the insurer about bills are asked by. */
export const exchangeOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/exchanges/branches': { may: readers, status: 200, about: wholeRegion, shape: 'get' },
  'GET /v1/exchanges/refusals': {
    may: moneyReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
  },
  'POST /v1/exchanges/refusals/repairs': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { reason: 'TOO_OLD', why: 'data contoh diperbaiki' } }),
  },
  'PUT /v1/exchanges/branches/{branch}': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async (make) => {
      const { branch: _, ...json } = make.branchSent();
      return { id: `kantor-${make.next()}`, json: { ...json, number: 0 } };
    },
  },
  'GET /v1/exchanges/setting': { may: readers, status: 200, about: wholeRegion, shape: 'get' },
  'PUT /v1/exchanges/setting': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: { version: 0, groups: [{ funding: 'APBD', membershipType: 'SG', code: 'W1' }] },
    }),
  },
  'POST /v1/exchanges': {
    may: admins,
    status: 201,
    about: { kind: 'own-contents', elsewhere: '422 request-invalid' },
    shape: 'act',
    call: async (make) => {
      const { bill } = await make.billLists();
      return { json: { branch: 'bpjs-ketenagakerjaan', kind: 'registration', bill } };
    },
  },
  'GET /v1/exchanges': {
    may: readers,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: await make.insurersFile() }),
  },
  'GET /v1/exchanges/{id}': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: onFile,
  },
  'GET /v1/exchanges/{id}/file': {
    may: carriers,
    status: 200,
    about: ofRegion,
    shape: 'file',
    call: async (make) => ({
      id: await make.insurersFile(),
      query: '?format=csv',
      shows: 'NIK;NAMA',
    }),
  },
  'POST /v1/exchanges/{id}/results': {
    may: carriers,
    status: 201,
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const body = new FormData();
      body.set('file', new File([Buffer.from(make.resultSent())], 'hasil.csv'));
      return { id: await make.insurersFile(), body };
    },
  },
  'GET /v1/exchanges/{id}/results/{result}': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: onResult,
  },
  'GET /v1/exchanges/{id}/results/{result}/reconciliation': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    call: onResult,
  },
  'POST /v1/exchanges/{id}/results/{result}/apply': {
    may: admins,
    status: 202,
    about: ofRegion,
    shape: 'act',
    call: onResult,
  },
  'POST /v1/exchanges/{id}/results/{result}/discard': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => make.freshExchangeResult(),
  },
};
