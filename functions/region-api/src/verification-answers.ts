import type { AnsweredMany, PaperView, SheetView, VillageCount } from '@payung/casework';
import { namesOf } from '@payung/casework';
import {
  SheetDetail,
  SheetSummary,
  type VerificationAnswerRequest,
  VerificationCounts,
  VerificationPaperSummary,
} from '@payung/contract';
import {
  type CountSummary,
  type OfficeAnswer,
  type Region,
  type SheetEntry,
  standingOf,
  VerificationAnswer,
  type VerificationStage,
} from '@payung/domain';

/** Whether the reader sees addresses, words and evidence; the insurer's officer does not. */
type Sight = 'whole' | 'narrow';

/** An answer as the domain knows it. */
export function saidOf({ evidence, ...given }: VerificationAnswerRequest) {
  if (given.answer !== 'confirmed-elsewhere') {
    return { answer: VerificationAnswer.parse(given), evidence };
  }
  const { answer, domicileVillage: village, domicileWords: words } = given;
  return { answer: VerificationAnswer.parse({ answer, domicile: { village, words } }), evidence };
}

/** One answer, as the API tells it. */
export function answerBody(given: OfficeAnswer, sight: Sight) {
  const { answer, level, on, by, unit, capacity } = given;
  const isWhole = sight === 'whole';
  const domicile = answer.answer === 'confirmed-elsewhere' && isWhole ? answer.domicile : null;
  const words = answer.answer === 'returned' ? answer.reason : null;
  return {
    level,
    answer: answer.answer,
    on,
    by,
    unit,
    capacity,
    domicileVillage: domicile?.village ?? null,
    domicileWords: domicile?.words ?? null,
    fields: answer.answer === 'returned' ? answer.fields : [],
    reason: answer.answer === 'refused' ? answer.reason : null,
    words: isWhole ? (answer.answer === 'refused' ? answer.words : words) : null,
    evidence: isWhole ? given.evidence : [],
  };
}

function stageBody({ stage, isOverdue, needed }: SheetView) {
  const isWaiting = stage.stage === 'waiting';
  return {
    stage: stage.stage,
    level: 'level' in stage ? stage.level : null,
    since: sinceOf(stage),
    due: isWaiting ? stage.due : null,
    overdue: isOverdue,
    answersGiven: isWaiting ? stage.answers.length : 0,
    answersNeeded: needed,
    fields: stage.stage === 'returned' ? stage.fields : [],
    reasons: stage.stage === 'refused' ? stage.reasons : [],
  };
}

function sinceOf(stage: VerificationStage): string {
  return stage.stage === 'waiting' ? stage.since : stage.on;
}

/** The answers since verification began last. */
function presentAnswers(entries: readonly SheetEntry[]): OfficeAnswer[] {
  const begun = entries.findLastIndex(({ entry }) => entry === 'begun');
  return entries.slice(begun).flatMap((one) => (one.entry === 'answered' ? [one.given] : []));
}

function summaryBody(region: Region, view: SheetView, sight: Sight) {
  const { sheet } = view;
  const { worker, village } = sheet;
  const { agencyName, villageName, occupationName } = namesOf(region);
  const isWhole = sight === 'whole';
  return {
    nominationId: sheet.id,
    name: worker.name,
    nationalIdEnding: worker.ending,
    occupation: worker.occupation,
    occupationName: occupationName(worker.occupation),
    agency: sheet.agency,
    agencyName: agencyName(sheet.agency),
    village,
    villageName: village === null ? null : villageName(village),
    rt: isWhole ? worker.rt : null,
    rw: isWhole ? worker.rw : null,
    address: isWhole ? worker.address : null,
    stage: stageBody(view),
    answers: presentAnswers(sheet.entries).map((given) => answerBody(given, sight)),
    mayAnswer: view.mayAnswer,
  };
}

export function sheetSummary(region: Region, view: SheetView, sight: Sight): SheetSummary {
  return SheetSummary.parse(summaryBody(region, view, sight));
}

export function sheetDetail(region: Region, view: SheetView, sight: Sight): SheetDetail {
  const { entries } = view.sheet;
  return SheetDetail.parse({
    ...summaryBody(region, view, sight),
    levels: standingOf(entries).steps.map(({ level }) => level),
    history: entries.map((entry) => historyLine(entry, sight)),
  });
}

function historyLine(entry: SheetEntry, sight: Sight) {
  switch (entry.entry) {
    case 'begun':
      return { entry: entry.entry, on: entry.on, why: entry.why, answer: null };
    case 'answered': {
      const { given } = entry;
      return { entry: entry.entry, on: given.on, why: null, answer: answerBody(given, sight) };
    }
    case 'corrected': {
      const why = sight === 'whole' ? entry.words : null;
      return { entry: entry.entry, on: entry.on, why, answer: null };
    }
    case 'closed':
      return { entry: entry.entry, on: entry.on, why: null, answer: null };
  }
}

/** What many answers came to. */
export function manyBody({ confirmed, passedOver, except }: Omit<AnsweredMany, 'nextCursor'>) {
  return {
    confirmed,
    passedOver: passedOver.map(({ id, refusal }) => ({ nominationId: id, code: refusal.code })),
    except: except.map((one) => ({
      nominationId: one.id,
      outcome: one.kind,
      code: one.kind === 'refused' ? one.refusal.code : null,
      stage: one.kind === 'done' ? one.done.stage : null,
    })),
  };
}

export function countsBody(
  region: Region,
  { villages, total }: { readonly villages: readonly VillageCount[]; readonly total: CountSummary },
): VerificationCounts {
  const { villageName } = namesOf(region);
  return VerificationCounts.parse({
    total,
    villages: villages.map((one) => ({
      ...one,
      villageName: one.village === null ? null : villageName(one.village),
      districtCode: one.village?.slice(0, 8) ?? null,
    })),
  });
}

export function paperSummary(region: Region, paper: PaperView['paper']): VerificationPaperSummary {
  const { id, village, rt, rw, lines, madeOn, due, enteredOn } = paper;
  return VerificationPaperSummary.parse({
    number: id,
    village,
    villageName: namesOf(region).villageName(village),
    rt,
    rw,
    lines: lines.length,
    madeOn,
    due,
    enteredOn,
  });
}
