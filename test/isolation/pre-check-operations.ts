import type { Targets } from '../support/http-targets.ts';
import {
  eachRegion,
  type OperationCase,
  ofAgency,
  ofRegion,
  ofWholeRegion,
  wholeRegion,
} from './operation-cases.ts';
import { admins, homeAgency, peopleReaders, type RegionRole } from './roles.ts';

/** Those who take files to a branch and bring answers back. */
const carriers: readonly RegionRole[] = ['admin', 'insurer'];
const readers: readonly RegionRole[] = ['admin', 'insurer', 'auditor'];

const onReply = async (make: Targets) => make.preCheckReply();
const onFile = async (make: Targets) => {
  const id = await make.preCheck();
  return { id, shows: id };
};

/** What files to a branch or the population registry are asked by. */
export const preCheckOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/pre-checks/recipients': { may: readers, status: 200, about: wholeRegion, shape: 'get' },
  'PUT /v1/pre-checks/recipients/{recipient}': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async (make) => {
      const { recipient: _, ...json } = make.recipientSent();
      return { id: `cabang-${make.next()}`, json: { ...json, number: 0 } };
    },
  },
  'GET /v1/pre-checks/requirement': { may: readers, status: 200, about: wholeRegion, shape: 'get' },
  'PUT /v1/pre-checks/requirement': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { version: 0, required: [] } }),
  },
  'GET /v1/pre-checks/refusals': {
    may: ['officer', 'admin', 'auditor'],
    status: 200,
    byPeople: true,
    about: eachRegion,
    shape: 'list',
    call: async () => ({ query: '?limit=200' }),
  },
  'POST /v1/pre-checks/decisions': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({
      json: { nominationIds: [await make.nomination()], act: 'keep', reason: 'sudah diperiksa' },
    }),
  },
  'POST /v1/pre-checks': {
    may: admins,
    status: 201,
    // nobody is nominated there, so there is nobody to be asked about
    about: { kind: 'own-contents', elsewhere: '409 state-forbids' },
    shape: 'act',
    call: async (make) => {
      await make.nomination();
      const people = { of: 'agency', agency: homeAgency };
      return { json: { recipient: 'bpjs-ketenagakerjaan', people } };
    },
  },
  'GET /v1/nominations/{id}/pre-checks': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { nomination } = await make.standing();
      return { id: nomination, shows: 'NOT_CHECKED' };
    },
  },
  'GET /v1/pre-checks': {
    may: readers,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: await make.preCheck() }),
  },
  'GET /v1/pre-checks/{id}': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: onFile,
  },
  'GET /v1/pre-checks/{id}/file': {
    may: carriers,
    status: 200,
    about: ofRegion,
    shape: 'file',
    call: async (make) => ({ id: await make.preCheck(), query: '?format=csv', shows: 'NIK;NAMA' }),
  },
  'POST /v1/pre-checks/{id}/answers': {
    may: carriers,
    status: 201,
    about: ofRegion,
    shape: 'act',
    call: async (make) => {
      const body = new FormData();
      const table = `NIK;HASIL\n33190401018${make.next()};LAYAK\n`;
      body.set('file', new File([table], 'jawaban.csv'));
      return { id: await make.preCheck(), body };
    },
  },
  'GET /v1/pre-checks/{id}/answers/{answer}': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: onReply,
  },
  'GET /v1/pre-checks/{id}/answers/{answer}/findings': {
    may: readers,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    call: onReply,
  },
  'POST /v1/pre-checks/{id}/answers/{answer}/apply': {
    may: admins,
    status: 202,
    about: ofRegion,
    shape: 'act',
    call: onReply,
  },
  'POST /v1/pre-checks/{id}/answers/{answer}/discard': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'act',
    call: (make) => make.freshPreCheckReply(),
  },
};
