import { defineShelf } from '@payung/data';
import type { AgencyId } from '@payung/domain';
import { Renewal, type RenewalId, RenewalPage, renewedOf } from '@payung/domain';

/** The making of a year's list from last year's. */
export const renewalShelf = defineShelf<Renewal>({
  name: 'renewal',
  schema: Renewal,
  of: 'renewal',
  told: ({ fromYear, year, state, agencies }) => ({
    fromYear,
    year,
    state,
    people: agencies.reduce((sum, { people }) => sum + people, 0),
    renewed: agencies.reduce((sum, one) => sum + renewedOf(one), 0),
  }),
});

/** Last year's people of one agency, a hundred a record. */
export const renewalPageShelf = defineShelf<RenewalPage>({
  name: 'renewal-page',
  schema: RenewalPage,
  of: 'renewal',
  told: ({ lines }) => ({ people: lines.length }),
});

/** The folder of one agency's people. */
export function pagesOf(renewal: RenewalId, agency: AgencyId): string {
  return `${renewal}.${agency}`;
}

/** The id of a page, counted from 1. */
export function pageId(page: number): string {
  return String(page).padStart(5, '0');
}
