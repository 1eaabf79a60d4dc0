import { createHash } from 'node:crypto';
import {
  type CorrelationId,
  type WorkMessage,
  writeCorrelationId,
  writeWorkMessage,
} from '@payung/data';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { createFairLines } from './fair-lines.ts';
import type { Timers } from './timers.ts';

export interface LocalQueueOptions {
  /** Hands one event to the worker; a rejection counts as a worker that died. */
  readonly deliver: (event: SQSEvent) => Promise<SQSBatchResponse>;
  readonly now: () => number;
  readonly timers: Timers;
  readonly newId: () => string;
  /** Told the code of what was given up, never its content. */
  readonly onDeadLetter: (code: 'received-too-often', messageId: string) => void;
  readonly maxInFlight?: number;
  /** lists of one region in work at once; what else it brought waits while the others take their turns */
  readonly maxInFlightOfRegion?: number;
  /** milliseconds after which a message that was neither done nor refused is handed out again */
  readonly visibilityTimeout?: number;
  readonly maxReceives?: number;
}

export interface LocalQueue {
  /** See `WorkQueue`. */
  send(message: WorkMessage, correlationId?: CorrelationId | null): void;
  /** From now on nothing is handed out; resolves when nothing is in flight any more. */
  drain(): Promise<void>;
  readonly waiting: () => number;
  readonly inFlight: () => number;
  /** what was put aside, oldest first; each with the region it is about */
  readonly deadLetters: () => readonly DeadLetter[];
  /** Lines up again what was put aside, as if it had just been sent, and answers how many these are. */
  redrive(): number;
}

/** A message that was received too often. Its body holds ids only. */
export interface DeadLetter {
  readonly body: string;
  readonly tenantId: string;
}

/** What stays the same however often a message is lined up. */
interface Sent {
  readonly body: string;
  readonly group: string;
  readonly canWait: boolean;
  readonly correlationId: CorrelationId | null;
}

interface Letter extends Sent {
  readonly id: string;
  readonly sentAt: number;
  firstReceivedAt: number | null;
  receives: number;
  /** the receipt that may still settle it; one from an earlier delivery may not */
  receipt: string | null;
}

/** Two overlap judging and writing; more of one region only make its own lists wait for each other (ADR 0015). */
const listsOfOneRegion = 2;

/** Messages put aside that are kept to be looked at; the oldest go first. */
const mostDeadLetters = 1_000;

const queueArn = 'arn:aws:sqs:local:000000000000:payung-import';

/** Milliseconds before a refused message is handed out again: doubles with each receive, 30 s at most. */
function backoff(receives: number): number {
  return Math.min(30_000, 250 * 2 ** (receives - 1));
}

/** As a function's event names what was sent. */
function attributesOf({ correlationId }: Letter): SQSRecord['messageAttributes'] {
  if (correlationId === null) return {};
  return Object.fromEntries(
    Object.entries(writeCorrelationId(correlationId)).map(([name, { DataType, StringValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue },
    ]),
  );
}

function toRecord(letter: Letter, receipt: string): SQSRecord {
  return {
    messageId: letter.id,
    receiptHandle: receipt,
    body: letter.body,
    attributes: {
      ApproximateReceiveCount: String(letter.receives),
      ApproximateFirstReceiveTimestamp: String(letter.firstReceivedAt ?? letter.sentAt),
      SentTimestamp: String(letter.sentAt),
      SenderId: 'local',
      MessageGroupId: letter.group,
    },
    messageAttributes: attributesOf(letter),
    md5OfBody: createHash('md5').update(letter.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: 'local',
  };
}

/**
 * A queue in memory that behaves to its worker as SQS does: at least once, in no promised order, one record an
 * event so that lists run side by side, handed out again after a refusal or a silence, and put aside after
 * `maxReceives`. Regions are served in turn, as a fair queue does, and each has few lists in work at once. What waits
 * already is not taken in twice. It keeps nothing: the items in the database are the truth and the sweeper sends again.
 */
export function createLocalQueue(options: LocalQueueOptions): LocalQueue {
  const { maxInFlight = 8, visibilityTimeout = 300_000, maxReceives = 5 } = options;
  const ready = createFairLines<Letter>(options.maxInFlightOfRegion ?? listsOfOneRegion);
  /** bodies of what waits to be handed out */
  const awaited = new Set<string>();
  const dead: Letter[] = [];
  let inFlight = 0;
  let draining: (() => void) | null = null;

  function letterOf(sent: Sent): Letter {
    return {
      ...{ ...sent, id: options.newId(), sentAt: options.now() },
      ...{ firstReceivedAt: null, receives: 0, receipt: null },
    };
  }

  function lineUp(letter: Letter): void {
    awaited.add(letter.body);
    ready.add(letter.group, letter, letter.canWait);
    pump();
  }

  function offerAgain(letter: Letter): void {
    letter.receipt = null;
    if (letter.receives >= maxReceives) {
      dead.push(letter);
      if (dead.length > mostDeadLetters) dead.shift();
      options.onDeadLetter('received-too-often', letter.id);
      return;
    }
    options.timers.after(backoff(letter.receives), () => lineUp(letter));
  }

  function release(letter: Letter): void {
    inFlight -= 1;
    ready.release(letter.group);
    if (inFlight === 0 && draining !== null) draining();
    pump();
  }

  function handOut(letter: Letter): void {
    const receipt = options.newId();
    awaited.delete(letter.body);
    letter.receipt = receipt;
    letter.receives += 1;
    letter.firstReceivedAt ??= options.now();
    inFlight += 1;
    const settle = (done: boolean) => {
      if (letter.receipt !== receipt) return;
      calledOff();
      letter.receipt = null;
      if (!done) offerAgain(letter);
      release(letter);
    };
    const calledOff = options.timers.after(visibilityTimeout, () => settle(false));
    options.deliver({ Records: [toRecord(letter, receipt)] }).then(
      ({ batchItemFailures }) =>
        settle(!batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === letter.id)),
      () => settle(false),
    );
  }

  function pump(): void {
    while (draining === null && inFlight < maxInFlight) {
      const letter = ready.take();
      if (letter === undefined) return;
      handOut(letter);
    }
  }

  return {
    send(message, correlationId = null) {
      const body = writeWorkMessage(message);
      // one that still waits finds whatever this one would; each sweep sends what waits long once more
      if (awaited.has(body)) return;
      // sheets for whoever verifies later: beside lists they would only take the one engine's time from these
      const canWait = message.kind === 'gather-verification';
      lineUp(letterOf({ body, group: message.tenantId, canWait, correlationId }));
    },
    drain() {
      return new Promise((resolve) => {
        draining = resolve;
        if (inFlight === 0) resolve();
      });
    },
    waiting: ready.waiting,
    inFlight: () => inFlight,
    deadLetters: () => dead.map(({ body, group }) => ({ body, tenantId: group })),
    redrive() {
      const again = dead.splice(0);
      for (const { body, group, canWait, correlationId } of again) {
        // the sweep may have sent the same again meanwhile
        if (!awaited.has(body)) lineUp(letterOf({ body, group, canWait, correlationId }));
      }
      return again.length;
    },
  };
}
