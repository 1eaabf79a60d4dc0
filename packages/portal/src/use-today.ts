import { serviceNow } from './service-clock.ts';
import { today } from './today.ts';
import { useRegion } from './use-region.ts';

/** The calendar date in the region, `YYYY-MM-DD`. */
export function useToday(): string {
  const { timeZone } = useRegion();
  return today(timeZone, serviceNow());
}
