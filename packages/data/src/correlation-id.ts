import * as z from 'zod';
import type { WorkQueue } from './ports.ts';

/**
 * The number of a request, which whoever asked reads out to the operator. Ids of the gateway and our own look so. It
 * needs a letter and holds no sixteen digits in a row, so that no NIK or KK could ever pass for one.
 */
export const CorrelationId = z
  .string()
  .regex(/^(?=.*[A-Za-z])(?!.*\d{16})[\w+/=-]{8,64}$/)
  .brand<'CorrelationId'>();
export type CorrelationId = z.infer<typeof CorrelationId>;

/** What the queue calls it. Beside the body, which an earlier release would not read if it said more (ADR 0049). */
const attribute = 'correlationId';

const Told = z.object({ [attribute]: z.object({ stringValue: CorrelationId }) });

/**
 * The number of the request that a message of the queue was sent for.
 *
 * @param attributes of the message as the function's event holds them, from whomever
 * @returns null when it names none: it was not sent for a request, by an earlier release, or says what is no such number
 */
export function readCorrelationId(attributes: unknown): CorrelationId | null {
  return Told.safeParse(attributes).data?.[attribute].stringValue ?? null;
}

/** The attributes of a message that is sent for a request, as SQS takes them. */
export function writeCorrelationId(
  id: CorrelationId,
): Record<string, { DataType: 'String'; StringValue: string }> {
  return { [attribute]: { DataType: 'String', StringValue: id } };
}

/**
 * The same service for one request, or for one message that was sent for it: all work that it asks for bears the number.
 *
 * @param said the number as it came; what is none is passed over, since no work may fail for it
 */
export function correlated<S extends { readonly queue: WorkQueue }>(
  service: S,
  said: string | null,
): S {
  const id = CorrelationId.safeParse(said).data;
  if (id === undefined) return service;
  return { ...service, queue: { send: (message) => service.queue.send(message, id) } };
}
