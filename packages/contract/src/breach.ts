import { BreachScope, breachStepKinds } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

export const BreachStepItem = z.object({
  kind: z.enum(breachStepKinds),
  at: z.string(),
  user: z.string(),
  text: z.string(),
});

export const Breach = z.object({
  id: z.string(),
  openedBy: z.enum(['central', 'region']),
  openedAt: z.string(),
  /** when it became known; from here the 3 × 24 hours run */
  knownAt: z.string(),
  title: z.string(),
  account: z.string(),
  scope: BreachScope,
  clock: z.object({
    dueAt: z.string(),
    remainingSeconds: z.int(),
    toTell: z.array(z.enum(['told-subjects', 'told-authority'])),
    state: z.enum(['running', 'overdue', 'told-in-time', 'told-late']),
  }),
  isClosed: z.boolean(),
  /** kinds of steps that the notice needs and nobody has recorded yet */
  lacking: z.array(z.enum(breachStepKinds)),
  steps: z.array(BreachStepItem),
});
export type Breach = z.infer<typeof Breach>;

/** `GET /v1/breaches`, newest first. */
export const BreachList = z.object({ items: z.array(Breach) });
export type BreachList = z.infer<typeof BreachList>;

/** `POST /v1/breaches`. Title and account can be read by the operator of the service: name nobody in them. */
export const BreachRequest = z.strictObject({
  title: text(200, 3),
  account: text(4_000),
  /** `2026-11-21T03:20:00.000Z`; not in the future */
  knownAt: z.iso.datetime(),
  scope: BreachScope,
});
export type BreachRequest = z.infer<typeof BreachRequest>;

/** `POST /v1/breaches/{id}/steps`. `at` is when it was done; now when left out. */
export const BreachStepRequest = z.strictObject({
  kind: z.enum(breachStepKinds),
  text: text(4_000, 3),
  at: z.iso.datetime().optional(),
});
export type BreachStepRequest = z.infer<typeof BreachStepRequest>;

/** A person whom a breach reached, with what is needed to tell them. */
export const AffectedPerson = z.object({
  personId: z.string(),
  name: z.string(),
  nationalIdEnding: z.string(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  villageName: z.string().nullable(),
  phone: z.string().nullable(),
  agencies: z.array(z.string()),
});

/** `GET /v1/breaches/{id}/persons`; as CSV the next cursor comes in the header `payung-next-cursor`. */
export const AffectedPage = z.object({
  /** how many the breach reached in all */
  total: z.int(),
  items: z.array(AffectedPerson),
  nextCursor: z.string().nullable(),
});
export type AffectedPage = z.infer<typeof AffectedPage>;
