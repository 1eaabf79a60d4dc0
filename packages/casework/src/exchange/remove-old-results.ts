import { fileOver } from '@payung/data';
import type { RetentionPeriods } from '@payung/domain';
import { removeOldReadings } from '../file-mapping/remove-old-readings.ts';
import { removePieces } from '../file-mapping/sealed-pieces.ts';
import type { OpenRegion, Service } from '../service.ts';
import { exchangeShelf, resultShelf } from './exchange-shelves.ts';
import { givenPieces, linePieces } from './result-pieces.ts';

/** Removes what was read of the insurer's results once the period of lists is over. Safe to repeat. */
export function removeOldResults(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
): Promise<void> {
  return removeOldReadings(open, periods, {
    files: exchangeShelf,
    readings: resultShelf,
    putAway: (result) => {
      const filing = { folder: result.exchange, act: 'discarded' };
      return fileOver(resultShelf, result, { state: 'discarded' }, filing);
    },
    removed: (result) => {
      const change = { removedOn: open.today, fileName: '' };
      return fileOver(resultShelf, result, change, {
        folder: result.exchange,
        act: 'file-removed',
      });
    },
    removePieces: async ({ id, given, told }) => {
      await removePieces(service, open, givenPieces, id, given);
      await removePieces(service, open, linePieces, id, told);
    },
  });
}
