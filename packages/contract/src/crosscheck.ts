import { CalendarDate, TenantId } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
const CaseNumber = z.string().regex(/^\d{4}-[0-9A-HJKMNP-TV-Z]{8}$/);
const ExchangeId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const CaseState = z.enum(['open', 'contacted', 'settled', 'lapsed']);

/** Where a region stands with the check across regions; it is on with those regions only that signed as well. */
export const CrossAgreement = z.object({
  state: z.enum(['none', 'signed', 'revoked']),
  /** of the signed document; absent before it, and after it was revoked */
  number: z.string().optional(),
  date: z.string().optional(),
  signatory: z.string().optional(),
  /** why it was revoked */
  reason: z.string().optional(),
  version: z.int(),
  at: z.string().nullable(),
});
export type CrossAgreement = z.infer<typeof CrossAgreement>;

/** `PUT /v1/cross-agreement`: the region signs. `version` is the one that was read; without it any is replaced. */
export const CrossAgreementChange = z.strictObject({
  number: text(100, 1),
  /** of the document, not after today */
  date: CalendarDate,
  signatory: text(200, 1),
  version: z.int().min(0).optional(),
});
export type CrossAgreementChange = z.infer<typeof CrossAgreementChange>;

/** `POST /v1/cross-agreement/revoke`: everything that the region claimed across regions is taken away. */
export const CrossRevocation = z.strictObject({
  reason: text(400, 3),
  version: z.int().min(0).optional(),
});
export type CrossRevocation = z.infer<typeof CrossRevocation>;

/** Possible double cover elsewhere. Which region it is, only the operator's desk knows; it is called by the number. */
export const CrossCase = z.object({
  number: CaseNumber,
  /** `same-number`: the same NIK; `similar`: found by a comparison of similar records */
  kind: z.enum(['same-number', 'similar']),
  /** this region's own; null when the region has forgotten whom it was about */
  nominationId: z.string().nullable(),
  /** months that both cover; empty for similar records */
  months: z.array(Month),
  state: CaseState,
  openedAt: z.string(),
  /** what the desk wrote when it was settled */
  settled: z.string().nullable(),
});
export type CrossCase = z.infer<typeof CrossCase>;
export const CrossCasePage = z.object({
  items: z.array(CrossCase),
  nextCursor: z.string().nullable(),
});
export type CrossCasePage = z.infer<typeof CrossCasePage>;

/** A comparison of similar records, proposed by the desk to two regions; it runs once both have started it. */
export const CrossExchange = z.object({
  id: ExchangeId,
  /** the other region: nobody starts a comparison without knowing with whom */
  with: z.object({ name: z.string() }),
  reason: z.string(),
  state: z.enum(['proposed', 'started', 'compared', 'expired']),
  startedHere: z.boolean(),
  startedThere: z.boolean(),
  deliveredHere: z.boolean(),
  expiresAt: z.string(),
  /** how many pairs were found; each is a case of both regions */
  cases: z.int(),
});
export type CrossExchange = z.infer<typeof CrossExchange>;
export const CrossExchangeList = z.object({ items: z.array(CrossExchange) });

/** A case at the operator's desk: two regions and months, never a person. */
export const CentralCrossCase = z.object({
  number: CaseNumber,
  kind: z.enum(['same-number', 'similar']),
  /** the region whose claim was first comes first */
  regions: z.array(
    z.object({ id: z.string(), regencyCode: z.string().nullable(), name: z.string().nullable() }),
  ),
  months: z.array(Month),
  state: CaseState,
  openedAt: z.string(),
  steps: z.array(
    z.object({ state: CaseState, at: z.string(), by: z.string(), reason: z.string() }),
  ),
});
export type CentralCrossCase = z.infer<typeof CentralCrossCase>;
export const CentralCrossCasePage = z.object({
  items: z.array(CentralCrossCase),
  nextCursor: z.string().nullable(),
});

/** `POST /central/v1/cross-cases/{number}/mark`. The reason names nobody. */
export const CrossCaseMark = z.strictObject({
  state: z.enum(['contacted', 'settled']),
  reason: text(400, 3),
});
export type CrossCaseMark = z.infer<typeof CrossCaseMark>;

/** `POST /central/v1/cross-exchanges`: two regions that signed may then start a comparison of similar records. */
export const CrossExchangeRequest = z.strictObject({
  regionIds: z.tuple([TenantId, TenantId]),
  reason: text(400, 10),
});
export type CrossExchangeRequest = z.infer<typeof CrossExchangeRequest>;

export const CentralCrossExchange = z.object({
  id: ExchangeId,
  regions: z.array(z.object({ id: z.string(), regencyCode: z.string(), name: z.string() })),
  reason: z.string(),
  state: z.enum(['proposed', 'started', 'compared', 'expired']),
  startedBy: z.array(z.string()),
  proposedAt: z.string(),
  expiresAt: z.string(),
  cases: z.int(),
});
export type CentralCrossExchange = z.infer<typeof CentralCrossExchange>;
export const CentralCrossExchangeList = z.object({ items: z.array(CentralCrossExchange) });
