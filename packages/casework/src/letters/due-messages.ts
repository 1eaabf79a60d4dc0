import type { NominationRecord } from '@payung/data';
import {
  type CoverEvent,
  coverEventId,
  coverEventOf,
  type Instant,
  type MessageSetting,
  messageStep,
  mobileNumberOf,
  type NominationId,
  type PersonId,
  type SentMessage,
} from '@payung/domain';
import { coverOf } from '../contribution/index.ts';
import type { OpenRegion } from '../service.ts';
import { messageShelf } from './letter-shelves.ts';

/** A message that is to be sent, or to be closed since it cannot be. */
export interface DueMessage {
  readonly person: PersonId;
  readonly nomination: NominationId;
  readonly event: CoverEvent;
  readonly before: SentMessage | null;
  readonly step:
    | { readonly kind: 'send'; readonly to: string }
    | { readonly kind: 'uncertain' }
    | { readonly kind: 'not-sent'; readonly why: 'number' | 'notice' | 'restricted' };
}

/** What is to be done today about the messages of some people; nothing for most of them on most days. */
export async function dueMessages(
  open: OpenRegion,
  people: ReadonlyMap<PersonId, NominationId>,
  setting: MessageSetting,
  now: Instant,
): Promise<DueMessage[]> {
  const found = await coverOf(open, [...people.keys()], open.today);
  const events = found.flatMap(({ person, cover, history }) => {
    const event = coverEventOf(cover, history.paid);
    const nomination = people.get(person);
    const counts = event !== null && event.on >= setting.from && nomination !== undefined;
    return counts ? [{ person, nomination, event }] : [];
  });
  const places = events.map(({ person, event }) => ({ folder: person, id: coverEventId(event) }));
  const known = await open.data.shelves.some(messageShelf, places);
  const waiting = events.flatMap((one, i) => {
    const before = known[i] ?? null;
    const step = messageStep(before, now);
    return step === 'nothing' ? [] : [{ ...one, before, step }];
  });
  const records = await open.data.people.nominations(waiting.map(({ nomination }) => nomination));
  return waiting.flatMap(({ step, ...one }, i): DueMessage[] => {
    const record = records[i] ?? null;
    // who was forgotten is told nothing, and nothing is kept of it
    if (record === null) return [];
    return [{ ...one, step: step === 'uncertain' ? { kind: step } : stepFor(record, setting) }];
  });
}

/** Only who was given a notice that tells of messages is sent any (domain-rules 6.2). */
function stepFor(record: NominationRecord, { noticeFrom }: MessageSetting): DueMessage['step'] {
  if (record.restricted !== undefined) return { kind: 'not-sent', why: 'restricted' };
  if ((record.notice ?? 0) < noticeFrom) return { kind: 'not-sent', why: 'notice' };
  const to = mobileNumberOf(record.worker.phone);
  return to === null ? { kind: 'not-sent', why: 'number' } : { kind: 'send', to };
}
