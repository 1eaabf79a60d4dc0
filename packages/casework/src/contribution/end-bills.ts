import { fileOver } from '@payung/data';
import { expires, type TenantId } from '@payung/domain';
import { regionOf, type Service } from '../service.ts';
import { causeOfWork } from './bill-access.ts';
import { billShelf } from './contribution-shelves.ts';

/**
 * Ends bills whose code ran out before the treasury paid: their months are free for another bill.
 * @returns how many
 */
export async function endBills(service: Service, tenant: TenantId): Promise<number> {
  const { data, today } = await regionOf(service, tenant);
  let count = 0;
  for (const bill of await data.shelves.all(billShelf)) {
    if (!expires(bill, today)) continue;
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
