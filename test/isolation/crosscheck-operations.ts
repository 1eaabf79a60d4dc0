import { agreementSent } from '../support/http-crosscheck.ts';
import { eachRegion, type OperationCase } from './operation-cases.ts';
import { adminAndAuditor, admins } from './roles.ts';

/** What the check across regions is asked by. None of it is about a person: that has no route. */
export const crosscheckOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/cross-agreement': {
    may: adminAndAuditor,
    status: 200,
    about: eachRegion,
    shape: 'get',
  },
  'PUT /v1/cross-agreement': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: agreementSent }),
  },
  'POST /v1/cross-agreement/revoke': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: { reason: 'DATA CONTOH: berakhir' } }),
  },
  'GET /v1/cross-cases': { may: admins, status: 200, about: eachRegion, shape: 'list' },
  'GET /v1/cross-exchanges': { may: admins, status: 200, about: eachRegion, shape: 'list' },
  'POST /v1/cross-exchanges/{id}/start': {
    may: admins,
    status: 200,
    // proposed to both regions of the matrix under one id; that a third is told of none is tested elsewhere
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({ id: await make.exchange() }),
  },
};
