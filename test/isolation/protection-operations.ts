import { draftContent } from '../support/http-papers.ts';
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
import { adminAndAuditor, admins, proposers, regionRoles } from './roles.ts';

const reason = { reason: 'permintaan orangnya' };

const standing = async (make: Targets): Promise<Call> => {
  const { person, word } = await make.standing();
  return { id: person, shows: word };
};

/** What the rights of people, the papers and the breaches of a region are asked by. */
export const protectionOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/persons/{id}/protection': {
    may: adminAndAuditor,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => ({ id: (await make.standing()).person }),
  },
  'GET /v1/persons/{id}/export': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'export',
    call: standing,
  },
  'POST /v1/persons/{id}/restrict': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.person, { json: reason }),
  },
  'POST /v1/persons/{id}/lift-restriction': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.restrictedPerson, { json: reason }),
  },
  'POST /v1/persons/{id}/erase': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.endedPerson, { json: reason }),
  },
  'POST /v1/nominations/{id}/correct': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.nomination, { json: { worker: { address: 'DK. BARU' } } }),
  },
  'GET /v1/processing': { may: adminAndAuditor, status: 200, about: eachRegion, shape: 'get' },
  'PUT /v1/processing': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { status: 'draft', content: draftContent } }),
  },
  'GET /v1/notice': { may: regionRoles, status: 200, about: eachRegion, shape: 'get' },
  'PUT /v1/notice': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: {
        content: {
          title: 'Pemberitahuan',
          purpose: 'Jaminan',
          basis: 'UU 27/2022',
          retention: '2 tahun',
          rights: 'Salinan',
          contact: 'Petugas',
        },
      },
    }),
  },
  'GET /v1/retention': { may: adminAndAuditor, status: 200, about: eachRegion, shape: 'get' },
  'PUT /v1/retention': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: { source: 'JRA CONTOH', endedNominationYears: 2, listFileMonths: 24 },
    }),
  },
  'GET /v1/breaches': {
    may: adminAndAuditor,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ shows: await make.breach() }),
  },
  'POST /v1/breaches': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({ json: make.breachRequest() }),
  },
  'GET /v1/breaches/{id}': {
    may: adminAndAuditor,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: (make) => on(make.breach),
  },
  'POST /v1/breaches/{id}/steps': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.breach, { json: { kind: 'handling', text: 'Akses ditutup.' } }),
  },
  'GET /v1/breaches/{id}/persons': {
    may: adminAndAuditor,
    status: 200,
    about: ofWholeRegion,
    shape: 'export',
    call: async (make) => {
      const { word } = await make.standing();
      return { id: await make.breach(), query: '?limit=1000', shows: word };
    },
  },
};
