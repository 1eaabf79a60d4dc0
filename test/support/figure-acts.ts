import { type Auditor, askAudit, askCount, showAudit, showCount } from '@payung/casework';
import {
  CalendarDate,
  type Cohort,
  type Determination,
  type TenantId,
  UserId,
} from '@payung/domain';
import { nominate } from './acts.ts';
import { goOnTo } from './claim-acts.ts';
import { aCohort, askNothing, decide, draft, given } from './determination-acts.ts';
import { anAdmin, social } from './invented-region.ts';
import { openTestService, type TestService } from './test-service.ts';

const correlationId = 'figures';

export const anAuditor = (tenant: TenantId): Auditor => ({
  kind: 'Auditor',
  tenant,
  user: UserId.parse('auditor'),
  agencies: [],
});

/** People counted for a day, to the end. */
export async function counted(test: TestService, day: string, since: string) {
  const admin = anAdmin(test.tenant);
  const asked = { day: CalendarDate.parse(day), since: CalendarDate.parse(since), correlationId };
  const { id } = given(await askCount(test.service, admin, asked));
  await test.work();
  return given(await showCount(test.service, admin, id));
}

/** What was paid, checked as known at the end of a day. */
export async function audited(test: TestService, asOf: string, sampleSize = 0, seed = 'benih') {
  const auditor = anAuditor(test.tenant);
  const asked = { asOf: CalendarDate.parse(asOf), sampleSize, seed, correlationId };
  const { id } = given(await askAudit(test.service, auditor, asked));
  await test.work();
  return given(await showAudit(test.service, auditor, id)).audit;
}

/**
 * People whom a decision in force covers from March to December 2026, in a region of their own.
 *
 * @param until the day on which the region is left; the decision is of 15 January
 */
export async function coveredFromMarch(
  at: { readonly endpoint: string; readonly seed: number },
  count: number,
  until = '2026-03-10',
): Promise<{ test: TestService; cohort: Cohort; decision: Determination }> {
  const test = await openTestService(at);
  await askNothing(test);
  goOnTo(test, '2026-01-15');
  for (let n = 1; n <= count; n += 1) await nominate(test, social, n);
  const cohort = await aCohort(test);
  const decision = await draft(test, { cohort: cohort.id });
  await decide(test, decision, `460/${at.seed}/2026`);
  if (until > '2026-01-15') goOnTo(test, until);
  return { test, cohort, decision };
}
