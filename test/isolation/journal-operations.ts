import { eachRegion, type OperationCase, ofAgency, wholeRegion } from './operation-cases.ts';
import { adminAndAuditor, peopleReaders } from './roles.ts';

/** The journal as audit trail. Its pages hold ids, never a name. */
export const journalOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/journal': {
    may: adminAndAuditor,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => {
      const { nomination } = await make.standing();
      return { query: `?item=${nomination}`, shows: nomination };
    },
  },
  'GET /v1/journal/verification': {
    may: adminAndAuditor,
    status: 200,
    about: wholeRegion,
    shape: 'get',
  },
  'GET /v1/journal/state': {
    may: adminAndAuditor,
    status: 200,
    about: eachRegion,
    shape: 'count',
    call: async () => ({ query: '?at=2026-12-31' }),
  },
  'GET /v1/journal/export': {
    may: adminAndAuditor,
    status: 200,
    about: wholeRegion,
    shape: 'export',
    call: async () => ({ query: '?lane=0' }),
  },
  'GET /v1/persons/{id}/views': {
    may: adminAndAuditor,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make) => ({ id: (await make.standing()).person }),
  },
  'GET /v1/persons/{id}/history': {
    may: adminAndAuditor,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make) => {
      const { person, nomination } = await make.standing();
      return { id: person, shows: nomination };
    },
  },
  'GET /v1/persons/{id}/timeline': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make) => {
      const { person, nomination } = await make.standing();
      return { id: person, shows: nomination };
    },
  },
  'POST /v1/persons/{id}/number': {
    may: peopleReaders,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: async (make) => {
      const { person } = await make.standing();
      return { id: person, json: { why: 'compare-card' } };
    },
  },
  'GET /v1/nominations/{id}/state': {
    may: adminAndAuditor,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { nomination } = await make.standing();
      return { id: nomination, query: '?at=2026-12-31', shows: nomination };
    },
  },
};
