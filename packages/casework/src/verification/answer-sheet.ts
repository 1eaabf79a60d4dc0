import type { NominationRecord, RegistryWrite } from '@payung/data';
import { TooBusyError } from '@payung/data';
import {
  type NominationId,
  nextState,
  type StageName,
  standingOf,
  type VerificationLevel,
  type VerificationSheet,
  type VerificationStage,
} from '@payung/domain';
import { answerWrites } from '../eligibility/facts-writes.ts';
import { endOne } from '../end-nomination.ts';
import { useEvidence } from '../evidence/index.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { promoteSoon } from '../promote-waiting.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import {
  type AnswerSetting,
  answerSetting,
  type NextSheet,
  type SaidAnswer,
  whyNot,
  withAnswer,
} from './answer-setting.ts';
import { fileSheets, sheetWrites, turnsOf } from './file-sheets.ts';
import { isAsVerified } from './plan-sheet.ts';
import { refreshSoon, sheetsOf } from './refresh-sheets.ts';
import { type Answerer, maySeeSheet } from './verification-access.ts';

/** What an answer came to. */
export interface VerificationDone {
  readonly nominationId: NominationId;
  readonly stage: StageName;
  /** whom it waits for now, or who returned or refused it */
  readonly level: VerificationLevel | null;
}

export interface AnswerRequest {
  readonly id: NominationId;
  readonly said: SaidAnswer;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

const tries = 12;

export function doneOf(nominationId: NominationId, stage: VerificationStage): VerificationDone {
  const level = 'level' in stage ? stage.level : null;
  return { nominationId, stage: stage.stage, level };
}

/**
 * Answers about one worker for one's own level. The last confirmation that a level needs hands the sheet on; a refusal
 * that decides ends the nomination in the same transaction, and its place goes to whoever waits.
 * @throws TooBusyError when the same people keep being written by others; nothing was changed then
 */
export async function answerSheet(
  service: Service,
  actor: Answerer,
  request: AnswerRequest,
): Promise<Result<Answered<VerificationDone>>> {
  const setting = await answerSetting(service, actor, request.correlationId);
  const before = await repeatOf(setting.open.data, request.once);
  if (before !== null) return before;
  const done = await answerOne(setting, request.id, request.said, (value) =>
    keepAnswer(request.once, { status: 200, body: value }, service.clock.now()),
  );
  if (done.ok) return ok({ kind: 'fresh', value: done.value });
  // the same request was answered in the same moment
  return (await repeatOf(setting.open.data, request.once)) ?? done;
}

/**
 * The same within a request that answers about several.
 * @param isAsSeen whether the sheet is still the one that was answered, where it was seen long before
 */
export async function answerOne(
  setting: AnswerSetting,
  id: NominationId,
  said: SaidAnswer,
  also: (value: VerificationDone) => readonly RegistryWrite[],
  isAsSeen: (sheet: VerificationSheet) => boolean = () => true,
): Promise<Result<VerificationDone>> {
  const { open, service, actor } = setting;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([id]);
    if (record === null) return notFound('sheet');
    const place = { village: record.worker.village, year: record.year };
    const tried = await open.data.buckets.run(turnsOf([place]), () =>
      tryAnswer(setting, record, said, also, isAsSeen),
    );
    if (tried === 'rival') continue;
    if (!tried.ok) {
      // an officer is not to be asked about what nobody says any more
      if (tried.refusal.code === 'sheet-outdated') await refreshSoon(open, [id]);
      return tried;
    }
    if (tried.value.stage === 'refused') {
      await promoteSoon(service, actor.tenant, record.bucket);
    }
    return tried;
  }
  throw new TooBusyError(1);
}

async function tryAnswer(
  setting: AnswerSetting,
  record: NominationRecord,
  said: SaidAnswer,
  also: (value: VerificationDone) => readonly RegistryWrite[],
  isAsSeen: (sheet: VerificationSheet) => boolean,
): Promise<Result<VerificationDone> | 'rival'> {
  const { open, actor, cause } = setting;
  const [sheet = null] = await sheetsOf(open, [record]);
  if (sheet === null || !maySeeSheet(actor, sheet, standingOf(sheet.entries).stage)) {
    return notFound('sheet');
  }
  const refusal = whyNot(setting, sheet, record, isAsVerified(record, sheet) && isAsSeen(sheet));
  if (refusal !== null) return refuse(refusal);
  const place = domicileFault(setting, said);
  if (place !== null) return place;
  const proof = await useEvidence(open, actor.user, said.evidence, {
    use: 'verification',
    about: record.id,
  });
  if (!proof.ok) return proof;
  const next = withAnswer(setting, sheet, said);
  const value = doneOf(record.id, next.stage);
  const learned = await livesWrites(setting, record, said);
  const more = [...proof.value.writes, ...learned, ...also(value)];
  const filed =
    next.stage.stage === 'refused'
      ? await endRefused(setting, record, sheet, next, more)
      : await fileSheets(open, cause, [next.change], more);
  return filed === 'rival' ? 'rival' : ok(value);
}

/** A village that is named is one of this region; any other place is said in words. */
function domicileFault({ open }: AnswerSetting, { answer }: SaidAnswer): Result<never> | null {
  if (answer.answer !== 'confirmed-elsewhere') return null;
  const { village } = answer.domicile;
  if (village === null || open.region.villages.some(({ code }) => code === village)) return null;
  const detail = 'no village of this region; say in words where the person lives';
  return refuse({ code: 'request-faults', faults: [{ field: 'domicileVillage', detail }] });
}

/** An office that says where somebody lives answers whether they live here, which eligibility asks about. */
async function livesWrites(
  { open, actor, service }: AnswerSetting,
  record: NominationRecord,
  { answer }: SaidAnswer,
): Promise<RegistryWrite[]> {
  if (answer.answer !== 'confirmed-elsewhere') return [];
  const answers = { livesHere: answer.domicile.village !== null };
  const at = nowOf(service);
  return answerWrites(open, [{ record, answers }], { by: actor.user, at });
}

/** A refusal frees the place by the very act by which the lead agency turns somebody down. */
async function endRefused(
  { service, open, cause }: AnswerSetting,
  record: NominationRecord,
  sheet: VerificationSheet,
  next: NextSheet,
  more: readonly RegistryWrite[],
): Promise<'done' | 'rival'> {
  const state = nextState(record.state, 'refuse');
  if (state === null) throw new Error('a refusal was given that was not open');
  const moved = await sheetWrites(open, [next.change]);
  if (moved === null) return 'rival';
  const writes = [...moved, ...more];
  const done = await endOne(service, open, {
    record,
    state,
    act: 'refuse',
    why: whyOf(next),
    cause: { ...cause, actor: { ...cause.actor, agency: sheet.agency } },
    sees: () => false,
    also: () => writes,
  });
  return done === 'rival' ? 'rival' : 'done';
}

/** The code of the reason, and the words that came with it. */
function whyOf({ change }: NextSheet): string {
  const last = change.after?.entries.at(-1);
  if (last?.entry !== 'answered' || last.given.answer.answer !== 'refused') return '';
  const { reason, words } = last.given.answer;
  return words === null ? reason : `${reason}: ${words}`;
}
