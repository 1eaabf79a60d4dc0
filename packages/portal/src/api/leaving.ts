import {
  DuplicatesSavedPage,
  DuplicatesSavedView,
  LeaverPage,
  LeaverView,
  type LeavingRequest,
  LeavingTakenBackView,
  type RefundAgain,
  type RefundApproval,
  RefundPage,
  type RefundReceipt,
  type RefundRefusal,
  type RefundRequest,
  RefundView,
  type ReplacementRequest,
  ReplacementView,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const post = 'POST';
const leavingPath = (nomination: string, more = '') =>
  `/v1/nominations/${encodeURIComponent(nomination)}/leaving${more}`;
const refundPath = (id: string, more = '') => `/v1/refunds/${encodeURIComponent(id)}${more}`;

export const leaversQuery = infiniteQueryOptions({
  queryKey: ['leaving', 'list'],
  queryFn: ({ pageParam, signal }) =>
    ask(LeaverPage, withQuery('/v1/leavers', { cursor: pageParam, limit: 100 }), { signal }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

export function leaverQuery(nomination: string) {
  return queryOptions({
    queryKey: ['leaving', 'one', nomination],
    queryFn: ({ signal }) => ask(LeaverView, leavingPath(nomination), { signal }),
  });
}

export type Leaving = z.input<typeof LeavingRequest>;

export function recordLeaving(nomination: string, json: Leaving): Promise<LeaverView> {
  return ask(LeaverView, leavingPath(nomination), { method: post, json });
}

export function proveLeaving(nomination: string, proof: string[]): Promise<LeaverView> {
  return ask(LeaverView, leavingPath(nomination, '/proof'), { method: post, json: { proof } });
}

export function takeBackLeaving(
  nomination: string,
  why: string,
): Promise<z.infer<typeof LeavingTakenBackView>> {
  const path = leavingPath(nomination, '/taking-back');
  return ask(LeavingTakenBackView, path, { method: post, json: { why } });
}

export type Replacement = z.infer<typeof ReplacementView>;

export function planReplacement(json: z.input<typeof ReplacementRequest>): Promise<Replacement> {
  return ask(ReplacementView, '/v1/replacements', { method: post, json });
}

export const refundsQuery = infiniteQueryOptions({
  queryKey: ['refunds', 'list'],
  queryFn: ({ pageParam, signal }) =>
    ask(RefundPage, withQuery('/v1/refunds', { cursor: pageParam }), { signal }),
  initialPageParam: firstPage(),
  getNextPageParam: pageAfter,
});

export function refundQuery(id: string) {
  return queryOptions({
    queryKey: ['refunds', 'one', id],
    queryFn: ({ signal }) => ask(RefundView, refundPath(id), { signal }),
  });
}

export type RefundAsked = z.input<typeof RefundRequest>;

export function askRefund(json: RefundAsked, key: string): Promise<RefundView> {
  const headers = { 'Idempotency-Key': key };
  return ask(RefundView, '/v1/refunds', { method: post, json, headers });
}

/** A step of a refund, with what stands on the letter or receipt. */
export type RefundStepSaid =
  | { readonly step: 'approval'; readonly json: z.input<typeof RefundApproval> }
  | { readonly step: 'receipt'; readonly json: z.input<typeof RefundReceipt> }
  | { readonly step: 'refusal'; readonly json: z.input<typeof RefundRefusal> }
  | { readonly step: 'request-again'; readonly json: z.input<typeof RefundAgain> };

export function takeRefundStep(id: string, { step, json }: RefundStepSaid): Promise<RefundView> {
  return ask(RefundView, refundPath(id, `/${step}`), { method: post, json });
}

/** @param agency whose duplicates alone; undefined for all */
export function duplicatesSavedQuery(year: number, agency?: string) {
  return queryOptions({
    queryKey: ['duplicates-saved', year, agency ?? 'all'],
    queryFn: ({ signal }) =>
      ask(DuplicatesSavedView, withQuery('/v1/duplicates-saved', { year, agency }), { signal }),
  });
}

export function savedEntriesQuery(year: number, agency?: string) {
  return infiniteQueryOptions({
    queryKey: ['duplicates-saved', year, agency ?? 'all', 'entries'],
    queryFn: ({ pageParam, signal }) =>
      ask(
        DuplicatesSavedPage,
        withQuery('/v1/duplicates-saved/entries', { year, agency, cursor: pageParam }),
        { signal },
      ),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}
