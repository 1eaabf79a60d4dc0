import { eachRegion, type OperationCase, ofWholeRegion, wholeRegion } from './operation-cases.ts';
import { adminAndAuditor, admins, type RegionRole } from './roles.ts';

const readers: readonly RegionRole[] = ['admin', 'approver', 'treasurer', 'auditor'];
const makers: readonly RegionRole[] = ['admin', 'treasurer'];

/** What figures, official months and checks of what was paid are asked by. */
export const figuresOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/figures/denominators': {
    may: readers,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ shows: (await make.officialMonth()).source }),
  },
  'POST /v1/figures/denominators': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: {
        kind: 'eligible-workers',
        people: 90_000,
        source: 'DATA CONTOH BPS',
        date: '2025-12-31',
      },
    }),
  },
  'GET /v1/figures/counts': { may: readers, status: 200, about: wholeRegion, shape: 'list' },
  'POST /v1/figures/counts': {
    may: makers,
    status: 202,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { day: '2026-01-02', since: '2026-01-01' } }),
  },
  'GET /v1/figures/counts/{id}': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: async (make) => {
      const { count } = await make.officialMonth();
      return { id: count, shows: count };
    },
  },
  'GET /v1/figures/counts/{id}/people': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    call: async (make) => ({ id: (await make.officialMonth()).count, query: '?figure=determined' }),
  },
  'GET /v1/figures/money': { may: readers, status: 200, about: wholeRegion, shape: 'get' },
  'GET /v1/figures/plan': {
    may: readers,
    status: 200,
    about: wholeRegion,
    shape: 'get',
    call: async () => ({ query: '?goal=4000&tariff=16800&covered=1&of=82500' }),
  },
  'GET /v1/figures/months': { may: readers, status: 200, about: wholeRegion, shape: 'list' },
  'GET /v1/figures/months/{id}': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: async (make) => {
      const { month, digest } = await make.officialMonth();
      return { id: month, shows: digest };
    },
  },
  'POST /v1/figures/months/{id}/official': {
    may: admins,
    status: 409,
    refusal: 'state-forbids',
    about: eachRegion,
    shape: 'act',
    // a month that nobody had counted
    call: async () => ({ id: '2026-02', json: { since: '2026-01-01' } }),
  },
  'GET /v1/figures/months/{id}/public': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: async (make) => {
      const { month } = await make.officialMonth();
      return { id: month, shows: month };
    },
  },
  'GET /v1/figures/publication': {
    may: readers,
    status: 200,
    about: wholeRegion,
    shape: 'get',
  },
  'PUT /v1/figures/publication': {
    may: admins,
    status: 200,
    about: wholeRegion,
    shape: 'act',
    call: async () => ({ json: { isOpen: false } }),
  },
  'GET /v1/figures/own-cover': { may: readers, status: 200, about: wholeRegion, shape: 'get' },
  'PUT /v1/figures/own-cover': {
    may: admins,
    status: 200,
    about: wholeRegion,
    shape: 'act',
    call: async () => ({
      json: {
        isOpen: false,
        fact: 'mother-name',
        office: { name: 'DATA CONTOH Dinas', address: 'Jalan Contoh 1' },
      },
    }),
  },
  'GET /v1/figures/months/{id}/report': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'file',
    call: async (make) => ({ id: (await make.officialMonth()).month, query: '?format=pdf' }),
  },
  'GET /v1/audit-checks': { may: adminAndAuditor, status: 200, about: wholeRegion, shape: 'list' },
  'POST /v1/audit-checks': {
    may: adminAndAuditor,
    status: 202,
    about: wholeRegion,
    shape: 'act',
    call: async () => ({ json: { asOf: '2026-01-02' } }),
  },
  'GET /v1/audit-checks/{id}': {
    may: adminAndAuditor,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: async (make) => {
      const audit = await make.auditCheck();
      return { id: audit, shows: audit };
    },
  },
  'GET /v1/audit-checks/{id}/findings': {
    may: adminAndAuditor,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    call: async (make) => ({ id: await make.auditCheck() }),
  },
  'GET /v1/audit-checks/{id}/sample': {
    may: adminAndAuditor,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    call: async (make) => ({ id: await make.auditCheck() }),
  },
  'GET /v1/audit-checks/{id}/file': {
    may: adminAndAuditor,
    status: 200,
    about: ofWholeRegion,
    shape: 'file',
    call: async (make) => ({ id: await make.auditCheck(), query: '?format=csv' }),
  },
};
