import { type Auditor, askAudit, askCount, showAudit, showCount } from '@payung/casework';
import { CalendarDate, type TenantId, UserId } from '@payung/domain';
import { given } from './determination-acts.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

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
