import * as z from 'zod';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';

export const EvidenceId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('EvidenceId');
export type EvidenceId = z.infer<typeof EvidenceId>;

/** The kinds of file that serve as proof: photos and scanned letters. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export const EvidenceType = z.enum(evidenceTypes);
export type EvidenceType = z.infer<typeof EvidenceType>;

/** What a file is proof of; by this it is decided who sees it. */
export const evidenceUses = [
  'nomination',
  'statement',
  'verification',
  'regulation',
  'determination',
  'pre-check',
  'claim',
  'leaving',
  'card-hand-over',
  'bill',
] as const;
export const EvidenceUse = z.enum(evidenceUses);
export type EvidenceUse = z.infer<typeof EvidenceUse>;

/** A photo or a scanned letter. What it shows lies sealed in the file store, never here. */
export const Evidence = z.lazy(() =>
  z.object({
    id: EvidenceId,
    version: z.int().min(1),
    use: EvidenceUse,
    /** the nomination, statement or regulation that it belongs to; null until somebody names it there */
    about: z.string().max(80).nullable(),
    /** officers name files after people, hence sealed with the rest of the record */
    fileName: z.string().max(255),
    type: EvidenceType,
    /** `awaited` while only its upload address was given out, `removed` once its file was taken away */
    state: z.enum(['awaited', 'kept', 'removed']),
    /** in hexadecimal, of the file as it came; null while it is awaited */
    sha256: z.string().nullable(),
    bytes: z.int().nullable(),
    by: UserId,
    at: Instant,
    removedOn: CalendarDate.nullable(),
  }),
);
export type Evidence = z.infer<typeof Evidence>;
