import { todayThere } from '../support/http-claims.ts';
import type { Targets } from '../support/http-targets.ts';
import { type Call, eachRegion, type OperationCase, ofAgency, on } from './operation-cases.ts';
import { admins, type RegionRole } from './roles.ts';

/** Those who help a family. */
const handlers: readonly RegionRole[] = ['admin', 'village', 'district'];
/** Those who need to know the family, and write down what became of a claim. */
const actors: readonly RegionRole[] = [...handlers, 'insurer'];
const readers: readonly RegionRole[] = [...actors, 'officer', 'auditor'];

const standing = async (make: Targets): Promise<Call> => ({ id: await make.standingClaim() });

/** What is asked of a claim is asked by people: an agency's own system asks for none. */
export const claimOperations: Readonly<Record<string, OperationCase>> = {
  'POST /v1/memberships/find': {
    may: handlers,
    status: 200,
    about: eachRegion,
    shape: 'search',
    call: async (make) => {
      const json = await make.memberAsked();
      return { json, shows: json.name };
    },
  },
  'POST /v1/death-notices': {
    may: handlers,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async (make) => ({ json: { ...(await make.memberAsked()), diedOn: todayThere() } }),
  },
  'POST /v1/benefit-estimates': {
    may: readers,
    status: 200,
    byPeople: true,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      json: {
        event: { kind: 'DEATH', on: '2026-06-20' },
        cover: { startsOn: '2026-01-01', monthsPaid: 6 },
      },
    }),
  },
  'GET /v1/holidays/{year}': {
    may: readers,
    status: 200,
    byPeople: true,
    about: eachRegion,
    shape: 'get',
    call: async () => ({ id: '2026' }),
  },
  'PUT /v1/holidays/{year}': {
    may: admins,
    status: 200,
    about: eachRegion,
    shape: 'act',
    call: async () => ({
      id: '2031',
      json: { days: ['2031-08-17'], legalBasis: 'SKB DATA CONTOH' },
    }),
  },
  'GET /v1/claims': {
    may: readers,
    status: 200,
    byPeople: true,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({
      query: `?year=${todayThere().slice(0, 4)}`,
      shows: await make.standingClaim(),
    }),
  },
  'POST /v1/claims': {
    may: handlers,
    status: 201,
    about: ofAgency,
    shape: 'act',
    call: async (make) => ({ json: await make.claimSent() }),
  },
  'GET /v1/claims/{id}': {
    may: readers,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'get',
    call: standing,
  },
  'GET /v1/claims/{id}/checklist': {
    may: readers,
    status: 200,
    byPeople: true,
    about: ofAgency,
    shape: 'file',
    call: standing,
  },
  'PUT /v1/claims/{id}/event': {
    may: handlers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.claim, { json: { version: 1, event: make.accidentSent() } }),
  },
  'POST /v1/claims/{id}/papers': {
    may: handlers,
    status: 422,
    refusal: 'request-invalid',
    about: ofAgency,
    shape: 'act',
    // only whoever handed a scan in puts it among the papers
    call: (make) => on(make.claim, { json: { paper: 'claim-form', evidenceId: 'bukan-milik' } }),
  },
  'POST /v1/claims/{id}/acts': {
    may: actors,
    status: 200,
    about: ofAgency,
    shape: 'act',
    // the insurer sees what was handed over, and decides; whoever helps the family gathers the papers
    call: (make, by) =>
      by === 'insurer'
        ? on(make.submittedClaim, {
            json: { act: 'grant', on: todayThere(), rupiah: 56_000_000 },
          })
        : on(make.completableClaim, { json: { act: 'complete', on: todayThere() } }),
  },
  'POST /v1/claims/{id}/notes': {
    may: handlers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.claim, { json: { note: 'tell-family', on: todayThere() } }),
  },
  'GET /v1/claims/{id}/family': {
    may: actors,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: standing,
  },
  'PUT /v1/claims/{id}/family': {
    may: handlers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) => on(make.claim, { json: { version: 1, cause: 'DATA CONTOH' } }),
  },
  'POST /v1/claims/{id}/scholarship-years': {
    may: handlers,
    status: 200,
    about: ofAgency,
    shape: 'act',
    call: (make) =>
      on(make.grantedClaim, { json: { child: 0, year: 1, state: 'submitted', on: todayThere() } }),
  },
};
