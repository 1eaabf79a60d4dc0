import { aWorker } from '../support/http-nominations.ts';
import type { Targets } from '../support/http-targets.ts';
import { billOperations } from './bill-operations.ts';
import { caseOperations } from './case-operations.ts';
import { claimOperations } from './claim-operations.ts';
import { cohortOperations } from './cohort-operations.ts';
import { crosscheckOperations } from './crosscheck-operations.ts';
import { determinationOperations } from './determination-operations.ts';
import { eligibilityOperations } from './eligibility-operations.ts';
import { exchangeOperations } from './exchange-operations.ts';
import { fieldOperations } from './field-operations.ts';
import { figuresOperations } from './figures-operations.ts';
import { handOutOperations } from './hand-out-operations.ts';
import { journalOperations } from './journal-operations.ts';
import { leavingOperations } from './leaving-operations.ts';
import { letterOperations } from './letter-operations.ts';
import { matchingOperations } from './matching-operations.ts';
import {
  type Call,
  eachRegion,
  forAgency,
  handInFor,
  type OperationCase,
  ofAgency,
  ofRegion,
  on,
} from './operation-cases.ts';
import { preCheckOperations } from './pre-check-operations.ts';
import { protectionOperations } from './protection-operations.ts';
import { quotaOperations } from './quota-operations.ts';
import { regulationOperations } from './regulation-operations.ts';
import {
  adminAndAuditor,
  admins,
  homeAgency,
  listReaders,
  peopleReaders,
  proposers,
  regionRoles,
} from './roles.ts';
import { verificationOperations } from './verification-operations.ts';

const post = { from: '2026-01-01' };
const reason = { reason: 'salah orang' };

/** The first people handed in come first. */
const wholeList = async (make: Targets): Promise<Call> => ({
  query: '?limit=200',
  shows: (await make.standing()).word,
});

const byWord = async (make: Targets): Promise<Call> => {
  const { word } = await make.standing();
  return { json: { name: word }, shows: word };
};

/** Every operation of a region's API. One that is described and does not stand here fails the matrix. */
export const regionOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/me': { may: regionRoles, status: 200, about: eachRegion, shape: 'get' },
  'GET /v1/me/regions': {
    may: regionRoles,
    status: 200,
    about: eachRegion,
    shape: 'drop-down',
    beforeRegion: true,
  },
  'GET /v1/home': { may: regionRoles, status: 200, about: eachRegion, shape: 'count' },
  'GET /v1/region': { may: regionRoles, status: 200, about: eachRegion, shape: 'drop-down' },
  'GET /v1/agencies': { may: regionRoles, status: 200, about: eachRegion, shape: 'drop-down' },
  'GET /v1/occupations': { may: regionRoles, status: 200, about: eachRegion, shape: 'drop-down' },
  'GET /v1/quotas': { may: regionRoles, status: 200, about: eachRegion, shape: 'count' },
  'GET /v1/quotas/{id}': {
    may: regionRoles,
    status: 200,
    about: eachRegion,
    shape: 'count',
    call: async () => ({ id: '2026' }),
  },
  'PUT /v1/quotas/{id}': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ id: '2026', json: { granted: 26_000, legalBasis: 'SK CONTOH' } }),
  },
  'GET /v1/region/settings': { may: admins, status: 200, about: eachRegion, shape: 'get' },
  'PUT /v1/region/settings': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { villagesProposeFor: null, dutiesApart: 'users' } }),
  },
  'GET /v1/region/look': { may: regionRoles, status: 200, about: eachRegion, shape: 'get' },
  'PUT /v1/region/look': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: { accent: 'laut', programmeName: 'Perlindungan Pekerja Rentan DATA CONTOH' },
    }),
  },
  'POST /v1/agencies': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({
      json: { id: `dinas-${make.next()}`, name: 'Dinas Contoh', occupations: [] },
    }),
  },
  'PUT /v1/agencies/{id}': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: async () => ({
      id: 'bpbd-relawan',
      json: { name: 'BPBD', occupations: ['linmas'] },
    }),
  },
  'GET /v1/users': { may: adminAndAuditor, status: 200, about: eachRegion, shape: 'list' },
  'POST /v1/users': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async (make) => {
      const n = make.next();
      const [name, email] = [`PETUGAS ${n}`, `petugas-${n}@matriks.example`];
      return { json: { name, email, posts: [{ ...post, role: 'approver' }] } };
    },
  },
  'PUT /v1/users/{id}/posts': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member, { json: { posts: [{ ...post, role: 'treasurer' }] } }),
  },
  'DELETE /v1/users/{id}': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member),
  },
  'POST /v1/users/{id}/reset-password': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member),
  },
  'POST /v1/users/{id}/sign-out-everywhere': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => on(make.member),
  },
  'POST /v1/machines': {
    may: admins,
    status: 201,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({
      json: { name: `MESIN ${make.next()}`, agencies: [homeAgency], from: '2026-01-01' },
    }),
  },
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
  'GET /v1/nominations': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: wholeList,
  },
  'POST /v1/nominations': {
    may: proposers,
    status: 201,
    about: forAgency,
    shape: 'act',
    call: async (make) => ({ json: { agency: homeAgency, worker: aWorker(make.next()) } }),
  },
  'GET /v1/nominations/count': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'count',
  },
  'POST /v1/nominations/search': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'search',
    call: byWord,
  },
  'GET /v1/nominations/{id}': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { nomination, word } = await make.standing();
      return { id: nomination, shows: word };
    },
  },
  'POST /v1/nominations/{id}/withdraw': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.nomination, { json: reason }),
  },
  'POST /v1/nomination-endings': {
    may: proposers,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { act: 'withdraw', state: 'offered', most: 1, ...reason } }),
  },
  'POST /v1/nominations/{id}/refuse': {
    may: admins,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.nomination, { json: reason }),
  },
  'POST /v1/nominations/{id}/accept': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.offered),
  },
  'GET /v1/persons': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: wholeList,
  },
  'POST /v1/persons/search': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'search',
    call: byWord,
  },
  'GET /v1/persons/{id}': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { person, word } = await make.standing();
      return { id: person, shows: word };
    },
  },
  ...billOperations,
  ...caseOperations,
  ...claimOperations,
  ...leavingOperations,
  ...cohortOperations,
  ...crosscheckOperations,
  ...determinationOperations,
  ...eligibilityOperations,
  ...figuresOperations,
  ...handOutOperations,
  ...letterOperations,
  ...matchingOperations,
  ...regulationOperations,
  ...journalOperations,
  ...exchangeOperations,
  ...fieldOperations,
  ...preCheckOperations,
  ...protectionOperations,
  ...quotaOperations,
  ...verificationOperations,
};
