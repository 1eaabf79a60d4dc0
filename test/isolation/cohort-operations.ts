import type { Targets } from '../support/http-targets.ts';
import {
  type Call,
  eachRegion,
  type OperationCase,
  ofAgency,
  ofRegion,
  ofWholeRegion,
  wholeRegion,
} from './operation-cases.ts';
import {
  admins,
  homeAgency,
  listReaders,
  peopleReaders,
  proposers,
  type RegionRole,
  regionRoles,
} from './roles.ts';

const moneyReaders: readonly RegionRole[] = ['admin', 'treasurer', 'auditor'];
const version = 1;
const ceilings = { placeCeiling: 20, budgetCeiling: null, agencies: [] };

const shown = async (make: () => Promise<string>): Promise<Call> => {
  const id = await make();
  return { id, shows: id };
};

const act = (
  call: NonNullable<OperationCase['call']>,
  changes: Partial<OperationCase> = {},
): OperationCase => ({
  may: admins,
  status: 200,
  about: ofRegion,
  shape: 'act',
  call,
  ...changes,
});

/** What programme years, sources of money, donors, cohorts and renewals are asked by. */
export const cohortOperations: Readonly<Record<string, OperationCase>> = {
  'GET /v1/programme-years': { may: regionRoles, status: 200, about: eachRegion, shape: 'get' },
  'POST /v1/programme-years': act(async (make) => ({ json: make.yearSent() }), {
    status: 201,
    about: eachRegion,
  }),
  'PUT /v1/programme-years/nominating': act(async () => ({ json: { year: 2026 } }), {
    about: eachRegion,
  }),
  'POST /v1/programme-years/closings': act(async () => ({ json: { year: 2026 } }), {
    status: 422,
    refusal: 'request-invalid',
    about: eachRegion,
  }),
  'PUT /v1/cover-rules': act(
    async () => ({
      json: {
        lapseAfterMonths: 3,
        fullDeathBenefitAfterMonths: 3,
        countedWholeFromMonths: 6,
        routineMonths: [10, 12],
        incidentalMonths: [1, 2, 3],
      },
    }),
    { about: eachRegion },
  ),
  'GET /v1/funding-sources': {
    may: moneyReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ shows: await make.funding() }),
  },
  'POST /v1/funding-sources': act(async (make) => ({ json: make.fundingSent() }), {
    status: 201,
    about: eachRegion,
  }),
  'GET /v1/funding-sources/{id}': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: (make) => shown(make.funding),
  },
  'PUT /v1/funding-sources/{id}': act(async (make) => ({
    id: await make.funding(),
    json: { version, name: 'Sumber dana contoh', accountCode: null, budgetCeiling: 2_000_000 },
  })),
  'GET /v1/donors': {
    may: moneyReaders,
    status: 200,
    about: wholeRegion,
    shape: 'list',
    call: async (make) => ({ shows: await make.donor() }),
  },
  'POST /v1/donors': act(async (make) => ({ json: make.donorSent() }), {
    status: 201,
    about: eachRegion,
  }),
  'GET /v1/donors/{id}': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'get',
    call: (make) => shown(make.donor),
  },
  'PUT /v1/donors/{id}': act(async (make) => {
    const { kind, name, contact } = make.donorSent();
    return { id: await make.donor(), json: { version, kind, name, contact } };
  }),
  'POST /v1/donors/{id}/pledges': act(
    async (make) => ({
      id: await make.donor(),
      json: {
        version,
        pledge: {
          budgetYear: 2026,
          funds: 'workers',
          people: 50,
          months: 12,
          rupiah: 10_080_000,
          basis: 'Surat DATA CONTOH 1',
        },
      },
    }),
    { status: 201 },
  ),
  'GET /v1/donors/{id}/statement': {
    may: moneyReaders,
    status: 200,
    about: ofWholeRegion,
    shape: 'export',
    call: async (make) => ({ ...(await shown(make.donor)), query: '?budgetYear=2026' }),
  },
  'GET /v1/cohorts': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ shows: await make.cohort() }),
  },
  'POST /v1/cohorts': act(async (make) => ({ json: await make.cohortSent() }), {
    status: 201,
    about: { kind: 'own-contents', elsewhere: '422 request-invalid' },
  }),
  'GET /v1/cohorts/{id}': {
    may: listReaders,
    status: 200,
    about: ofRegion,
    shape: 'get',
    call: (make) => shown(make.cohort),
  },
  'PUT /v1/cohorts/{id}': act(async (make) => ({
    id: await make.freshCohort(),
    json: { version, name: `Kelompok lain ${make.next()}`, ...ceilings },
  })),
  'POST /v1/cohorts/{id}/close': act(async (make) => ({
    id: await make.freshCohort(),
    json: { version },
  })),
  // to the cohort that they are in: whoever may is told that it is no move
  'POST /v1/cohorts/{id}/moves': act(movedNowhere, { status: 422, refusal: 'request-invalid' }),
  'GET /v1/nominations/{id}/cover': {
    may: peopleReaders,
    status: 200,
    about: ofAgency,
    shape: 'get',
    call: async (make) => {
      const { nomination } = await make.standing();
      return { id: nomination, shows: nomination };
    },
  },
  'GET /v1/renewals': {
    may: listReaders,
    status: 200,
    about: eachRegion,
    shape: 'list',
    call: async (make) => ({ shows: await make.renewal() }),
  },
  // from the year itself: whoever may is told that it is none
  'POST /v1/renewals': act(async () => ({ json: { fromYear: 2026 } }), {
    status: 422,
    refusal: 'request-invalid',
    about: eachRegion,
  }),
  'GET /v1/renewals/{id}': {
    may: listReaders,
    status: 200,
    about: ofRegion,
    shape: 'get',
    call: (make) => shown(make.renewal),
  },
  'GET /v1/renewals/{id}/people': {
    may: listReaders,
    status: 200,
    about: ofAgency,
    shape: 'list',
    call: async (make) => ({ id: await make.renewal(), query: `?agency=${homeAgency}` }),
  },
  'PUT /v1/renewals/{id}/people': act(
    async (make) => ({ id: await make.renewal(), json: { agency: homeAgency, page: 1 } }),
    { may: proposers, about: ofAgency },
  ),
  // nobody is on that list: whoever may is told so
  'POST /v1/renewals/{id}/nominations': act(
    async (make) => ({ id: await make.renewal(), json: { agency: homeAgency } }),
    { may: proposers, about: ofAgency, status: 409, refusal: 'state-forbids' },
  ),
};

async function movedNowhere(make: Targets): Promise<Call> {
  const { nomination } = await make.standing();
  const id = await make.cohort();
  const json = { to: id, nominations: [nomination], month: '2026-06', decision: 'SK DATA CONTOH' };
  return { id, json };
}
