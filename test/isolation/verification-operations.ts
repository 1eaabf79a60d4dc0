import type { VerificationLevel } from '@payung/domain';
import type { Targets } from '../support/http-targets.ts';
import { allLevels } from '../support/http-verification.ts';
import {
  type Call,
  eachRegion,
  type OperationCase,
  ofAgency,
  wholeRegion,
} from './operation-cases.ts';
import { admins, peopleReaders, proposers, type RegionRole, regionRoles } from './roles.ts';

const answerers: readonly RegionRole[] = ['village', 'district', 'verifier', 'insurer'];
const paperMakers: readonly RegionRole[] = ['village', 'district', 'verifier'];
const countReaders: readonly RegionRole[] = [
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
  'village',
  'district',
];

/** where the demo's officer of a village is at home */
const homeVillage = '33.19.01.2001';

const levelOf: Readonly<Partial<Record<RegionRole, VerificationLevel>>> = {
  village: 'village',
  district: 'district',
  verifier: 'lead',
  insurer: 'insurer',
};

/** A sheet that waits for this role; who has no level is refused before anything is looked for. */
const waiting = async (make: Targets, role: RegionRole | null): Promise<Call> => {
  const level = (role === null ? undefined : levelOf[role]) ?? 'village';
  return { id: await make.verification.sheetAt(level), json: { answer: 'confirmed' } };
};

const paper = async (make: Targets, role: RegionRole | null): Promise<{ id: string }> => {
  const level = role === 'district' ? 'district' : role === 'verifier' ? 'lead' : 'village';
  return { id: await make.verification.paperOf(level, homeVillage) };
};

/** Somebody under a name that nobody else has, whom every level has reached. */
const reached = async (make: Targets): Promise<Call> => {
  const { id, word } = await make.standingSheet();
  return { id, shows: word };
};

/** Who verifies, and what they are asked about. */
export const verificationOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/verification/setting': {
    may: regionRoles,
    status: 200,
    about: eachRegion,
    shape: 'get',
  },
  'PUT /v1/verification/setting': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({ json: allLevels }),
  },
  'GET /v1/verification/sheets': {
    may: regionRoles,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({
      query: '?stage=waiting&level=insurer&limit=100',
      shows: (await make.standingSheet()).word,
    }),
  },
  'GET /v1/verification/counts': {
    may: countReaders,
    status: 200,
    about: wholeRegion,
    shape: 'count',
  },
  'GET /v1/verification/sheets/{id}': {
    may: regionRoles,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: reached,
  },
  'POST /v1/verification/sheets/{id}/answer': {
    may: answerers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: waiting,
  },
  'POST /v1/verification/answers': {
    may: answerers,
    status: 200,
    about: eachRegion,
    shape: 'act',
    // a neighbourhood that nobody lives in: the others are still to be asked about
    call: async () => ({ json: { rt: '99' } }),
  },
  'POST /v1/verification/sheets/{id}/stand-as-is': {
    may: proposers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: async (make) => ({
      id: await make.verification.returnedSheet(),
      json: { reason: 'sesuai KTP' },
    }),
  },
  'POST /v1/verification/papers': {
    may: paperMakers,
    status: 201,
    about: ofAgency,
    shape: 'act',
    call: async () => ({ json: { village: homeVillage } }),
  },
  'GET /v1/verification/papers': {
    may: paperMakers,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make, role) => ({
      query: `?village=${homeVillage}`,
      shows: (await paper(make, role)).id,
    }),
  },
  'GET /v1/verification/papers/{id}': {
    may: paperMakers,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: paper,
  },
  'GET /v1/verification/papers/{id}/file': {
    may: paperMakers,
    status: 200,
    about: ofAgency,
    shape: 'file',
    call: paper,
  },
  'POST /v1/verification/papers/{id}/entry': {
    may: paperMakers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: async (make, role) => ({ ...(await paper(make, role)), json: {} }),
  },
  'GET /v1/verification/lacking': {
    may: peopleReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ query: '?limit=100', shows: (await make.standingSheet()).id }),
  },
};
