import {
  FirstAdmin,
  Instant,
  Papers,
  RegencyCode,
  RegionSettings,
  TenantId,
  TenantState,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import { schemaVersion } from '../records.ts';

const versioned = { schemaVersion: z.literal(schemaVersion) };

function withoutVersion<T extends { schemaVersion: number }>(item: T): Omit<T, 'schemaVersion'> {
  const { schemaVersion: _, ...record } = item;
  return record;
}

/** A regency as it was when it was asked for; its name does not change under an agreement. */
export const RegencyFacts = z.lazy(() =>
  z.object({
    code: RegencyCode,
    name: z.string(),
    kind: z.enum(['KOTA', 'KABUPATEN']),
    province: z.string(),
  }),
);
export type RegencyFacts = z.infer<typeof RegencyFacts>;

/** Steps of the founding that the control plane takes; the worker takes the last one, the cards. */
export const FoundingStep = z.enum(['profile', 'first-admin', 'asked']);
export type FoundingStep = z.infer<typeof FoundingStep>;

export const LegalHold = z.lazy(() =>
  z.object({
    id: z.string(),
    reason: z.string(),
    since: Instant,
    liftedAt: Instant.nullable(),
  }),
);
export type LegalHold = z.infer<typeof LegalHold>;

/** The region's signed word that it has its archive. */
export const Receipt = z.lazy(() =>
  z.object({
    number: z.string(),
    date: z.string(),
    signatory: z.string(),
    sha256: z.string(),
  }),
);
export type Receipt = z.infer<typeof Receipt>;

const StandingBody = z.lazy(() =>
  z.object({
    regency: RegencyFacts,
    requestedBy: UserId,
    requestedAt: Instant,
    /** since when it is in its present state */
    since: Instant,
    papers: Papers,
    settings: RegionSettings.nullable(),
    logo: z.object({ mediaType: z.string(), bytes: z.int() }).nullable(),
    firstAdmin: FirstAdmin.nullable(),
    steps: z.partialRecord(FoundingStep, Instant),
    reason: z.string().nullable(),
    receipt: Receipt.nullable(),
    holds: z.array(LegalHold),
  }),
);

/** Where a region stands, and everything that the control plane knows of it. */
export type Standing = z.infer<typeof StandingBody> & {
  readonly tenant: TenantId;
  readonly state: TenantState;
  /** grows by one with each change; what is written must still be what was read */
  readonly version: number;
  /** set by the worker, under the region's own role */
  readonly cardsOpenedAt: Instant | null;
};

export const StandingItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      tenant: TenantId,
      state: TenantState,
      version: z.int(),
      json: z.string(),
      cardsOpenedAt: Instant.optional(),
    })
    .transform(({ tenant, state, version, json, cardsOpenedAt = null }): Standing => {
      const body = StandingBody.parse(JSON.parse(json));
      return { ...body, tenant, state, version, cardsOpenedAt };
    }),
);

/** What of a standing is kept as one text; the rest are attributes, which conditions name. */
export function standingJson(standing: Standing): string {
  return JSON.stringify(StandingBody.parse(standing));
}

export const LogoItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      mediaType: z.enum(['image/svg+xml', 'image/png']),
      content: z.instanceof(Uint8Array),
    })
    .transform(withoutVersion),
);
export type Logo = z.infer<typeof LogoItem>;

export const AdminItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      user: UserId,
      name: z.string(),
      /** lower case; compared when somebody is invited into a region */
      email: z.string(),
    })
    .transform(withoutVersion),
);
/** Somebody who brings regions on board, and never sees into one. */
export type CentralAdminRecord = z.infer<typeof AdminItem>;

export const HandOutItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      id: z.string(),
      askedBy: UserId,
      askedAt: Instant,
      doneAt: Instant.nullable(),
      /** of the archive: what the receipt must name */
      sha256: z.string().nullable(),
      bytes: z.int().nullable(),
      /** until when one worker alone writes it, in milliseconds since 1970; absent before the first */
      leaseUntil: z.int().optional(),
      /** how often it was begun; absent before the first */
      tries: z.int().optional(),
      /** the writing that counts: each try is another, and each erasure meanwhile ends one; absent before the first */
      turn: z.int().optional(),
      /** the most pieces that any of its writings began: one may come late, when the others are gone */
      pieces: z.int().optional(),
      /** since when its files are gone */
      removedAt: Instant.optional(),
      /** when it was given up since no try came to its end; absent of every other */
      stoppedAt: Instant.optional(),
    })
    .transform(withoutVersion),
);
export type HandOutRecord = z.infer<typeof HandOutItem>;

export const GlassItem = z.lazy(() =>
  z
    .object({
      ...versioned,
      id: z.string(),
      tenant: TenantId,
      regencyCode: RegencyCode,
      reason: z.string(),
      minutes: z.int(),
      state: z.enum(['asked', 'approved', 'ended']),
      askedBy: UserId,
      askedAt: Instant,
      approvedBy: UserId.nullable(),
      from: Instant.nullable(),
      until: Instant.nullable(),
      version: z.int(),
    })
    .transform(withoutVersion),
);
/** A look into a region in need: asked by one central admin, approved by another, for a time. */
export type GlassRecord = z.infer<typeof GlassItem>;
