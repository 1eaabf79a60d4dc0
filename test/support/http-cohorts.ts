import { CohortView, DonorView, FundingSourceView, Renewal } from '@payung/contract';
import { vi } from 'vitest';
import { type Caller, expectDone, read } from './http-caller.ts';
import { patient } from './patient.ts';

const fundingOf = (id: string) => ({
  id,
  kind: 'DBHCHT',
  name: `DATA CONTOH ${id}`,
  budgetYear: 2026,
  accountCode: '5.1.02.02.08.0001',
  budgetCeiling: 1_000_000_000,
});

const donorOf = (id: string) => ({
  id,
  kind: 'company',
  name: `DATA CONTOH ${id}`,
  contact: { person: null, phone: null, email: null, address: 'Jl. Contoh 1' },
});

/** What a cohort of one source is asked for by. */
export const cohortOf = (name: string, funding: string) => ({
  name,
  kind: 'INCIDENTAL',
  year: 2026,
  firstMonth: '2026-10',
  months: 3,
  funding,
  placeCeiling: 10,
  budgetCeiling: null,
});

/** The renewal of a year in which nobody was determined, gathered. */
async function gatherRenewal(admin: Caller): Promise<string> {
  const year = {
    year: 2025,
    firstDayOfCover: '2025-01-01',
    months: 12,
    quotaBy: 'agency',
    grants: [],
    legalBasis: 'DATA CONTOH SK 2025',
    takesNominations: false,
  };
  expectDone(await admin.ask('POST', '/v1/programme-years', { json: year }));
  const asked = await admin.ask('POST', '/v1/renewals', { json: { fromYear: 2025 } });
  const { id } = read(asked, Renewal);
  await vi.waitUntil(
    async () => read(await admin.ask('GET', `/v1/renewals/${id}`), Renewal).state === 'ready',
    { ...patient, interval: 50 },
  );
  return id;
}

/** Sources of money, donors and renewals of Kudus to act on, made anew for each act that uses one up. */
export function openCohortTargets(admin: Caller, next: () => number) {
  let renewals: Promise<string> | null = null;
  const funding = async (): Promise<string> => {
    const json = fundingOf(`dbhcht-contoh-${next()}`);
    return read(await admin.ask('POST', '/v1/funding-sources', { json }), FundingSourceView).id;
  };
  const donor = async (): Promise<string> => {
    const json = donorOf(`pt-contoh-${next()}`);
    return read(await admin.ask('POST', '/v1/donors', { json }), DonorView).id;
  };
  return {
    funding,
    donor,
    /** one that is used up, with no people */
    freshCohort: async (): Promise<string> => {
      const json = cohortOf(`Kelompok contoh ${next()}`, await funding());
      return read(await admin.ask('POST', '/v1/cohorts', { json }), CohortView).id;
    },
    fundingSent: () => fundingOf(`dbhcht-baru-${next()}`),
    donorSent: () => donorOf(`pt-baru-${next()}`),
    cohortSent: async () => cohortOf(`Kelompok baru ${next()}`, await funding()),
    /** a year far off, so that nothing else is nominated for it */
    yearSent: () => {
      const year = 2030 + (next() % 60);
      return {
        year,
        firstDayOfCover: `${year}-01-01`,
        months: 12,
        quotaBy: 'region',
        grants: [{ agency: null, granted: 10 }],
        legalBasis: 'DATA CONTOH SK',
        takesNominations: false,
      };
    },
    renewal() {
      renewals ??= gatherRenewal(admin);
      return renewals;
    },
  };
}
