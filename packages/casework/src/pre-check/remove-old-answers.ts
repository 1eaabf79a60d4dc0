import { fileOver } from '@payung/data';
import type { RetentionPeriods } from '@payung/domain';
import { removeOldReadings } from '../file-mapping/remove-old-readings.ts';
import { removePieces } from '../file-mapping/sealed-pieces.ts';
import type { OpenRegion, Service } from '../service.ts';
import { givenPieces, toldPieces } from './answer-pieces.ts';
import { fileShelf, uploadShelf } from './pre-check-shelves.ts';

/** Removes what was read of answers before a decision once the period of lists is over. Safe to repeat. */
export function removeOldAnswers(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
): Promise<void> {
  return removeOldReadings(open, periods, {
    files: fileShelf,
    readings: uploadShelf,
    putAway: (upload) => {
      const filing = { folder: upload.file, act: 'discarded' };
      return fileOver(uploadShelf, upload, { state: 'discarded' }, filing);
    },
    removed: (upload) => {
      const change = { removedOn: open.today, fileName: '' };
      return fileOver(uploadShelf, upload, change, { folder: upload.file, act: 'file-removed' });
    },
    removePieces: async ({ id, given, told }) => {
      await removePieces(service, open, givenPieces, id, given);
      await removePieces(service, open, toldPieces, id, told);
    },
  });
}
