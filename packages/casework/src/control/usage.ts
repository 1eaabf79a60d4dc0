import { noUsage, type Standing, type Usage, withUsage } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { type ControlResult, done, noSuch } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';
import { costOf } from './price-list.ts';

/** What one region used in a month: sums only, so that nobody's work can be told from it. */
export interface MonthOfUsage {
  readonly standing: Standing;
  /** `YYYY-MM`, of UTC */
  readonly month: string;
  readonly usage: Usage;
  /** whole rupiah */
  readonly cost: number;
}

async function monthOf(
  { control }: ControlService,
  standing: Standing,
  month: string,
): Promise<MonthOfUsage> {
  // days are compared as text, so the last need not exist in every month
  const days = await control.usage(standing.tenant, { from: `${month}-01`, to: `${month}-31` });
  const usage = days.reduce((sum, day) => withUsage(sum, day.usage), noUsage);
  return { standing, month, usage, cost: costOf(usage) };
}

/** What a region used in a month, `YYYY-MM`, and what that comes to. */
export async function usageOfRegion(
  service: ControlService,
  tenant: TenantId,
  month: string,
): Promise<ControlResult<MonthOfUsage>> {
  const standing = await service.control.standing(tenant);
  return standing === null ? noSuch('region') : done(await monthOf(service, standing, month));
}

/** The month of every region that has data, the dearest first. */
export async function usageOfAll(service: ControlService, month: string): Promise<MonthOfUsage[]> {
  const standings = await service.control.standings();
  const withData = standings.filter(({ state }) => state !== 'requested');
  const months = await Promise.all(withData.map((one) => monthOf(service, one, month)));
  return months.sort((a, b) => b.cost - a.cost);
}
