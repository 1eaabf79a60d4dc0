import * as z from 'zod';
import { AgencyId, ImportId, Instant, NominationId, UserId } from '../identifiers.ts';

export const RenewalId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('RenewalId');
export type RenewalId = z.infer<typeof RenewalId>;

/** Why somebody of last year is not proposed for this one. */
export const leaveReasons = [
  /** struck by an amendment: died, moved away, found work with an employer */
  'struck',
  /** asked that nothing more is done with their data */
  'restricted',
  /** nominated for the new year already */
  'nominated-already',
  /** not eligible by the rules in force now, such as too old after a lapse */
  'ineligible',
  /** something has to be put right first, such as an occupation that the rules no longer name */
  'to-correct',
] as const;
export const LeaveReason = z.enum(leaveReasons);
export type LeaveReason = z.infer<typeof LeaveReason>;

/** Why an agency takes somebody off the list that it renews. */
export const RemovalReason = z.enum([
  'DIED',
  'MOVED',
  'EMPLOYED',
  'NOT_WORKING',
  'DECLINED',
  'OTHER',
]);
export type RemovalReason = z.infer<typeof RemovalReason>;

/** One person of last year. */
export const RenewalLine = z.object({
  nomination: NominationId,
  /** null for who is proposed */
  leaves: LeaveReason.nullable(),
  /** codes of the reasons, where rules say that they leave */
  codes: z.array(z.string()),
  /** taken off by the agency */
  removed: z.object({ why: RemovalReason, by: UserId }).nullable(),
});
export type RenewalLine = z.infer<typeof RenewalLine>;

/** Some of last year's people of one agency, in the order in which they were met. */
export const RenewalPage = z.object({
  id: z.string().regex(/^\d{5}$/),
  version: z.int().min(1),
  lines: z.array(RenewalLine),
});
export type RenewalPage = z.infer<typeof RenewalPage>;

/** What became of one agency's people of last year. */
export const AgencyRenewal = z.object({
  agency: AgencyId,
  state: z.enum(['gathering', 'proposed', 'nominating', 'handed-in']),
  pages: z.int().min(0),
  /** all of last year, those who leave among them */
  people: z.int().min(0),
  leaving: z.partialRecord(LeaveReason, z.int().min(0)),
  /** taken off by the agency */
  removed: z.int().min(0),
  /** the list by which they are nominated, and who asked for it */
  handedIn: z.object({ importId: ImportId, by: UserId, notice: z.int().nullable() }).nullable(),
});
export type AgencyRenewal = z.infer<typeof AgencyRenewal>;

/** The making of a year's list from that of an earlier year. */
export const Renewal = z.object({
  id: RenewalId,
  version: z.int().min(1),
  fromYear: z.int(),
  year: z.int(),
  state: z.enum(['gathering', 'ready']),
  agencies: z.array(AgencyRenewal),
  /** where the gathering goes on; null once it is done */
  next: z
    .object({
      agency: AgencyId,
      state: z.enum(['determined', 'struck']),
      /** a place in the index, as text; null for its beginning */
      after: z.string().nullable(),
    })
    .nullable(),
  by: UserId,
  at: Instant,
});
export type Renewal = z.infer<typeof Renewal>;

/** Whether a person is among those who are nominated anew. */
export function isRenewed({ leaves, removed }: RenewalLine): boolean {
  return leaves === null && removed === null;
}

/** People that an agency renews. */
export function renewedOf({ people, leaving, removed }: AgencyRenewal): number {
  const left = Object.values(leaving).reduce((sum, count) => sum + count, 0);
  return people - left - removed;
}
