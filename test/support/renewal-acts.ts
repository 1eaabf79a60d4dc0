import {
  askRenewal,
  changeRenewal,
  nominateRenewed,
  openYear,
  showRenewal,
} from '@payung/casework';
import { type AgencyId, CalendarDate, type Renewal, type RenewalId } from '@payung/domain';
import { aCohort, askNothing, decide, draft, given } from './determination-acts.ts';
import { anAdmin, anOfficer } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'renewal';

/** Decides that everybody who holds a place is covered from March to December 2026. */
export async function coverEverybody(test: TestService): Promise<void> {
  await askNothing(test);
  const cohort = await aCohort(test);
  await decide(test, await draft(test, { cohort: cohort.id }));
}

/** Opens 2027 with one card for the region; people are nominated for it from then on. */
export async function openNextYear(
  test: TestService,
  { granted = 100, firstDayOfCover = '2027-03-01' } = {},
): Promise<void> {
  given(
    await openYear(test.service, anAdmin(test.tenant), {
      year: 2027,
      firstDayOfCover: CalendarDate.parse(firstDayOfCover),
      months: 12,
      quotaBy: 'region',
      grants: [{ agency: null, granted }],
      legalBasis: 'DATA CONTOH SK 2027',
      takesNominations: true,
      correlationId,
    }),
  );
}

/** Lets the list of the year that takes nominations be made from 2026, and answers it as gathered. */
export async function gatherRenewal(test: TestService) {
  const actor = anAdmin(test.tenant);
  const asked = given(await askRenewal(test.service, actor, { fromYear: 2026, correlationId }));
  await test.work();
  return given(await showRenewal(test.service, actor, asked.id));
}

export function takeOff(
  test: TestService,
  renewal: RenewalId,
  agency: AgencyId,
  change: Pick<Parameters<typeof changeRenewal>[2], 'remove' | 'restore'>,
) {
  const actor = anOfficer(test.tenant, agency);
  return changeRenewal(test.service, actor, { renewal, agency, page: 1, correlationId, ...change });
}

/** Confirms an agency's list and works it off. */
export async function confirm(
  test: TestService,
  renewal: RenewalId,
  agency: AgencyId,
): Promise<Renewal> {
  const actor = anOfficer(test.tenant, agency);
  const request = { renewal, agency, notice: null, correlationId };
  const confirmed = given(await nominateRenewed(test.service, actor, request));
  await test.work();
  return confirmed;
}
