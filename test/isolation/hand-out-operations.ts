import { eachRegion, type OperationCase, ofRegion } from './operation-cases.ts';
import { admins } from './roles.ts';

/** What the archives of a whole region are asked by. */
export const handOutOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/hand-outs': { may: admins, status: 200, about: eachRegion, shape: 'list' },
  'GET /v1/hand-outs/{id}': {
    may: admins,
    status: 200,
    about: ofRegion,
    shape: 'export',
    call: async (make) => ({ id: await make.handOut() }),
  },
};
