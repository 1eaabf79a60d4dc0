import { Instant, RegencyCode, TenantId } from '@payung/domain';
import * as z from 'zod';
import { schemaVersion } from '../records.ts';

const versioned = { schemaVersion: z.literal(schemaVersion) };
const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

function withoutVersion<T extends { schemaVersion: number }>(item: T): Omit<T, 'schemaVersion'> {
  const { schemaVersion: _, ...record } = item;
  return record;
}

/** A month of cover, `2026-03`. */
export const CoverMonth = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-03')
  .brand('CoverMonth');
export type CoverMonth = z.infer<typeof CoverMonth>;

/** The number of a case, to be read out on the telephone: year and month, then eight letters by chance. */
export const CaseNumber = z
  .string()
  .regex(/^\d{4}-[0-9A-HJKMNP-TV-Z]{8}$/)
  .brand('CaseNumber');
export type CaseNumber = z.infer<typeof CaseNumber>;

export const ExchangeId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('ExchangeId');
export type ExchangeId = z.infer<typeof ExchangeId>;

/** Sealed by the region under its own keys, which nobody else has: which of its people it is. */
const Reference = z.string().min(1).max(400);

export const AgreedItem = z.lazy(() =>
  z.object({ ...versioned, since: Instant, until: Instant.nullable() }).transform(withoutVersion),
);
/** That a region takes part, or no longer does; without one nothing is asked and nothing counts. */
export type AgreedRecord = z.infer<typeof AgreedItem>;

const Claim = z.lazy(() =>
  z.object({
    tenant: TenantId,
    reference: Reference,
    /** in order, each once */
    months: z.array(CoverMonth).min(1),
  }),
);
/** What one region says of one token: months that it covers. */
export type Claim = z.infer<typeof Claim>;

const CaseOfClaims = z.lazy(() =>
  z.object({
    number: CaseNumber,
    first: TenantId,
    second: TenantId,
    months: z.array(CoverMonth),
  }),
);
/** A case that two claims led to; looked at again when either changes. */
export type CaseOfClaims = z.infer<typeof CaseOfClaims>;

export const ClaimsItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      version: z.int(),
      /** in the order in which they came: the first one goes before the others */
      claims: z.array(Claim),
      cases: z.array(CaseOfClaims),
    })
    .transform(withoutVersion),
);
export type ClaimsRecord = z.infer<typeof ClaimsItem>;

export const caseStates = ['open', 'contacted', 'settled', 'lapsed'] as const;
/** `lapsed`: the months no longer overlap, or one of the regions has left. */
export type CaseState = (typeof caseStates)[number];

export const CaseItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      number: CaseNumber,
      kind: z.enum(['same-number', 'similar']),
      /** the one whose claim was first comes first */
      regions: z.tuple([TenantId, TenantId]),
      months: z.array(CoverMonth),
      state: z.enum(caseStates),
      openedAt: Instant,
      version: z.int(),
      /** what the desk did, oldest first; reasons name nobody */
      steps: z.array(
        z.object({ state: z.enum(caseStates), at: Instant, by: z.string(), reason: z.string() }),
      ),
    })
    .transform(withoutVersion),
);
export type CaseRecord = z.infer<typeof CaseItem>;

export const OwnCaseItem = z.lazy(() =>
  z.object({ ...versioned, number: CaseNumber, reference: Reference }).transform(withoutVersion),
);
export type OwnCaseRecord = z.infer<typeof OwnCaseItem>;

const Side = z.lazy(() =>
  z.object({ tenant: TenantId, regencyCode: RegencyCode, name: z.string().max(200) }),
);

export const ExchangeItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      id: ExchangeId,
      sides: z.tuple([Side, Side]),
      reason: z.string(),
      state: z.enum(['proposed', 'started', 'compared', 'expired']),
      proposedAt: Instant,
      expiresAt: Instant,
      startedBy: z.array(TenantId),
      /** those whose encodings are all here, with how many records */
      delivered: z.array(z.object({ tenant: TenantId, records: z.int() })),
      cases: z.int(),
      /** the exchange's own key, wrapped; gone with the encodings */
      wrapped: bytes.nullable(),
      version: z.int(),
    })
    .transform(withoutVersion),
);
/** A comparison of similar records that two regions start together. */
export type ExchangeRecord = z.infer<typeof ExchangeItem>;

export const EncodingsItem = z.lazy(() => z.object({ ...versioned, sealed: bytes }));
export const TokenKeyItem = z.lazy(() => z.object({ ...versioned, wrapped: bytes }));
