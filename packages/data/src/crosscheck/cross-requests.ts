import { Nik, TenantId } from '@payung/domain';
import * as z from 'zod';
import { CaseNumber, CoverMonth, ExchangeId } from './cross-records.ts';

/** Why it is asked. There is no other occasion: nobody learns of cover elsewhere by nominating somebody. */
export const crossPurposes = ['determination', 'payment'] as const;
export type CrossPurpose = (typeof crossPurposes)[number];

/** People in one request; more are asked for in several. */
export const mostPeopleAtOnce = 100;
/** Encoded records in one request, which become one item: about 290 KB of the 400 KB that an item may have. */
export const mostEncodingsAtOnce = 250;
const mostMonths = 24;

const reference = z.string().min(1).max(400);
const blob = z.base64().max(400);

/** A record encoded for one exchange: a filter for each field, null where it is empty, and hashed keys. */
export const EncodedRecord = z.object({
  reference,
  filters: z.array(blob.nullable()).max(16),
  keys: z.array(z.string().max(40)).max(40),
});
export type EncodedRecord = z.infer<typeof EncodedRecord>;

/** What a region's function asks of `crosscheck`, sealed for the way. */
export const CrossRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agree') }),
  /** from now on nothing of the region counts */
  z.object({ kind: z.literal('revoke') }),
  /** takes away what the region claimed, as much as there is time for */
  z.object({ kind: z.literal('clear') }),
  z.object({
    kind: z.literal('claim'),
    purpose: z.enum(crossPurposes),
    people: z
      .array(z.object({ nik: Nik, reference, months: z.array(CoverMonth).min(1).max(mostMonths) }))
      .min(1)
      .max(mostPeopleAtOnce),
  }),
  /** cover ends: the months from this one on are free, before another that stays claimed where one is named, or all of them */
  z.object({
    kind: z.literal('release'),
    people: z
      .array(z.object({ nik: Nik, from: CoverMonth.nullable(), until: CoverMonth.optional() }))
      .min(1)
      .max(mostPeopleAtOnce),
  }),
  z.object({ kind: z.literal('cases'), after: z.string().max(20).nullable() }),
  z.object({ kind: z.literal('exchanges') }),
  z.object({ kind: z.literal('start'), id: ExchangeId }),
  /** the key under which the region encodes its people for this exchange alone */
  z.object({ kind: z.literal('exchange-key'), id: ExchangeId }),
  z.object({
    kind: z.literal('encodings'),
    id: ExchangeId,
    part: z.int().min(0).max(2_000),
    records: z.array(EncodedRecord).max(mostEncodingsAtOnce),
  }),
  /** all parts are here; whoever delivers second has them compared */
  z.object({ kind: z.literal('delivered'), id: ExchangeId, parts: z.int().min(0) }),
]);
export type CrossRequest = z.infer<typeof CrossRequest>;

const OwnCase = z.object({
  number: CaseNumber,
  kind: z.enum(['same-number', 'similar']),
  reference,
  months: z.array(CoverMonth),
  state: z.enum(['open', 'contacted', 'settled', 'lapsed']),
  openedAt: z.string(),
  /** why it was settled; null while it is not */
  settled: z.string().nullable(),
});
/** A case as one of its two regions sees it: never which the other one is, nor any field of the person. */
export type OwnCase = z.infer<typeof OwnCase>;

const OwnExchange = z.object({
  id: ExchangeId,
  /** the region with which this one is asked to compare: it has to be known to be agreed to */
  with: z.object({ name: z.string() }),
  reason: z.string(),
  state: z.enum(['proposed', 'started', 'compared', 'expired']),
  startedHere: z.boolean(),
  startedThere: z.boolean(),
  deliveredHere: z.boolean(),
  expiresAt: z.string(),
  cases: z.int(),
});
export type OwnExchange = z.infer<typeof OwnExchange>;

/** What it answers. */
export const CrossAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  /** the region has not signed, or has left */
  z.object({ kind: z.literal('not-agreed') }),
  z.object({ kind: z.literal('too-many'), retryAfterSeconds: z.int() }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('state-forbids'), detail: z.string() }),
  /** numbers of cases that stand open, for each person in the order asked; empty where there is none */
  z.object({ kind: z.literal('claimed'), cases: z.array(z.array(CaseNumber)) }),
  z.object({ kind: z.literal('cleared'), isAll: z.boolean() }),
  z.object({ kind: z.literal('cases'), items: z.array(OwnCase), next: z.string().nullable() }),
  z.object({ kind: z.literal('exchanges'), items: z.array(OwnExchange) }),
  /** whose workers have people to encode now; none before both regions started it */
  z.object({ kind: z.literal('started'), toEncode: z.array(TenantId) }),
  z.object({ kind: z.literal('exchange-key'), key: z.base64() }),
]);
export type CrossAnswer = z.infer<typeof CrossAnswer>;

/** The way from a region's function to `crosscheck`, which has the keys that no region has. */
export interface CrossCheck {
  /** @throws Error when it could not be asked; asking again does no harm */
  ask(tenant: TenantId, request: CrossRequest): Promise<CrossAnswer>;
}

/** A request on its way: who asks is proved by the key that wraps it. */
export const SealedRequest = z.object({
  tenant: TenantId,
  wrapped: z.base64(),
  sealed: z.base64(),
});
export type SealedRequest = z.infer<typeof SealedRequest>;
