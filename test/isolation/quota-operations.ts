import { aCeiling, planBy } from '../support/http-quota.ts';
import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  type OperationCase,
  ofRegion,
  ofWholeRegion,
  on,
  wholeRegion,
} from './operation-cases.ts';
import { admins, peopleReaders, type RegionRole } from './roles.ts';

const planReaders: readonly RegionRole[] = [
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
];

const statistics = (make: Targets): Promise<Call> => on(make.statistics);
const plan = (make: Targets): Promise<Call> => on(make.quotaPlan);
const inYear = async (): Promise<Call> => ({ id: '2026' });

/** What places are shared out and limited by is asked by. */
export const quotaOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/village-statistics': {
    may: planReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ shows: await make.statistics() }),
  },
  'POST /v1/village-statistics': {
    may: admins,
    status: 201,
    about: { kind: 'own-contents', elsewhere: '422 statistics-invalid' },
    shape: 'act',
    call: async (make) => ({ json: await make.statisticsSent() }),
  },
  'GET /v1/village-statistics/{id}': {
    may: planReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: statistics,
  },
  'PUT /v1/village-statistics/{id}': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async (make) => ({
      id: await make.statistics(),
      json: { ...(await make.statisticsSent()), version: 1 },
    }),
  },
  'GET /v1/quota-plans': {
    may: planReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ shows: await make.quotaPlan() }),
  },
  'POST /v1/quota-plans': {
    may: admins,
    status: 201,
    about: { kind: 'own-contents', elsewhere: '422 request-invalid' },
    shape: 'act',
    call: async (make) => ({ json: planBy(await make.statistics()) }),
  },
  'GET /v1/quota-plans/{id}': {
    may: planReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: plan,
  },
  'PUT /v1/quota-plans/{id}': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async (make) => ({
      id: await make.quotaPlan(),
      json: { ...planBy(await make.statistics()), version: 1 },
    }),
  },
  'POST /v1/quota-plans/{id}/adopt': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: plan,
  },
  'GET /v1/quota-ceilings/{year}': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'count',
    call: inYear,
  },
  'PUT /v1/quota-ceilings/{year}': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ id: '2026', json: aCeiling() }),
  },
  'GET /v1/quota-ceilings/{year}/entries': {
    may: planReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: inYear,
  },
  'GET /v1/quota-ceilings/{year}/rounds': {
    may: planReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: inYear,
  },
  'POST /v1/quota-ceilings/{year}/rounds': {
    may: admins,
    status: 201,
    // the other region has no ceilings in that year
    about: { kind: 'own-contents', elsewhere: '409 state-forbids' },
    shape: 'act',
    call: async (make) => ({
      id: await make.ceilings('2032'),
      json: { moves: [{ key: 'funding:apbd', rupiah: -1_000 }], reason: 'tidak terserap' },
    }),
  },
};
