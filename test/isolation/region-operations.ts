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
import { listOperations } from './list-operations.ts';
import { matchingOperations } from './matching-operations.ts';
import { memberOperations } from './member-operations.ts';
import { eachRegion, type OperationCase, ofRegion } from './operation-cases.ts';
import { peopleOperations } from './people-operations.ts';
import { preCheckOperations } from './pre-check-operations.ts';
import { protectionOperations } from './protection-operations.ts';
import { quotaOperations } from './quota-operations.ts';
import { regulationOperations } from './regulation-operations.ts';
import { admins, regionRoles } from './roles.ts';
import { verificationOperations } from './verification-operations.ts';

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
  ...listOperations,
  ...memberOperations,
  ...peopleOperations,
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
