import { sameAnswer } from '../support/http-cases.ts';
import { eachRegion, type OperationCase, ofAgency, on } from './operation-cases.ts';
import type { RegionRole } from './roles.ts';

const reason = { reason: 'sudah diperiksa' };
/** A machine reads like an officer; verifiers and those who sign and pay see no cases. */
const readers: readonly RegionRole[] = ['officer', 'admin', 'auditor'];
const deciders: readonly RegionRole[] = ['officer', 'admin'];

/** What the questions whether two nominations are one person are asked by; those made here lie inside one agency. */
export const caseOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/cases': {
    may: readers,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.standingCase()).case }),
  },
  'GET /v1/cases/{id}': {
    may: readers,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { case: id, word } = await make.standingCase();
      return { id, shows: word };
    },
  },
  'GET /v1/nominations/{id}/cases': {
    may: readers,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make) => {
      const { nomination: id, case: shows } = await make.standingCase();
      return { id, shows };
    },
  },
  'POST /v1/cases/{id}/decide': {
    may: deciders,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.case, { json: sameAnswer }),
  },
  'POST /v1/cases/{id}/take-back': {
    may: deciders,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.answeredCase, { json: reason }),
  },
  'POST /v1/cases/{id}/ask': {
    may: ['officer'],
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.caseAcross, { json: reason }),
  },
  'POST /v1/case-decisions': {
    may: deciders,
    status: 200,
    byPeople: true,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({ json: { ...sameAnswer, caseIds: [await make.case()] } }),
  },
};
