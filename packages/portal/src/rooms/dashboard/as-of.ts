import { formatDate, formatTime } from '../../format.ts';
import { say } from '../../language/say.ts';
import { byService } from '../../service-clock.ts';

/**
 * `per 21 November 2026 pukul 06.00 WIB`, by the clocks of the region
 *
 * @param instant a moment that the service told, or the ms at which this device received an answer
 */
export function asOf(instant: string | number, timeZone: string): string {
  const moment = typeof instant === 'number' ? new Date(byService(instant)).toISOString() : instant;
  return say('per {moment} pukul {moment2}', {
    moment: formatDate(moment, timeZone),
    moment2: formatTime(moment, timeZone),
  });
}
