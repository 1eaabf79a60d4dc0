import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  type OperationCase,
  ofAgency,
  ofWholeRegion,
  wholeRegion,
} from './operation-cases.ts';
import { admins, listReaders, peopleReaders, type RegionRole } from './roles.ts';

const moneyReaders: readonly RegionRole[] = ['admin', 'treasurer', 'auditor'];
const makers: readonly RegionRole[] = ['admin', 'treasurer'];
const treasurers: readonly RegionRole[] = ['treasurer'];

const paper = { number: 'SPP/CONTOH', date: '2026-01-15', rupiah: 0, accountCode: null };

/** A step on a bill of nobody: whoever may is told what keeps it from being taken. */
const step = (refusal: string, said: object): OperationCase => ({
  may: treasurers,
  status: 409,
  refusal,
  about: ofWholeRegion,
  shape: 'act',
  call: async (make) => {
    const { id, version } = await make.emptyBill();
    return { id, json: { version, ...said } };
  },
});

const billShown = async (make: Targets): Promise<Call> => {
  const { bill } = await make.billLists();
  return { id: bill, shows: bill };
};

/** What bills, contributions and cover are asked by. */
export const billOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/bills': {
    may: moneyReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.billLists()).bill }),
  },
  'POST /v1/bills': {
    may: makers,
    status: 201,
    about: { kind: 'own-contents', elsewhere: '422 request-invalid' },
    shape: 'act',
    call: async (make) => ({ json: await make.billSent() }),
  },
  'GET /v1/bills/{id}': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: billShown,
  },
  'GET /v1/bills/{id}/lines': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    call: async (make) => {
      const { bill, nomination } = await make.billLists();
      return { id: bill, shows: nomination };
    },
  },
  'GET /v1/bills/{id}/successors': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    // nobody left whom this bill paid for
    call: async (make) => ({ id: (await make.billLists()).bill }),
  },
  'GET /v1/bills/{id}/left-off': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'list',
    call: async (make) => {
      const { after, nomination } = await make.billLists();
      return { id: after, shows: nomination };
    },
  },
  'GET /v1/bills/{id}/attachment': {
    may: makers,
    status: 200,
    about: ofWholeRegion,
    shape: 'file',
    call: async (make) => {
      const { bill, word } = await make.billLists();
      return { id: bill, query: '?format=csv', shows: word };
    },
  },
  'POST /v1/bills/{id}/releases': {
    may: makers,
    status: 422,
    // the list of this bill is empty
    refusal: 'request-invalid',
    about: ofWholeRegion,
    shape: 'act',
    call: async (make) => {
      const { id, version } = await make.emptyBill();
      const { nomination } = await make.billLists();
      return { id, json: { version, nomination } };
    },
  },
  'POST /v1/bills/{id}/billing': step('bill-empty', {
    code: 'KI-CONTOH',
    issuedOn: '2026-01-15',
    expiresOn: '2026-01-31',
    people: 0,
    rupiah: 0,
  }),
  'POST /v1/bills/{id}/payment-request': step('state-forbids', paper),
  'POST /v1/bills/{id}/payment-order': step('state-forbids', paper),
  'POST /v1/bills/{id}/disbursement': step('state-forbids', paper),
  'POST /v1/bills/{id}/proof': step('state-forbids', paper),
  'POST /v1/bills/{id}/scans': {
    ...step('state-forbids', {}),
    call: async (make) => {
      const { id } = await make.emptyBill();
      return { id, json: { paper: 'proof', scans: ['01KB0000000000000000000000'] } };
    },
  },
  'POST /v1/bills/{id}/cancel': {
    may: makers,
    status: 200,
    about: ofWholeRegion,
    shape: 'act',
    call: async (make) => {
      const { id, version } = await make.emptyBill();
      return { id, json: { version } };
    },
  },
  'POST /v1/bills/{id}/reopening': step('state-forbids', {}),
  'GET /v1/nominations/{id}/contributions': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { nomination } = await make.standing();
      return { id: nomination, shows: nomination };
    },
  },
  'GET /v1/cover-alerts': { may: listReaders, status: 200, about: eachRegion, shape: 'get' },
  'GET /v1/contribution-setting': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'get',
  },
  'PUT /v1/contribution-setting': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: {
        agreements: [{ number: 'PKS/CONTOH/1', startsOn: '2026-01-01' }],
        transportOccupations: [],
      },
    }),
  },
};
