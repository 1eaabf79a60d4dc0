import { eachRegion, handInFor, type OperationCase, ofAgency, on } from './operation-cases.ts';
import { homeAgency, listReaders, peopleReaders, proposers } from './roles.ts';

/** Lists that are handed in. */
export const listOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/imports': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: await make.standingImport() }),
  },
  'POST /v1/imports': {
    may: proposers,
    status: 202,
    about: handInFor,
    shape: 'act',
    call: async () => ({ json: { agency: homeAgency, fileName: 'a.csv' } }),
  },
  'GET /v1/imports/template': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'file',
  },
  'GET /v1/imports/{id}': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: (make) => on(make.announcedImport),
  },
  'GET /v1/imports/{id}/parts': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: (make) => on(make.partedImport),
  },
  'POST /v1/imports/{id}/parts': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.partedImport, { json: { numbers: [1] } }),
  },
  'POST /v1/imports/{id}/parts/join': {
    may: proposers,
    status: 202,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.partedImport),
  },
  'PUT /v1/imports/{id}/mapping': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) =>
      on(make.waitingImport, {
        json: { headerRow: 1, columns: ['nationalId', 'name', 'occupation'] },
      }),
  },
  'POST /v1/imports/{id}/go-on': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.doubledImport),
  },
  'GET /v1/imports/{id}/rows': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: (make) => on(make.standingImport),
  },
  'POST /v1/imports/{id}/hand-overs': {
    may: proposers,
    status: 201,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.strayImport, { json: { row: 2, to: 'dinas-sosial' } }),
  },
  'GET /v1/imports/{id}/rows-to-correct': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: (make) => on(make.strayImport),
  },
  'POST /v1/imports/{id}/corrections': {
    may: proposers,
    status: 202,
    about: ofAgency,
    shape: 'act',
    call: (make) =>
      on(make.strayImport, {
        json: { rows: [{ row: 2, piece: 0, texts: { occupation: 'TUKANG OJEK' } }] },
      }),
  },
  'GET /v1/imports/{id}/report': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: (make) => on(make.standingImport),
  },
  'GET /v1/imports/{id}/letter': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: (make) => on(make.standingImport),
  },
};
