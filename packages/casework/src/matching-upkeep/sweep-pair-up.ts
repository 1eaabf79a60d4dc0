import { noPairUp, type TenantData } from '@payung/data';
import { isLiving, nominationStates, type TenantId } from '@payung/domain';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { makePairUpDue, wantsWork } from './pair-up-due.ts';

/** Days after which everybody is compared again although nothing asked for it; what drifted is put right by then. */
const daysBetween = 30;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Lets the work over everybody begin, or go on, where it is wanted. One that full pages asked for waits until no list is
 * at work: it would have to begin anew after it. Answers how many messages were sent.
 */
export async function resendPairUp(
  service: Service,
  open: OpenRegion,
  listsAtWork: boolean,
): Promise<number> {
  const { data } = open;
  let record = await data.matching.pairUp();
  if (record.version === 0) {
    // a region from before there were pages; one without people has all the pages it needs
    if (await hasPeople(open)) await makePairUpDue(open, 'first-start', service.clock.now());
    else await keepPagesFromNow(data);
    record = await data.matching.pairUp();
  }
  if (record.run === null && record.due?.because === 'common-keys' && listsAtWork) return 0;
  if (!wantsWork(record, service.clock.now())) return 0;
  await service.queue.send({ kind: 'pair-up', tenantId: data.tenant });
  return 1;
}

/** Notes that a region keeps its pages from its first nomination on, so that none is missing. Safe to repeat. */
export async function keepPagesFromNow(data: TenantData): Promise<void> {
  const { version: _, ...after } = noPairUp;
  await data.commitQuietly([{ write: 'move-pair-up', before: noPairUp, after, act: null }]);
}

async function hasPeople({ data, region }: OpenRegion): Promise<boolean> {
  const { year } = region.schemeYear;
  for (const { id: agency } of region.agencies) {
    for (const state of nominationStates.filter(isLiving)) {
      const page = await data.people.listByAgency({ agency, year, state, after: null, limit: 1 });
      if (page.ids.length > 0) return true;
    }
  }
  return false;
}

/** Notes a run for a region whose last is a month old. */
export async function pairUpMonthly(service: Service, tenant: TenantId): Promise<void> {
  const open = await regionOf(service, tenant);
  const { last, due, run } = await open.data.matching.pairUp();
  if (last === null || due !== null || run !== null) return;
  if (service.clock.now() - Date.parse(last.finishedAt) < daysBetween * dayMs) return;
  await makePairUpDue(open, 'monthly', service.clock.now());
}
