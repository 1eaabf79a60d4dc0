import type { NominationRecord } from '@payung/data';
import type { Reason } from '@payung/domain';
import * as z from 'zod';

const Reasons = z.array(z.looseObject({ code: z.string() }));

/** Reasons as kept with a nomination. */
export function keptReasons(record: NominationRecord): Reason[] {
  // written by this service from its own closed union; an unknown code is shown as its code
  return Reasons.parse(JSON.parse(record.reasons)) as unknown as Reason[];
}
