import { AgencyId, NominationId, type TenantId } from '@payung/domain';
import * as z from 'zod';
import { agencyIndexPartition, registryKeys } from '../registry-keys.ts';
import type { Item } from '../table-access.ts';

/** Sort key of a nomination in its agency's index, `<year>#<state>#<nomination>`: where a page ended. It names nobody. */
export const PlaceInAgency = z
  .string()
  .regex(/^\d{4}#[a-z-]{1,40}#[0-9A-HJKMNP-TV-Z]{26}-[1-9]\d{0,4}$/)
  .brand<'PlaceInAgency'>();
export type PlaceInAgency = z.infer<typeof PlaceInAgency>;

const count = z.int().min(0);

/**
 * How far the renewing of a region's items is, as one piece of the work hands it to the next. It lies in no table: without
 * it the work begins anew, and passes over what is renewed.
 */
export const ItemWalk = z.strictObject({
  /** the walk under way, counted from 1 */
  walks: z.int().min(1),
  /** whose nominations are looked at; null at the beginning of a walk */
  agency: AgencyId.nullable(),
  /** where the page before ended; null at the beginning of an agency */
  after: PlaceInAgency.nullable(),
  /** what this walk met so far that was to be renewed; the walk that ends with 0 is the last */
  found: count,
  /** over all walks; what a piece did that died is counted by nobody */
  looked: count,
  renewed: count,
  /** how often an item was written by somebody else in the same moment, and left for the next walk */
  overtaken: count,
});
export type ItemWalk = z.infer<typeof ItemWalk>;

/** The place as the index is asked to go on after it, whether or not anybody stands there still. */
export function indexKeyOf(tenant: TenantId, agency: AgencyId, place: PlaceInAgency): Item {
  const nomination = NominationId.parse(place.split('#').at(-1));
  return {
    ...registryKeys.nomination(tenant, nomination),
    gpk: agencyIndexPartition(tenant, agency),
    gsk: place,
  };
}
