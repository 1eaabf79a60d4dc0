import { CorrelationId, WorkMessageBody } from '@payung/data';
import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';

/** What the worker needs to know of the service that it belongs to. */
export const WorkerSettings = z.object({
  dataFolder: z.string(),
  endpoint: z.string(),
  /** whether the database is ours: the worker ends it when the host has vanished */
  endsDatabase: z.boolean(),
});
export type WorkerSettings = z.infer<typeof WorkerSettings>;

/** What the worker's database requests have cost so far (see `Consumption` of the data package). */
const Counts = z.object({
  requests: z.int(),
  itemsWritten: z.int(),
  itemsRead: z.int(),
  unitsWritten: z.number(),
  unitsRead: z.number(),
  retries: z.int(),
});

/** From the host to the worker. */
export const ToWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begin'), settings: WorkerSettings }),
  z.object({
    type: z.literal('deliver'),
    delivery: z.int(),
    // made by the queue in the same program; the handler parses what it reads of it
    event: z.custom<SQSEvent>((value) => typeof value === 'object' && value !== null),
  }),
  z.object({ type: z.literal('count'), question: z.int() }),
  /** whether anybody waits for an answer of the API */
  z.object({ type: z.literal('people-wait'), now: z.boolean() }),
  /** whether the queue took what was sent */
  z.object({ type: z.literal('sent'), sending: z.int(), isTaken: z.boolean() }),
  z.object({ type: z.literal('stop') }),
]);
export type ToWorker = z.infer<typeof ToWorker>;

/** From the worker to the host. */
export const FromWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('settled'),
    delivery: z.int(),
    response: z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) }),
  }),
  z.object({ type: z.literal('failed'), delivery: z.int() }),
  z.object({ type: z.literal('counted'), question: z.int(), counts: Counts }),
  z.object({
    type: z.literal('send'),
    sending: z.int(),
    message: WorkMessageBody,
    correlationId: CorrelationId.nullable(),
  }),
]);
export type FromWorker = z.infer<typeof FromWorker>;
