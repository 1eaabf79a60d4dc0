import type { Cause, NominationRecord } from '@payung/data';
import {
  type ActingCapacity,
  nextStanding,
  nextState,
  type SheetEntry,
  standingOf,
  type VerificationAnswer,
  type VerificationLevel,
  type VerificationSheet,
  type VerificationStage,
  type VillageCode,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import type { Refusal } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { SheetChange } from './file-sheets.ts';
import {
  type Answerer,
  capacities,
  conflictOf,
  levelOf,
  unitOfAnswer,
} from './verification-access.ts';

/** An answer as somebody gives it. */
export interface SaidAnswer {
  readonly answer: VerificationAnswer;
  /** ids of photos or letters that were handed in for it */
  readonly evidence: readonly string[];
}

/** What all answers of one request have in common. */
export interface AnswerSetting {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly actor: Answerer;
  readonly level: VerificationLevel;
  readonly capacityFor: (village: VillageCode | null) => ActingCapacity | null;
  readonly cause: Cause;
}

export async function answerSetting(
  service: Service,
  actor: Answerer,
  correlationId: string,
): Promise<AnswerSetting> {
  const open = await regionOf(service, actor.tenant);
  const capacityFor = await capacities(service, open, actor);
  const cause = causeOf(actor, correlationId);
  return { service, open, actor, level: levelOf(actor), capacityFor, cause };
}

/**
 * Why this actor may not answer about this nomination now; null when they may.
 * @param isAsSaid whether the nomination still says what the sheet was begun with
 */
export function whyNot(
  { open, actor, level }: AnswerSetting,
  sheet: VerificationSheet,
  standing: Pick<NominationRecord, 'state' | 'restricted'>,
  isAsSaid: boolean,
): Refusal | null {
  const { stage } = standingOf(sheet.entries);
  if (stage.stage !== 'waiting' || stage.level !== level) {
    const at = stage.stage === 'waiting' ? stage.level : null;
    return { code: 'sheet-not-waiting', stage: stage.stage, level: at };
  }
  if (stage.answers.some(({ by }) => by === actor.user)) {
    return { code: 'sheet-not-waiting', stage: 'answered', level };
  }
  if (standing.restricted !== undefined) {
    return { code: 'person-restricted', since: standing.restricted };
  }
  // of who ended, or was decided on meanwhile, nothing is to be said any more
  if (nextState(standing.state, 'refuse') === null) return { code: 'sheet-outdated' };
  if (!isAsSaid) return { code: 'sheet-outdated' };
  const conflict = conflictOf(open, actor, sheet);
  return conflict === null ? null : { code: 'duties-apart', conflict };
}

export interface NextSheet {
  readonly change: SheetChange;
  readonly stage: VerificationStage;
}

/** The sheet with the answer on it. @throws when `whyNot` was not asked first */
export function withAnswer(
  { service, open, actor, level, capacityFor }: AnswerSetting,
  sheet: VerificationSheet,
  { answer, evidence }: SaidAnswer,
): NextSheet {
  const entry: SheetEntry = {
    entry: 'answered',
    given: {
      level,
      by: actor.user,
      unit: unitOfAnswer(actor, sheet.village),
      capacity: capacityFor(sheet.village),
      at: nowOf(service),
      on: open.today,
      answer,
      evidence: [...evidence],
    },
  };
  const next = nextStanding(standingOf(sheet.entries), entry);
  if (next === null) throw new Error('an answer was given that was not open');
  const after = { ...sheet, entries: [...sheet.entries, entry] };
  return { change: { before: sheet, after, act: 'answered' }, stage: next.stage };
}
