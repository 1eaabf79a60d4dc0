import type { NominationRecord } from '@payung/data';
import type { NominationId, OfficeAnswer } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { sheetsOf, verifies } from './refresh-sheets.ts';

/** One answer that an office gave about somebody. */
export interface SaidOfPerson {
  readonly nominationId: NominationId;
  readonly given: OfficeAnswer;
}

/** All that offices answered about a person, for the person: also of rounds that data which changed have ended. */
export async function saidOf(
  open: OpenRegion,
  records: readonly NominationRecord[],
): Promise<SaidOfPerson[]> {
  if (!verifies(open)) return [];
  const sheets = await sheetsOf(open, records);
  return sheets.flatMap((sheet) =>
    (sheet?.entries ?? []).flatMap((one) =>
      sheet !== null && one.entry === 'answered'
        ? [{ nominationId: sheet.id, given: one.given }]
        : [],
    ),
  );
}
