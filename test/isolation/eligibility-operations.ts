import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  type OperationCase,
  ofAgency,
  ofRegion,
  ofWholeRegion,
  on,
} from './operation-cases.ts';
import { peopleReaders, type RegionRole } from './roles.ts';

/** Those who hand in photos and letters, and so sign nothing and pay nothing by them. */
const takers: readonly RegionRole[] = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'village',
  'district',
];

/** Those who find out about workers. */
const finders: readonly RegionRole[] = ['officer', 'admin', 'verifier', 'village', 'district'];
/** Those who decide for the lead agency. */
const deciders: readonly RegionRole[] = ['admin', 'verifier'];

const standing = async (make: Targets): Promise<Call> => {
  const { nomination: id } = await make.standing();
  return { id, shows: id };
};

const statement = (evidence: string) => ({
  statement: { on: '2026-01-10', givenBy: 'rt-rw', way: 'photo', evidence: [evidence] },
  people: { nominationIds: [] },
});

const evidence = async (make: Targets): Promise<Call> => {
  const id = await make.evidence();
  return { id, shows: id };
};

/** What proof and eligibility are asked by. */
export const eligibilityOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/social-data/columns': {
    may: deciders,
    status: 200,
    about: eachRegion,
    shape: 'get',
    call: async () => ({}),
  },
  'PUT /v1/social-data/columns': {
    may: ['admin'],
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { nationalId: ['NIK'], decile: ['DESIL'], version: 0 } }),
  },
  'POST /v1/social-data/files': {
    may: deciders,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async (make) => {
      const body = new FormData();
      body.set('file', new File([`NIK;DESIL\n33190401018${make.next()};2\n`], 'dtsen.csv'));
      body.set('dataset', 'DTSEN');
      body.set('period', '2026-Q1');
      body.set('matchedOn', '2026-01-10');
      body.set('source', 'DATA CONTOH');
      return { body };
    },
  },
  'POST /v1/evidence': {
    may: takers,
    status: 201,
    byPeople: true,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: { use: 'statement', fileName: 'surat.pdf', type: 'application/pdf' },
    }),
  },
  'POST /v1/evidence/{id}/arrived': {
    may: takers,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.putEvidence),
  },
  'GET /v1/evidence/{id}': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: evidence,
  },
  'GET /v1/evidence/{id}/file': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: async (make) => ({ id: await make.evidence(), shows: 'KENARIMAS' }),
  },
  'GET /v1/eligibility': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.standing()).word }),
  },
  'GET /v1/nominations/{id}/eligibility': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: standing,
  },
  'PUT /v1/nominations/{id}/facts': {
    may: finders,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.nomination, { json: { answers: { livesHere: true } } }),
  },
  'POST /v1/facts': {
    may: finders,
    status: 200,
    byPeople: true,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({
      json: { people: { nominationIds: [await make.nomination()] }, answers: { livesHere: true } },
    }),
  },
  'POST /v1/nominations/{id}/social-data': {
    may: finders,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: (make) =>
      on(make.nomination, {
        json: {
          dataset: 'DTSEN',
          period: '2025-Q4',
          matchedOn: '2026-01-10',
          source: 'Dinas Sosial',
        },
      }),
  },
  // the demo's rules leave no criterion to a person: who may decide is told so, everybody else hears nothing
  'POST /v1/nominations/{id}/eligibility/decide': {
    may: deciders,
    status: 409,
    refusal: 'state-forbids',
    about: ofRegion,
    shape: 'act',
    call: (make) =>
      on(make.nomination, {
        json: { criterion: 'statement', verdict: 'accept', reason: 'sudah dilihat' },
      }),
  },
  'POST /v1/nominations/{id}/eligibility/take-back': {
    may: deciders,
    status: 409,
    refusal: 'state-forbids',
    about: ofRegion,
    shape: 'act',
    call: (make) =>
      on(make.nomination, { json: { criterion: 'statement', reason: 'salah lihat' } }),
  },
  'POST /v1/statements': {
    may: finders,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: async (make) => ({ json: statement(await make.evidence()) }),
  },
  'GET /v1/statements/{id}': {
    may: [...deciders, 'auditor'],
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: (make) => on(make.statement),
  },
};
