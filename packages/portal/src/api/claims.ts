import {
  BenefitEstimate,
  type ClaimActRequest,
  ClaimDetail,
  type ClaimEventChange,
  ClaimFamily,
  type ClaimFamilyChange,
  ClaimList,
  type ClaimNoteRequest,
  type ClaimRequest,
  DeathNoticeAnswer,
  type DeathNoticeRequest,
  type EstimateRequest,
  type HolidaysChange,
  HolidaysOfYear,
  MembershipFound,
  type MembershipSearch,
  type ScholarshipYearRequest,
} from '@payung/contract';
import type { ClaimPaper } from '@payung/domain';
import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { allPages } from './all-pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const post = 'POST';
const at = (id: string, more = '') => `/v1/claims/${encodeURIComponent(id)}${more}`;

/** Every page of a year: what is late may stand on the last. */
async function allClaims(year: number, signal: AbortSignal): Promise<z.infer<typeof ClaimList>> {
  let sums = { granted: 0, paid: 0, decides: '' };
  const items = await allPages(async (cursor) => {
    const page = await ask(ClaimList, withQuery('/v1/claims', { year, cursor }), { signal });
    const { granted, paid, decides } = page;
    sums = { granted, paid, decides };
    return page;
  });
  return { items, nextCursor: null, ...sums };
}

export function claimsQuery(year: number) {
  return queryOptions({
    queryKey: ['claims', 'list', year],
    queryFn: ({ signal }) => allClaims(year, signal),
  });
}

export function claimQuery(id: string) {
  return queryOptions({
    queryKey: ['claims', 'one', id],
    queryFn: ({ signal }) => ask(ClaimDetail, at(id), { signal }),
  });
}

/** Every look is told in the journal; it is not kept longer than it is looked at. */
export function familyQuery(id: string) {
  return queryOptions({
    queryKey: ['claims', 'family', id],
    queryFn: ({ signal }) => ask(ClaimFamily, at(id, '/family'), { signal }),
    gcTime: 0,
  });
}

export type MembershipSought = z.input<typeof MembershipSearch>;

/** What is sought travels in the body: names and numbers never stand in an address. */
export async function findMembership(json: MembershipSought) {
  return (await ask(MembershipFound, '/v1/memberships/find', { method: post, json })).items;
}

export type DeathTold = z.infer<typeof DeathNoticeAnswer>;

export function noticeDeath(json: z.input<typeof DeathNoticeRequest>): Promise<DeathTold> {
  return ask(DeathNoticeAnswer, '/v1/death-notices', { method: post, json });
}

export type ClaimSent = z.input<typeof ClaimRequest>;

export function openClaim(json: ClaimSent, key: string): Promise<ClaimDetail> {
  const headers = { 'Idempotency-Key': key };
  return ask(ClaimDetail, '/v1/claims', { method: post, json, headers });
}

export function changeEvent(
  id: string,
  json: z.input<typeof ClaimEventChange>,
): Promise<ClaimDetail> {
  return ask(ClaimDetail, at(id, '/event'), { method: 'PUT', json });
}

export function attachPaper(
  id: string,
  paper: ClaimPaper,
  evidenceId: string,
): Promise<ClaimDetail> {
  return ask(ClaimDetail, at(id, '/papers'), { method: post, json: { paper, evidenceId } });
}

export type ActSent = z.input<typeof ClaimActRequest>;

export function actOnClaim(id: string, json: ActSent): Promise<ClaimDetail> {
  return ask(ClaimDetail, at(id, '/acts'), { method: post, json });
}

export type NoteSent = z.input<typeof ClaimNoteRequest>;

export function noteOnClaim(id: string, json: NoteSent): Promise<ClaimDetail> {
  return ask(ClaimDetail, at(id, '/notes'), { method: post, json });
}

export type FamilySent = z.input<typeof ClaimFamilyChange>;

export function keepFamily(id: string, json: FamilySent): Promise<ClaimFamily> {
  return ask(ClaimFamily, at(id, '/family'), { method: 'PUT', json });
}

export function claimScholarship(
  id: string,
  json: z.input<typeof ScholarshipYearRequest>,
): Promise<ClaimDetail> {
  return ask(ClaimDetail, at(id, '/scholarship-years'), { method: post, json });
}

export type EstimateAsked = z.input<typeof EstimateRequest>;

export function estimate(json: EstimateAsked): Promise<BenefitEstimate> {
  return ask(BenefitEstimate, '/v1/benefit-estimates', { method: post, json });
}

export function holidaysQuery(year: number) {
  return queryOptions({
    queryKey: ['claims', 'holidays', year],
    queryFn: ({ signal }) => ask(HolidaysOfYear, `/v1/holidays/${year}`, { signal }),
  });
}

export function keepHolidays(
  year: number,
  json: z.input<typeof HolidaysChange>,
): Promise<z.infer<typeof HolidaysOfYear>> {
  return ask(HolidaysOfYear, `/v1/holidays/${year}`, { method: 'PUT', json });
}
