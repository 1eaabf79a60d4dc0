import type { MoneyBack } from '@payung/domain';
import { refundShelf } from '../leaving/leaving-shelves.ts';
import type { OpenRegion } from '../service.ts';

/** Money that is back in the region's treasury, each by the day on its proof. */
export async function moneyBack({ data }: OpenRegion): Promise<MoneyBack[]> {
  return (await data.shelves.all(refundShelf)).flatMap(({ funding, state, received }) =>
    state === 'received' && received !== null
      ? [{ funding, on: received.date, rupiah: received.rupiah }]
      : [],
  );
}
