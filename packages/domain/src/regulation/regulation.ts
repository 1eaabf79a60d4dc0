import * as z from 'zod';
import { EvidenceId } from '../evidence/evidence.ts';
import { CalendarDate } from '../identifiers.ts';

export const RegulationKind = z.enum(['PERDA', 'PERWAL', 'PERBUP', 'SK', 'OTHER']);
export type RegulationKind = z.infer<typeof RegulationKind>;

/** A regulation that rules hang on: Perda, Perwal/Perbup or SK (domain-rules 5.9). */
export const LegalBasis = z.object({
  kind: RegulationKind,
  number: z.string(),
  year: z.int(),
  title: z.string(),
  effectiveFrom: CalendarDate,
  effectiveTo: CalendarDate.nullable(),
  /** true for what was invented for the demonstration; shown as "DATA CONTOH". */
  invented: z.boolean(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** Short name of a regulation inside one region, e.g. `perwal-19b-2022`. */
export const RegulationId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .brand('RegulationId');
export type RegulationId = z.infer<typeof RegulationId>;

/** A regulation as the region recorded it. */
export const Regulation = LegalBasis.extend({
  id: RegulationId,
  /** the day it was signed; null where nobody recorded it */
  signedOn: CalendarDate.nullable(),
  /** the regulations that it revises or takes the place of */
  replaces: z.array(RegulationId),
  /** its scanned paper, among the files of proof; null while nobody handed it in */
  scan: EvidenceId.nullable(),
});
export type Regulation = z.infer<typeof Regulation>;
