import { BillId, DeterminationId, ImportId, TenantId } from '@payung/domain';
import * as z from 'zod';
import { ExchangeId } from './crosscheck/cross-records.ts';
import type { WorkMessage } from './ports.ts';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** A message of the work queue as it is read back. It holds ids only, so that a queue never holds personal data. */
export const WorkMessageBody: z.ZodType<WorkMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inspect'), tenantId: TenantId, importId: ImportId }),
  z.object({
    kind: z.literal('chunk'),
    tenantId: TenantId,
    importId: ImportId,
    /** counted from 0 */
    chunk: z.int().min(0),
  }),
  z.object({ kind: z.literal('found'), tenantId: TenantId }),
  z.object({ kind: z.literal('hand-out'), tenantId: TenantId, handOut: RecordId }),
  z.object({ kind: z.literal('rotate'), tenantId: TenantId }),
  z.object({ kind: z.literal('re-key'), tenantId: TenantId }),
  z.object({ kind: z.literal('let-look-in'), tenantId: TenantId, glass: RecordId }),
  z.object({ kind: z.literal('pair-up'), tenantId: TenantId }),
  z.object({ kind: z.literal('train-model'), tenantId: TenantId, model: RecordId }),
  z.object({ kind: z.literal('compare-model'), tenantId: TenantId, model: RecordId }),
  z.object({ kind: z.literal('double-check'), tenantId: TenantId, check: RecordId }),
  z.object({
    kind: z.literal('gather-verification'),
    tenantId: TenantId,
    importId: ImportId.nullable(),
  }),
  z.object({
    kind: z.literal('determine'),
    tenantId: TenantId,
    determination: DeterminationId,
  }),
  z.object({ kind: z.literal('make-bill'), tenantId: TenantId, bill: BillId }),
  z.object({ kind: z.literal('count-day'), tenantId: TenantId, count: z.string() }),
  z.object({ kind: z.literal('audit-payments'), tenantId: TenantId, audit: RecordId }),
  z.object({
    kind: z.literal('pre-check'),
    tenantId: TenantId,
    file: RecordId,
    upload: RecordId,
  }),
  z.object({
    kind: z.literal('apply-exchange'),
    tenantId: TenantId,
    exchange: RecordId,
    result: RecordId,
  }),
  z.object({
    kind: z.literal('compare-rules'),
    tenantId: TenantId,
    draft: RecordId,
    comparison: RecordId,
  }),
  z.object({ kind: z.literal('renew-year'), tenantId: TenantId, renewal: RecordId }),
  z.object({ kind: z.literal('close-year'), tenantId: TenantId, year: z.int() }),
  z.object({ kind: z.literal('cross-clear'), tenantId: TenantId }),
  z.object({
    kind: z.literal('cross-encode'),
    tenantId: TenantId,
    exchange: ExchangeId,
    from: z.int().min(0),
  }),
]);

/**
 * Reads the body of a queue message.
 *
 * @param body JSON as `writeWorkMessage` made it
 * @returns the message, or null when the body is not one
 */
export function parseWorkMessage(body: string): WorkMessage | null {
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    return null;
  }
  return WorkMessageBody.safeParse(said).data ?? null;
}

/** The body of a queue message, JSON. */
export function writeWorkMessage(message: WorkMessage): string {
  return JSON.stringify(message);
}
