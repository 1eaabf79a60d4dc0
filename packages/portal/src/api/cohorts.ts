import {
  type CohortChange,
  CohortDetail,
  CohortList,
  type CohortMove,
  CohortMoved,
  CohortView,
  type CoverRulesRequest,
  DonorList,
  DonorStatement,
  DonorView,
  FundingSourceList,
  FundingSourceView,
  type NewCohort,
  type NewDonor,
  type NewFundingSource,
  type NewPledge,
  type NewProgrammeYear,
  ProgrammeYears,
  Renewal,
  RenewalList,
  RenewalPeople,
  type RenewalPeopleChange,
} from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const post = 'POST';
/** ms between two looks while the service is gathering people */
const look = 1_000;

const at = (room: string, id: string, more = '') => `/v1/${room}/${encodeURIComponent(id)}${more}`;

export const programmeYearsQuery = queryOptions({
  queryKey: ['programme', 'years'],
  queryFn: ({ signal }) => ask(ProgrammeYears, '/v1/programme-years', { signal }),
});

export function openYear(json: z.input<typeof NewProgrammeYear>): Promise<ProgrammeYears> {
  return ask(ProgrammeYears, '/v1/programme-years', { method: post, json });
}

export function nominateFor(year: number): Promise<ProgrammeYears> {
  return ask(ProgrammeYears, '/v1/programme-years/nominating', { method: 'PUT', json: { year } });
}

export function closeYear(year: number): Promise<ProgrammeYears> {
  return ask(ProgrammeYears, '/v1/programme-years/closings', { method: post, json: { year } });
}

export const cohortsQuery = queryOptions({
  queryKey: ['programme', 'cohorts'],
  queryFn: async ({ signal }) => (await ask(CohortList, '/v1/cohorts', { signal })).items,
});

export function cohortQuery(id: string) {
  return queryOptions({
    queryKey: ['programme', 'cohort', id],
    queryFn: ({ signal }) => ask(CohortDetail, at('cohorts', id), { signal }),
  });
}

export function makeCohort(json: z.input<typeof NewCohort>, key: string): Promise<CohortView> {
  const headers = { 'Idempotency-Key': key };
  return ask(CohortView, '/v1/cohorts', { method: post, json, headers });
}

export function changeCohort(id: string, json: z.input<typeof CohortChange>): Promise<CohortView> {
  return ask(CohortView, at('cohorts', id), { method: 'PUT', json });
}

export function closeCohort(id: string, version: number): Promise<CohortView> {
  return ask(CohortView, at('cohorts', id, '/close'), { method: post, json: { version } });
}

/** What became of the months of people who changed to another cohort. */
export type Moved = z.infer<typeof CohortMoved>;

export function movePeople(from: string, json: z.input<typeof CohortMove>): Promise<Moved> {
  return ask(CohortMoved, at('cohorts', from, '/moves'), { method: post, json });
}

export function changeCoverRules(json: z.input<typeof CoverRulesRequest>): Promise<ProgrammeYears> {
  return ask(ProgrammeYears, '/v1/cover-rules', { method: 'PUT', json });
}

export const fundingQuery = queryOptions({
  queryKey: ['programme', 'funding'],
  queryFn: async ({ signal }) =>
    (await ask(FundingSourceList, '/v1/funding-sources', { signal })).items,
});

export function addFunding(json: z.input<typeof NewFundingSource>): Promise<FundingSourceView> {
  return ask(FundingSourceView, '/v1/funding-sources', { method: post, json });
}

export function changeFunding(
  id: string,
  json: { version: number; name: string; accountCode: string | null; budgetCeiling: number },
): Promise<FundingSourceView> {
  return ask(FundingSourceView, at('funding-sources', id), { method: 'PUT', json });
}

export const donorsQuery = queryOptions({
  queryKey: ['programme', 'donors'],
  queryFn: async ({ signal }) => (await ask(DonorList, '/v1/donors', { signal })).items,
});

export function donorQuery(id: string) {
  return queryOptions({
    queryKey: ['programme', 'donor', id],
    queryFn: ({ signal }) => ask(DonorView, at('donors', id), { signal }),
  });
}

export function addDonor(json: z.input<typeof NewDonor>): Promise<z.infer<typeof DonorView>> {
  return ask(DonorView, '/v1/donors', { method: post, json });
}

export function addPledge(
  id: string,
  json: z.input<typeof NewPledge>,
): Promise<z.infer<typeof DonorView>> {
  return ask(DonorView, at('donors', id, '/pledges'), { method: post, json });
}

export function statementQuery(id: string, budgetYear: number) {
  return queryOptions({
    queryKey: ['programme', 'statement', id, budgetYear],
    queryFn: ({ signal }) =>
      ask(DonorStatement, withQuery(at('donors', id, '/statement'), { budgetYear }), { signal }),
  });
}

export const renewalsQuery = queryOptions({
  queryKey: ['renewals', 'list'],
  queryFn: async ({ signal }) => (await ask(RenewalList, '/v1/renewals', { signal })).items,
});

export function renewalQuery(id: string) {
  return queryOptions({
    queryKey: ['renewals', 'one', id],
    queryFn: ({ signal }) => ask(Renewal, at('renewals', id), { signal }),
    refetchInterval: ({ state: { data } }) => (data && isGathering(data) ? look : false),
  });
}

/** Whether the service is still bringing its people together, or handing them in. */
export function isGathering({ state, agencies }: Renewal): boolean {
  return state === 'gathering' || agencies.some((one) => one.state === 'nominating');
}

export function askRenewal(fromYear: number): Promise<Renewal> {
  return ask(Renewal, '/v1/renewals', { method: post, json: { fromYear } });
}

export function renewalPeopleQuery(id: string, agency: string, page: number) {
  return queryOptions({
    queryKey: ['renewals', 'people', id, agency, page],
    queryFn: ({ signal }) =>
      ask(RenewalPeople, withQuery(at('renewals', id, '/people'), { agency, page }), { signal }),
  });
}

export function changeRenewal(
  id: string,
  json: z.input<typeof RenewalPeopleChange>,
): Promise<Renewal> {
  return ask(Renewal, at('renewals', id, '/people'), { method: 'PUT', json });
}

export function nominateRenewed(
  id: string,
  json: { agency: string; notice: number | null },
): Promise<Renewal> {
  return ask(Renewal, at('renewals', id, '/nominations'), { method: post, json });
}
