import { BillId, DeterminationId, ImportId, TenantId } from '@payung/domain';
import * as z from 'zod';
import { ExchangeId } from './crosscheck/cross-records.ts';
import { ItemWalk } from './item-steps/item-walk.ts';
import type { WorkMessage } from './ports.ts';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

const messages = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inspect'), tenantId: TenantId, importId: ImportId }),
  z.strictObject({
    kind: z.literal('chunk'),
    tenantId: TenantId,
    importId: ImportId,
    /** counted from 0 */
    chunk: z.int().min(0),
  }),
  z.strictObject({ kind: z.literal('found'), tenantId: TenantId }),
  z.strictObject({ kind: z.literal('hand-out'), tenantId: TenantId, handOut: RecordId }),
  z.strictObject({ kind: z.literal('rotate'), tenantId: TenantId }),
  z.strictObject({ kind: z.literal('re-key'), tenantId: TenantId }),
  z.strictObject({ kind: z.literal('let-look-in'), tenantId: TenantId, glass: RecordId }),
  z.strictObject({ kind: z.literal('pair-up'), tenantId: TenantId }),
  z.strictObject({ kind: z.literal('train-model'), tenantId: TenantId, model: RecordId }),
  z.strictObject({ kind: z.literal('compare-model'), tenantId: TenantId, model: RecordId }),
  z.strictObject({ kind: z.literal('double-check'), tenantId: TenantId, check: RecordId }),
  z.strictObject({
    kind: z.literal('gather-verification'),
    tenantId: TenantId,
    importId: ImportId.nullable(),
  }),
  z.strictObject({
    kind: z.literal('determine'),
    tenantId: TenantId,
    determination: DeterminationId,
  }),
  z.strictObject({ kind: z.literal('make-bill'), tenantId: TenantId, bill: BillId }),
  z.strictObject({ kind: z.literal('count-day'), tenantId: TenantId, count: z.string() }),
  z.strictObject({ kind: z.literal('audit-payments'), tenantId: TenantId, audit: RecordId }),
  z.strictObject({
    kind: z.literal('pre-check'),
    tenantId: TenantId,
    file: RecordId,
    upload: RecordId,
  }),
  z.strictObject({
    kind: z.literal('apply-exchange'),
    tenantId: TenantId,
    exchange: RecordId,
    result: RecordId,
  }),
  z.strictObject({
    kind: z.literal('compare-rules'),
    tenantId: TenantId,
    draft: RecordId,
    comparison: RecordId,
  }),
  z.strictObject({ kind: z.literal('renew-year'), tenantId: TenantId, renewal: RecordId }),
  z.strictObject({ kind: z.literal('close-year'), tenantId: TenantId, year: z.int() }),
  z.strictObject({ kind: z.literal('cross-clear'), tenantId: TenantId }),
  z.strictObject({
    kind: z.literal('cross-encode'),
    tenantId: TenantId,
    exchange: ExchangeId,
    from: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('renew-items'),
    tenantId: TenantId,
    walk: ItemWalk.nullable(),
  }),
]);

/**
 * A message of the work queue as it is read back. It holds ids only, so that a queue never holds personal data. What
 * says more than is known here is refused: a later version means something else by it.
 */
export const WorkMessageBody: z.ZodType<WorkMessage> = messages;

const OfSomeKind = z.looseObject({ kind: z.string().regex(/^[a-z][a-z-]{0,40}$/) });

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Reads the body of a queue message.
 *
 * @param body JSON as `writeWorkMessage` made it, in this version or an earlier one
 * @returns the message, or null when the body is not one that this version knows
 */
export function parseWorkMessage(body: string): WorkMessage | null {
  return WorkMessageBody.safeParse(jsonOf(body)).data ?? null;
}

const putBack = 'put the newer release back, then redrive it';

/** Why a body is no message of this version, and what to do, in words for operators: kinds of work, never what else it says. */
export function whyUnreadable(body: string): string {
  const said = OfSomeKind.safeParse(jsonOf(body));
  if (!said.success) return 'not a work message';
  const { kind } = said.data;
  if (!messages.options.some(({ shape }) => shape.kind.value === kind)) {
    return `work of a later version: ${kind} is not known here; ${putBack}`;
  }
  const { error } = messages.safeParse(said.data);
  return error?.issues.every(({ code }) => code === 'unrecognized_keys')
    ? `work of a later version: ${kind} says more than is known here; ${putBack}`
    : `work of kind ${kind} that says too little, or what it cannot say: no release sent it so`;
}

/** The body of a queue message, JSON. */
export function writeWorkMessage(message: WorkMessage): string {
  return JSON.stringify(message);
}
