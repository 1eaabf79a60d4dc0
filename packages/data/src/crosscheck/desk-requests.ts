import { RegencyCode, TenantId } from '@payung/domain';
import * as z from 'zod';
import { CaseNumber, CoverMonth, caseStates, ExchangeId } from './cross-records.ts';

const Side = z.object({ tenant: TenantId, regencyCode: RegencyCode, name: z.string().max(200) });

/** What the operator's desk asks for: it brings regions together and sees no people, tokens or references. */
export const DeskRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cases'),
    after: z.string().max(20).nullable(),
    limit: z.int().min(1).max(200),
  }),
  z.object({
    kind: z.literal('mark'),
    number: CaseNumber,
    state: z.enum(['contacted', 'settled']),
    reason: z.string().min(1).max(400),
    by: z.string().max(80),
  }),
  /** two regions that may start a comparison of similar records */
  z.object({
    kind: z.literal('propose'),
    sides: z.tuple([Side, Side]),
    reason: z.string().max(400),
  }),
  z.object({ kind: z.literal('exchanges') }),
]);
export type DeskRequest = z.infer<typeof DeskRequest>;

const DeskCase = z.object({
  number: CaseNumber,
  kind: z.enum(['same-number', 'similar']),
  regions: z.tuple([TenantId, TenantId]),
  months: z.array(CoverMonth),
  state: z.enum(caseStates),
  openedAt: z.string(),
  steps: z.array(
    z.object({ state: z.enum(caseStates), at: z.string(), by: z.string(), reason: z.string() }),
  ),
});
/** A case as the desk sees it: which two regions and which months. */
export type DeskCase = z.infer<typeof DeskCase>;

const DeskExchange = z.object({
  id: ExchangeId,
  sides: z.tuple([Side, Side]),
  reason: z.string(),
  state: z.enum(['proposed', 'started', 'compared', 'expired']),
  startedBy: z.array(TenantId),
  proposedAt: z.string(),
  expiresAt: z.string(),
  cases: z.int(),
});
export type DeskExchange = z.infer<typeof DeskExchange>;

export const DeskAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cases'), items: z.array(DeskCase), next: z.string().nullable() }),
  z.object({ kind: z.literal('case'), case: DeskCase }),
  z.object({ kind: z.literal('exchanges'), items: z.array(DeskExchange) }),
  z.object({ kind: z.literal('exchange'), exchange: DeskExchange }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('state-forbids'), detail: z.string() }),
]);
export type DeskAnswer = z.infer<typeof DeskAnswer>;

/** The way from the control plane to the desk of `crosscheck`. */
export interface CrossDesk {
  ask(request: DeskRequest): Promise<DeskAnswer>;
}
