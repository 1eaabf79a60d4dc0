import { useQuery } from '@tanstack/react-query';
import { billsQuery } from '../../api/bills.ts';
import { WaitingBills } from '../bills/waiting-bills.tsx';

/** What runs out, and what waits for whoever pays; nothing while nothing does. */
export function WaitingPayments() {
  const { data } = useQuery(billsQuery);
  return data === undefined ? null : <WaitingBills bills={data} />;
}
