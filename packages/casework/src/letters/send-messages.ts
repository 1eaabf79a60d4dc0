import { type Cause, fileNew, fileOver, type MessageTaken, type ShortMessages } from '@payung/data';
import {
  coverEventId,
  type Instant,
  type LetterSetting,
  type MessageSetting,
  mostAttempts,
  type SentMessage,
  shortText,
  type TenantId,
} from '@payung/domain';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { type DueMessage, dueMessages } from './due-messages.ts';
import { everybodyDecided } from './everybody-decided.ts';
import { messageShelf } from './letter-shelves.ts';
import { keepFigures, type MessageFigures, noMessages } from './message-figures.ts';
import { letterSettingOf } from './settle-letters.ts';

interface Sending {
  readonly open: OpenRegion;
  readonly messages: ShortMessages;
  readonly setting: MessageSetting;
  readonly letters: Pick<LetterSetting, 'phone' | 'insurerPhone'>;
  readonly cause: Cause;
  readonly now: Instant;
  readonly figures: MessageFigures;
}

/**
 * Sends each worker or family one short message when cover began and one when it ended, in regions that settled so.
 * Each is written down as on its way before it goes out: a run that is cut off, or a second one beside it, repeats none.
 * What the network refused is tried on later days, and given up after three.
 * @param hasTime false once the run should come to its end; the next one goes on
 * @returns what this run did; the day's figures are kept with the region
 */
export async function sendMessages(
  service: Service,
  messages: ShortMessages,
  tenant: TenantId,
  hasTime: () => boolean,
): Promise<MessageFigures> {
  const open = await regionOf(service, tenant);
  const letters = await letterSettingOf(open);
  const figures = noMessages();
  const setting = letters.messages;
  if (setting === null || setting.from > open.today) return figures;
  const actor = systemActor;
  const correlationId = `messages-${open.today}`;
  const cause: Cause = { actor, source: 'monthly-run', correlationId };
  const now = nowOf(service);
  const sending: Sending = { open, messages, setting, letters, cause, now, figures };
  for await (const people of everybodyDecided(open)) {
    for (const due of await dueMessages(open, people, setting, now)) {
      if (!hasTime()) break;
      await bringOut(sending, due);
    }
    if (!hasTime()) break;
  }
  await keepFigures(open, cause, figures);
  return figures;
}

async function bringOut(sending: Sending, due: DueMessage): Promise<void> {
  const { figures, setting, now } = sending;
  const { before, step, event, nomination } = due;
  const base: Omit<SentMessage, 'id' | 'version'> = {
    state: 'not-sent',
    on: event.on,
    channel: setting.channel,
    attempts: before?.attempts ?? 0,
    at: now,
    why: null,
    ending: before?.ending ?? null,
    reference: null,
  };
  switch (step.kind) {
    case 'not-sent':
      if ((await keep(sending, due, before, { ...base, why: step.why })) === null) return;
      figures.notSent[step.why] += 1;
      if (step.why !== 'restricted') figures.unreached.push(nomination);
      return;
    case 'uncertain':
      // a run ended between the network and its own record
      if (before === null) return;
      if (
        (await keep(sending, due, before, { ...base, state: 'uncertain', why: 'cut-off' })) === null
      )
        return;
      figures.uncertain += 1;
      figures.unreached.push(nomination);
      return;
    case 'send':
      return sendOne(sending, due, step.to, base);
  }
}

async function sendOne(
  sending: Sending,
  due: DueMessage,
  to: string,
  base: Omit<SentMessage, 'id' | 'version'>,
): Promise<void> {
  const { open, messages, letters, figures, setting } = sending;
  const attempts = base.attempts + 1;
  const onItsWay = { ...base, state: 'sending', attempts, ending: to.slice(-3) } as const;
  const claimed = await keep(sending, due, due.before, onItsWay);
  // another run has it
  if (claimed === null) return;
  const text = shortText(due.event, open.region.name, letters);
  const taken = await answerOf(messages.send({ to, channel: setting.channel, text }));
  const told = { ...onItsWay, ...outcomeOf(taken, attempts) };
  await keep(sending, due, claimed, told);
  switch (told.state) {
    case 'sent':
      figures[due.event.kind === 'began' ? 'sentBegan' : 'sentEnded'] += 1;
      return;
    case 'failed':
      figures.failed += 1;
      return;
    case 'given-up':
      figures.givenUp += 1;
      break;
    case 'uncertain':
      figures.uncertain += 1;
  }
  figures.unreached.push(due.nomination);
}

/** Null when the answer was lost: the message may have gone out, and is not sent again. */
async function answerOf(answer: Promise<MessageTaken>): Promise<MessageTaken | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}

function outcomeOf(
  taken: MessageTaken | null,
  attempts: number,
): { state: 'sent' | 'failed' | 'given-up' | 'uncertain' } & Pick<
  SentMessage,
  'why' | 'reference'
> {
  if (taken === null) return { state: 'uncertain', why: 'answer-lost', reference: null };
  if (taken.kind === 'taken') return { state: 'sent', why: null, reference: taken.reference };
  const isLast = taken.isLasting || attempts >= mostAttempts;
  return { state: isLast ? 'given-up' : 'failed', why: taken.why, reference: null };
}

/**
 * Writes where a message stands; one that went out, or never will, is told in the journal of the person.
 * @returns the record as it is now; null when somebody wrote it meanwhile
 */
async function keep(
  { open, cause }: Sending,
  { person, nomination, event }: DueMessage,
  before: SentMessage | null,
  said: Omit<SentMessage, 'id' | 'version'>,
): Promise<SentMessage | null> {
  const filing = { folder: person, act: null };
  const fresh = { id: coverEventId(event), version: 1, ...said };
  const write =
    before === null
      ? fileNew(messageShelf, fresh, filing)
      : fileOver(messageShelf, before, said, filing);
  const isTold = said.state === 'sent' || said.state === 'given-up' || said.state === 'uncertain';
  const result = isTold
    ? await open.data.commit({
        cause,
        lane: 'any',
        writes: [write],
        told: [{ of: 'nomination', id: nomination, act: `message-${said.state}` }],
      })
    : await open.data.commitQuietly([write]);
  if (result.kind === 'refused') return null;
  return { ...fresh, version: (before?.version ?? 0) + 1 };
}
