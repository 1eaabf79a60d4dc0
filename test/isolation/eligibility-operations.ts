import type { Targets } from '../support/http-targets.ts';
import { type Call, eachRegion, type OperationCase, ofAgency, on } from './operation-cases.ts';
import { peopleReaders, type RegionRole } from './roles.ts';

/** Those who hand in photos and letters, and so sign nothing and pay nothing by them. */
const takers: readonly RegionRole[] = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'village',
  'district',
];

const evidence = async (make: Targets): Promise<Call> => {
  const id = await make.evidence();
  return { id, shows: id };
};

/** What proof and eligibility are asked by. */
export const eligibilityOperations: Readonly<Record<string, OperationCase>> = {
  'POST /v1/evidence': {
    may: takers,
    status: 201,
    byPeople: true,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: { use: 'statement', fileName: 'surat.pdf', type: 'application/pdf' },
    }),
  },
  'POST /v1/evidence/{id}/arrived': {
    may: takers,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.putEvidence),
  },
  'GET /v1/evidence/{id}': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: evidence,
  },
  'GET /v1/evidence/{id}/file': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: async (make) => ({ id: await make.evidence(), shows: 'KENARIMAS' }),
  },
};
