import {
  type BillingRequest,
  BillLinePage,
  BillPage,
  type BillRequest,
  BillSuccessorList,
  BillView,
  LeftOffPage,
  type TreasuryPaperRequest,
} from '@payung/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type * as z from 'zod';
import { firstPage, pageAfter } from './pages.ts';
import { ask } from './request.ts';
import { withQuery } from './with-query.ts';

const post = 'POST';
/** ms between two looks while the service makes a list */
const look = 1_000;
const atOnce = 100;

const at = (id: string, more = '') => `/v1/bills/${encodeURIComponent(id)}${more}`;

/** All bills, the newest first: a region makes some dozen a year, and what is left of a ceiling needs all of them. */
export const billsQuery = queryOptions({
  queryKey: ['bills', 'list'],
  queryFn: async ({ signal }) => {
    const items: BillView[] = [];
    let cursor: string | null = null;
    do {
      const path: string = withQuery('/v1/bills', { cursor, limit: atOnce });
      const page: z.infer<typeof BillPage> = await ask(BillPage, path, { signal });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
  },
});

export function billQuery(id: string) {
  return queryOptions({
    queryKey: ['bills', 'one', id],
    queryFn: ({ signal }) => ask(BillView, at(id), { signal }),
    refetchInterval: ({ state: { data } }) => (data && data.work !== null ? look : false),
  });
}

export function makeBill(json: z.input<typeof BillRequest>, key: string): Promise<BillView> {
  const headers = { 'Idempotency-Key': key };
  return ask(BillView, '/v1/bills', { method: post, json, headers });
}

export function billLinesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['bills', 'lines', id],
    queryFn: ({ pageParam, signal }) =>
      ask(BillLinePage, withQuery(at(id, '/lines'), { cursor: pageParam }), { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export function leftOffQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['bills', 'left-off', id],
    queryFn: ({ pageParam, signal }) =>
      ask(LeftOffPage, withQuery(at(id, '/left-off'), { cursor: pageParam }), { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: pageAfter,
  });
}

export function successorsQuery(id: string) {
  return queryOptions({
    queryKey: ['bills', 'successors', id],
    queryFn: async ({ signal }) =>
      (await ask(BillSuccessorList, at(id, '/successors'), { signal })).items,
  });
}

export function paymentListPath(id: string, format: 'pdf' | 'csv'): string {
  return withQuery(at(id, '/attachment'), { format });
}

export type Billing = z.input<typeof BillingRequest>;

export function enterBilling(id: string, json: Billing): Promise<BillView> {
  return ask(BillView, at(id, '/billing'), { method: post, json });
}

/** SPP, SPM, SP2D, and the proof that the insurer has the money, as the service calls them. */
export type PaperName = 'payment-request' | 'payment-order' | 'disbursement' | 'proof';
export type Paper = z.input<typeof TreasuryPaperRequest>;

export function enterPaper(id: string, paper: PaperName, json: Paper): Promise<BillView> {
  return ask(BillView, at(id, `/${paper}`), { method: post, json });
}

const scannedAs = {
  'payment-request': 'paymentRequest',
  'payment-order': 'paymentOrder',
  disbursement: 'disbursement',
  proof: 'proof',
} as const;

/** Adds scans to a paper that was entered before. */
export function addBillScans(id: string, paper: PaperName, scans: string[]): Promise<BillView> {
  const json = { paper: scannedAs[paper], scans };
  return ask(BillView, at(id, '/scans'), { method: post, json });
}

export function cancelBill(id: string, version: number): Promise<BillView> {
  return ask(BillView, at(id, '/cancel'), { method: post, json: { version } });
}

export function reopenBill(id: string, version: number): Promise<BillView> {
  return ask(BillView, at(id, '/reopening'), { method: post, json: { version } });
}

export function releaseOne(
  id: string,
  json: { readonly version: number; readonly nomination: string },
): Promise<BillView> {
  return ask(BillView, at(id, '/releases'), { method: post, json });
}
