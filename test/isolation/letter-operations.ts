import { todayThere } from '../support/http-claims.ts';
import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  type OperationCase,
  ofAgency,
  wholeRegion,
} from './operation-cases.ts';
import { adminAndAuditor, admins, type RegionRole } from './roles.ts';

/** Those who bring cards and letters to families. */
const carriers: readonly RegionRole[] = ['admin', 'village', 'district'];

const standing = async (make: Targets): Promise<Call> => ({
  id: (await make.standing()).nomination,
});
/** A receipt that nobody made: whoever may is told so, as is everybody whose reach ends elsewhere. */
const unmade: Pick<OperationCase, 'may' | 'status' | 'refusal' | 'about'> = {
  may: carriers,
  status: 404,
  refusal: 'not-found',
  about: ofAgency,
};

/** What cards, letters and messages are asked by. */
export const letterOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/card-hand-overs': {
    may: carriers,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make) => ({ query: `?village=${await make.letterVillage()}`, shows: '"waiting"' }),
  },
  'POST /v1/card-hand-overs': {
    may: carriers,
    // nobody of the demo has a card yet
    status: 409,
    refusal: 'state-forbids',
    about: ofAgency,
    shape: 'act',
    call: async (make) => ({ json: { village: await make.letterVillage() } }),
  },
  'GET /v1/card-hand-overs/{id}': {
    ...unmade,
    shape: 'get',
    call: async (make) => ({ id: await make.unmadeHandOver() }),
  },
  'GET /v1/card-hand-overs/{id}/paper': {
    ...unmade,
    shape: 'file',
    call: async (make) => ({ id: await make.unmadeHandOver() }),
  },
  'POST /v1/card-hand-overs/{id}/entries': {
    ...unmade,
    shape: 'act',
    call: async (make) => ({
      id: await make.unmadeHandOver(),
      json: { entries: [{ no: 1, answer: { answer: 'worker', on: todayThere() } }] },
    }),
  },
  'GET /v1/nominations/{id}/letter': {
    may: carriers,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: standing,
  },
  'GET /v1/villages/{id}/letters': {
    may: carriers,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: async (make) => ({ id: await make.letterVillage() }),
  },
  'GET /v1/nominations/{id}/messages': {
    may: carriers,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: standing,
  },
  'GET /v1/message-runs': { may: adminAndAuditor, status: 200, about: wholeRegion, shape: 'get' },
  'GET /v1/letter-setting': {
    may: [...carriers, 'auditor'],
    status: 200,
    about: eachRegion,
    shape: 'get',
  },
  'PUT /v1/letter-setting': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: { office: 'DATA CONTOH', phone: '', insurerPhone: '175', messages: null },
    }),
  },
};
