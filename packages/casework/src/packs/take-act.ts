import { TooBusyError } from '@payung/data';
import {
  type FieldAct,
  instantOf,
  madeAt,
  standingOf,
  standingOfAct,
  type VerificationSheet,
} from '@payung/domain';
import type { Refusal } from '../refusal.ts';
import { answerOne } from '../verification/answer-sheet.ts';
import {
  type DeliverySetting,
  delivered,
  type ReadyAct,
  type Told,
  unreadDigest,
} from './delivery-setting.ts';
import type { ActReason, OpenedAct } from './open-act.ts';
import {
  actShelf,
  type DeliveredAct,
  folderOfLoan,
  photoShelf,
  type Suggestion,
} from './pack-shelves.ts';
import { reasonsOf } from './reasons-of.ts';
import { suggest, viewNow } from './suggest.ts';
import type { ActOutcome } from './take-acts.ts';

const tries = 6;

/** Does one act, or tells what became of it before. @throws TooBusyError; nothing was changed then */
export async function takeAct(setting: DeliverySetting, opened: OpenedAct): Promise<ActOutcome> {
  const { open } = setting.answering;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const kept = await open.data.shelves.one(actShelf, opened.id, folderOfLoan(setting.pack));
    // what could not be read is known by its id, so that no later act waits for it; the right one may still come under it
    const isReadNow = kept?.digest === unreadDigest && opened.digest !== unreadDigest;
    if (kept !== null && !isReadNow) return deliveredBefore(setting, opened, kept);
    const done = await takeFresh(setting, opened, kept);
    if (done !== 'rival') return done;
  }
  throw new TooBusyError(1);
}

async function takeFresh(
  setting: DeliverySetting,
  opened: OpenedAct,
  unread: DeliveredAct | null,
): Promise<ActOutcome | 'rival'> {
  const told = { ...opened, unread };
  if (opened.act === null) return reject(setting, told, opened.reasons);
  const made = madeAt(opened.act, { at: setting.sentAt }, setting.answering.service.clock.now());
  const standing = standingOfAct(setting.pack, made);
  const faults = [
    ...(standing === 'too-late' ? [tooLate] : []),
    ...(setting.lines.has(opened.act.nominationId) ? [] : [notLent]),
  ];
  // before anything is waited for: a photo of somebody who was not lent is never taken
  if (faults.length > 0) return reject(setting, told, faults);
  const ready = await readyAct(setting, told, opened.act, made);
  if ('outcome' in ready) return ready;
  return standing === 'suggestion'
    ? suggest(setting, ready, 'revoked', setting.answering.service.clock.now())
    : answer(setting, ready);
}

const tooLate = { field: 'at', code: 'made-after-loan', message: 'was made after the loan ended' };
const notLent = { field: 'nominationId', code: 'not-lent', message: 'is not in this pack' };

/** The way of every answer, with what was seen in the field as one more condition. */
async function answer(setting: DeliverySetting, ready: ReadyAct): Promise<ActOutcome | 'rival'> {
  const { id, act, evidence, refusedPhotos } = ready;
  const said = { answer: act.answer, evidence };
  const line = setting.lines.get(act.nominationId);
  const isAsSeen = (sheet: VerificationSheet): boolean =>
    sheet.version === act.baseVersion ||
    (line?.sheet === act.baseVersion && line.digest === standingOf(sheet.entries).digest);
  const done = await answerOne(
    setting.answering,
    act.nominationId,
    said,
    ({ stage, level }) => [delivered(setting, ready, { outcome: 'taken', stage, level })],
    isAsSeen,
  );
  if (done.ok) {
    const { stage, level } = done.value;
    return { id, outcome: 'taken', isAgain: false, stage, level, refusedPhotos };
  }
  // the same act may have come by another door in the same moment
  const { open } = setting.answering;
  const kept = await open.data.shelves.one(actShelf, id, folderOfLoan(setting.pack));
  if (kept !== null && kept.version !== ready.unread?.version) return 'rival';
  const why = causeOf(done.refusal);
  if (why === null) return reject(setting, ready, reasonsOf(done.refusal));
  return suggest(setting, ready, why, setting.answering.service.clock.now());
}

/** Whether another state of affairs was met, which a person has to look at; null when the answer itself is refused. */
function causeOf(refusal: Refusal): Suggestion['why'] | null {
  switch (refusal.code) {
    case 'sheet-not-waiting':
      return 'answered';
    case 'sheet-outdated':
      return 'changed';
    case 'not-found':
      return 'out-of-reach';
    default:
      return null;
  }
}

async function deliveredBefore(
  setting: DeliverySetting,
  { id, digest, act }: Pick<OpenedAct, 'id' | 'digest' | 'act'>,
  kept: DeliveredAct,
): Promise<ActOutcome> {
  const isAgain = true;
  if (kept.digest !== digest) {
    const message = 'another act was delivered under this id';
    return {
      id,
      outcome: 'rejected',
      isAgain,
      reasons: [{ field: 'id', code: 'reused', message }],
    };
  }
  const photos = act === null ? [] : await photosOf(setting, act);
  const refusedPhotos = photos.flatMap((one) => (one?.evidence === null ? [one.id] : []));
  switch (kept.outcome) {
    case 'taken':
      return { id, outcome: 'taken', isAgain, stage: kept.stage, level: kept.level, refusedPhotos };
    case 'rejected':
      return { id, outcome: 'rejected', isAgain, reasons: kept.reasons };
    case 'suggested': {
      const now = act === null ? null : await viewNow(setting, act.nominationId);
      const code = kept.reasons[0]?.code;
      const why = code === 'answered' || code === 'changed' || code === 'revoked' ? code : null;
      return { id, outcome: 'suggested', isAgain, why: why ?? 'out-of-reach', now, refusedPhotos };
    }
  }
}

function photosOf({ answering, pack }: DeliverySetting, { photos }: FieldAct) {
  const folder = folderOfLoan(pack);
  return answering.open.data.shelves.some(
    photoShelf,
    photos.map((id) => ({ folder, id })),
  );
}

/** An act with its photos, or for what it has to wait. @param made ms since 1970, by the service's clock */
async function readyAct(
  setting: DeliverySetting,
  { id, digest, unread }: Told,
  act: FieldAct,
  made: number,
): Promise<ReadyAct | Extract<ActOutcome, { outcome: 'waiting' }>> {
  const { open } = setting.answering;
  const folder = folderOfLoan(setting.pack);
  const [before, photos] = await Promise.all([
    act.after === null ? null : open.data.shelves.one(actShelf, act.after, folder),
    photosOf(setting, act),
  ]);
  const awaited = act.photos.filter((_, i) => photos[i] === null);
  const isEarly = act.after !== null && before === null;
  if (isEarly || awaited.length > 0) {
    return { id, outcome: 'waiting', act: isEarly ? act.after : null, photos: awaited };
  }
  return {
    id,
    digest,
    act,
    made: instantOf(made),
    evidence: photos.flatMap((one) => one?.evidence ?? []),
    refusedPhotos: photos.flatMap((one) => (one?.evidence === null ? [one.id] : [])),
    unread,
  };
}

async function reject(
  setting: DeliverySetting,
  opened: Told,
  reasons: readonly ActReason[],
): Promise<ActOutcome | 'rival'> {
  const { open, cause } = setting.answering;
  const writes = [delivered(setting, opened, { outcome: 'rejected', reasons: [...reasons] })];
  const result = await open.data.commit({ cause, lane: 'any', writes });
  if (result.kind !== 'done') return 'rival';
  return { id: opened.id, outcome: 'rejected', isAgain: false, reasons };
}
