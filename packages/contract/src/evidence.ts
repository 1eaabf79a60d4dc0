import { EvidenceType, EvidenceUse } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** `POST /v1/evidence` as JSON: asks for an upload address. As a form, the file comes along as `file`. */
export const EvidenceRequest = z.strictObject({
  use: EvidenceUse,
  /** the nomination that it is about, for the uses `nomination` and `verification` */
  nominationId: text(40).optional(),
  fileName: text(255, 1),
  /** what it is, as its sender says; its contents decide */
  type: EvidenceType,
});
export type EvidenceRequest = z.infer<typeof EvidenceRequest>;

/** What is known of a photo or a letter; never its contents. */
export const EvidenceCard = z.object({
  evidenceId: z.string(),
  use: EvidenceUse,
  /** what it was named as the proof of; null until then */
  about: z.string().nullable(),
  fileName: z.string(),
  type: EvidenceType,
  state: z.enum(['awaited', 'kept', 'removed']),
  sha256: z.string().nullable(),
  bytes: z.int().nullable(),
  by: z.string(),
  at: z.string(),
  removedOn: z.string().nullable(),
});
export type EvidenceCard = z.infer<typeof EvidenceCard>;

export const EvidenceAccepted = EvidenceCard.extend({
  /** where to put the file; then tell its arrival */
  upload: z
    .object({
      url: z.string(),
      method: z.literal('PUT'),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.string(),
    })
    .optional(),
});
export type EvidenceAccepted = z.infer<typeof EvidenceAccepted>;
