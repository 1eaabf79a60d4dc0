import { Accent } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

export const RegionProfile = z.object({
  regencyCode: z.string(),
  name: z.string(),
  programmeName: z.string(),
  /** the one its portal is shown in */
  accent: Accent,
  timeZone: z.string(),
  schemeYear: z.int(),
  firstDayOfCover: z.string(),
  minAge: z.int(),
  maxAgeExclusive: z.int(),
  legalBasis: z.object({
    kind: z.string(),
    number: z.string(),
    year: z.int(),
    title: z.string(),
    invented: z.boolean(),
  }),
  districts: z.array(z.object({ code: z.string(), name: z.string() })),
  villages: z.array(z.object({ code: z.string(), name: z.string(), districtCode: z.string() })),
  isDemo: z.boolean(),
});
export type RegionProfile = z.infer<typeof RegionProfile>;

/** Who is signed in and what they may do in this region. */
export const Me = z.object({
  userId: z.string(),
  role: z.string(),
  /** all that one is in this region today, the present role among them */
  roles: z.array(z.string()),
  /** an officer's own; all of them for the lead agency and readers; none for who sees no people */
  agencies: z.array(z.string()),
  /** whether what is told of all agencies together is for them: not where they work for, or look at, some alone */
  reachesAllAgencies: z.boolean(),
  /** villages and districts of an area officer; none for all others */
  areas: z.array(z.string()),
  /** the agency for which a village proposes; null where it only confirms, and for all others */
  proposesFor: z.string().nullable(),
  region: z.object({ regencyCode: z.string(), name: z.string(), programmeName: z.string() }),
});
export type Me = z.infer<typeof Me>;

export const AgencyList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      isLead: z.boolean(),
      /** occupations of the list in force that it looks after */
      occupations: z.array(z.string()),
      /** moves with each change of it, and with each version of the rules that comes into force */
      version: z.int().min(0),
    }),
  ),
});
export type AgencyList = z.infer<typeof AgencyList>;

export const OccupationList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      synonyms: z.array(z.string()),
      agencies: z.array(z.string()),
    }),
  ),
});
export type OccupationList = z.infer<typeof OccupationList>;

export const QuotaMovementItem = z.object({
  at: z.string(),
  kind: z.string(),
  granted: z.int(),
  reserved: z.int(),
  consumed: z.int(),
  waiting: z.int(),
  legalBasis: z.string().nullable(),
  /** the list whose rows moved it, or null; its agency only to whoever may see its lists */
  list: z.object({ id: z.string(), agency: z.string().nullable() }).nullable(),
});

/** A quota card (kartu kuota): places in people, with its latest movements. */
export const Quota = z.object({
  id: z.string(),
  name: z.string(),
  schemeYear: z.int(),
  agency: z.string().nullable(),
  granted: z.int(),
  reserved: z.int(),
  consumed: z.int(),
  free: z.int(),
  waiting: z.int(),
});
export type Quota = z.infer<typeof Quota>;

export const QuotaList = z.object({ items: z.array(Quota) });
export const QuotaDetail = Quota.extend({
  movements: z.array(QuotaMovementItem),
  nextCursor: z.string().nullable(),
});
export type QuotaDetail = z.infer<typeof QuotaDetail>;

export const QuotaChange = z.strictObject({
  granted: z.int().min(0).max(10_000_000),
  /** the regulation or decree that gives these places */
  legalBasis: text(200, 3),
});
export type QuotaChange = z.infer<typeof QuotaChange>;

/**
 * The card as it stands, and nominations that got a place by the change. These may be only some of them: of a
 * long queue the rest moves up afterwards, and shows in the card's movements.
 */
export const QuotaChangeResult = Quota.extend({ promoted: z.array(z.string()) });
