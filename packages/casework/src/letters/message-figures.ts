import type { Cause } from '@payung/data';
import { fileNew, fileOver } from '@payung/data';
import type { NominationId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { type MessageRun, messageRunShelf } from './letter-shelves.ts';

/** What a run has done so far. */
export interface MessageFigures {
  sentBegan: number;
  sentEnded: number;
  failed: number;
  givenUp: number;
  uncertain: number;
  notSent: { number: number; notice: number; restricted: number };
  unreached: NominationId[];
}

export function noMessages(): MessageFigures {
  return {
    sentBegan: 0,
    sentEnded: 0,
    failed: 0,
    givenUp: 0,
    uncertain: 0,
    notSent: { number: 0, notice: 0, restricted: 0 },
    unreached: [],
  };
}

/** Those named, so that a village can bring them a letter; more are counted and not named. */
const mostNamed = 500;

/** Puts what a run did to the figures of its day; nothing is written of a run that had nothing to do. */
export async function keepFigures(
  open: OpenRegion,
  cause: Cause,
  done: MessageFigures,
): Promise<void> {
  if (JSON.stringify(done) === JSON.stringify(noMessages())) return;
  const before = await open.data.shelves.one(messageRunShelf, open.today);
  const filing = { act: 'messages-sent' };
  const write =
    before === null
      ? fileNew(
          messageRunShelf,
          { id: open.today, version: 1, on: open.today, ...sums(noMessages(), done) },
          filing,
        )
      : fileOver(messageRunShelf, before, sums(before, done), filing);
  await open.data.commit({ cause, lane: 'any', writes: [write] });
}

type Sums = Omit<MessageRun, 'id' | 'version' | 'on'>;

function sums(a: Sums, b: Sums): Sums {
  return {
    sentBegan: a.sentBegan + b.sentBegan,
    sentEnded: a.sentEnded + b.sentEnded,
    failed: a.failed + b.failed,
    givenUp: a.givenUp + b.givenUp,
    uncertain: a.uncertain + b.uncertain,
    notSent: {
      number: a.notSent.number + b.notSent.number,
      notice: a.notSent.notice + b.notSent.notice,
      restricted: a.notSent.restricted + b.notSent.restricted,
    },
    unreached: [...a.unreached, ...b.unreached].slice(0, mostNamed),
  };
}
