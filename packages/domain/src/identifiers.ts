import * as z from 'zod';

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Opaque, fixed-length id of a region (tenant). The Kemendagri code is an attribute, never the key. */
export const TenantId = z.string().regex(ulid).brand('TenantId');
export type TenantId = z.infer<typeof TenantId>;

/** Short name of an agency inside one region, e.g. `dinas-sosial`. */
export const AgencyId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .brand('AgencyId');
export type AgencyId = z.infer<typeof AgencyId>;

/** Opaque id of a signed-in user; no name and no e-mail address in it. */
export const UserId = z
  .string()
  .regex(/^[A-Za-z0-9:_./-]{1,80}$/)
  .brand('UserId');
export type UserId = z.infer<typeof UserId>;

export const PersonId = z.string().regex(ulid).brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

/** Many of them: as strict as each by itself, a tenth of the time. Thousands stand under a common name. */
export const PersonIds = z.custom<PersonId[]>(
  (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string' && ulid.test(one)),
);

/** `<person id>-<n>`: the n-th nomination kept under that person, counted from 1. */
export const NominationId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}-[1-9][0-9]{0,4}$/)
  .brand('NominationId');
export type NominationId = z.infer<typeof NominationId>;

export const ImportId = z.string().regex(ulid).brand('ImportId');
export type ImportId = z.infer<typeof ImportId>;

/** A quota card of one scheme year, e.g. `2026` (whole region) or `2026.agency.dinas-sosial`. */
export const BucketId = z
  .string()
  .regex(/^20\d\d(\.(agency|occupation|village|funding)\.[a-z0-9.-]+)*$/)
  .max(160)
  .brand('BucketId');
export type BucketId = z.infer<typeof BucketId>;

/** Kemendagri code of a village, `PP.KK.CC.VVVV` (domain-rules 3.7). */
export const VillageCode = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
  .brand('VillageCode');
export type VillageCode = z.infer<typeof VillageCode>;

/** Kemendagri code of a district, `PP.KK.CC`. */
export const DistrictCode = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}$/)
  .brand('DistrictCode');
export type DistrictCode = z.infer<typeof DistrictCode>;

/** Kemendagri code of a city or regency, `PP.KK`. */
export const RegencyCode = z
  .string()
  .regex(/^\d{2}\.\d{2}$/)
  .brand('RegencyCode');
export type RegencyCode = z.infer<typeof RegencyCode>;

/** Code of an occupation in one region's list, e.g. `tukang-becak`. */
export const OccupationCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .brand('OccupationCode');
export type OccupationCode = z.infer<typeof OccupationCode>;

/** A calendar date `YYYY-MM-DD`. Birth dates and first days of cover are dates, not instants. */
export const CalendarDate = z.iso.date().brand('CalendarDate');
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A moment in UTC, `2026-11-21T03:20:00.000Z`. */
export const Instant = z.iso.datetime().brand('Instant');
export type Instant = z.infer<typeof Instant>;

/**
 * The moment so many milliseconds after the beginning of 1970.
 *
 * @throws RangeError for one that no calendar has
 */
export function instantOf(ms: number): Instant {
  return Instant.parse(new Date(ms).toISOString());
}

/** 16 digits that passed the hard checks of domain-rules 3.2; made by `parseNik` only. */
export const Nik = z
  .string()
  .regex(/^\d{16}$/)
  .brand('Nik');
export type Nik = z.infer<typeof Nik>;
