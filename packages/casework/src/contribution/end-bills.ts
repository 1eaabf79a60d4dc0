import { fileOver } from '@payung/data';
import {
  type Bill,
  type CalendarDate,
  expires,
  letsPeopleIn,
  type TenantId,
  todayIn,
} from '@payung/domain';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { causeOfWork } from './bill-access.ts';
import { billShelf } from './contribution-shelves.ts';

/**
 * Ends bills whose code ran out before the treasury paid: their months are free for another bill. While nobody may work
 * in a region nobody can enter what was paid in time: then no bill ends, nor until they had their time once they may.
 * @returns how many
 */
export async function endBills(service: Service, tenant: TenantId): Promise<number> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return 0;
  const { data } = open;
  let count = 0;
  for (const bill of await ending(service, open)) {
    const result = await data.commit({
      cause: causeOfWork(bill),
      lane: 'any',
      writes: [fileOver(billShelf, bill, { state: 'expired' }, { act: 'expired' })],
    });
    // whoever wrote it meanwhile may have renewed its code: it is looked at again the next time
    if (result.kind === 'done') count += 1;
  }
  return count;
}

async function ending(service: Service, { data, region, today }: OpenRegion): Promise<Bill[]> {
  const over = (await data.shelves.all(billShelf)).filter((bill) => expires(bill, today));
  if (over.length === 0) return [];
  const since = await service.database.regions.standingSince(data.tenant);
  const openSince: CalendarDate | null =
    since === null ? null : todayIn(region.timeZone, Date.parse(since));
  return over.filter((bill) => expires(bill, today, openSince));
}
