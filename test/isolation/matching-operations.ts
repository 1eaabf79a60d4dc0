import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  handInFor,
  type OperationCase,
  ofAgency,
  ofRegion,
  on,
} from './operation-cases.ts';
import { adminAndAuditor, admins, homeAgency, listReaders, proposers } from './roles.ts';

const checked = async (make: Targets): Promise<Call> => {
  const { id, word } = await make.doubleCheck();
  return { id, shows: word };
};

/** What a region's matching and its checks of lists are asked by. */
export const matchingOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/matching': { may: adminAndAuditor, status: 200, about: eachRegion, shape: 'get' },
  'POST /v1/matching/pair-ups': { may: admins, status: 202, about: eachRegion, shape: 'act' },
  'POST /v1/matching/models': { may: admins, status: 202, about: eachRegion, shape: 'act' },
  'POST /v1/matching/models/{id}/comparison': {
    may: admins,
    status: 202,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.matchModel),
  },
  'PUT /v1/matching/model': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { model: 'shipped' } }),
  },
  'GET /v1/double-checks': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.doubleCheck()).id }),
  },
  'POST /v1/double-checks': {
    may: proposers,
    status: 202,
    about: handInFor,
    shape: 'act',
    call: async () => ({ json: { agency: homeAgency, files: [{ fileName: 'a.csv' }] } }),
  },
  'GET /v1/double-checks/{id}': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { id } = await make.doubleCheck();
      return { id, shows: id };
    },
  },
  'POST /v1/double-checks/{id}/start': {
    may: proposers,
    status: 202,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.awaitingCheck),
  },
  'GET /v1/double-checks/{id}/pairs': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: checked,
  },
  'GET /v1/double-checks/{id}/report': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: checked,
  },
};
