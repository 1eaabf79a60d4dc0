import * as z from 'zod';
import { Instant, NominationId } from '../identifiers.ts';
import { VerificationAnswer } from '../verification/answer.ts';

/** Ids that a device makes of chance; by them a repeated delivery is known. */
export const FieldActId = z.uuid().brand('FieldActId');
export type FieldActId = z.infer<typeof FieldActId>;
export const FieldPhotoId = z.uuid().brand('FieldPhotoId');
export type FieldPhotoId = z.infer<typeof FieldPhotoId>;

/** Photos with one answer. */
export const mostFieldPhotos: number = 5;

/** the line east of UTC+14 or west of UTC-12 is nobody's */
const widestOffset = 14 * 60;

/** One answer that was given in the field without a line. */
export const FieldAct = z.strictObject({
  schemaVersion: z.literal(1),
  nominationId: NominationId,
  /** how often the sheet had been written when the officer saw it */
  baseVersion: z.int().min(1),
  /** by the device's clock, whatever that is worth */
  at: Instant,
  /** minutes east of UTC */
  offsetMinutes: z.int().min(-widestOffset).max(widestOffset),
  /** counted on the device from 1, over all acts of the loan */
  sequence: z.int().min(1),
  /** the act about the same person that the device made before this one */
  after: FieldActId.nullable(),
  answer: VerificationAnswer,
  photos: z.array(FieldPhotoId).max(mostFieldPhotos),
});
export type FieldAct = z.infer<typeof FieldAct>;
