import type { CalendarDate } from '../identifiers.ts';
import type { OfficeAnswer, RefusalReason } from './answer.ts';
import type { VerificationLevel, VerificationStep } from './setting.ts';
import type { SheetEntry } from './sheet.ts';

/** How far the verification of one nomination has come. */
export type VerificationStage =
  | {
      readonly stage: 'waiting';
      /** place among the levels, from 0 */
      readonly step: number;
      readonly level: VerificationLevel;
      readonly since: CalendarDate;
      /** last day to answer, included; null where nothing is due */
      readonly due: CalendarDate | null;
      readonly answers: readonly OfficeAnswer[];
    }
  | {
      readonly stage: 'returned';
      readonly step: number;
      readonly level: VerificationLevel | null;
      readonly on: CalendarDate;
      readonly fields: readonly string[];
    }
  | {
      readonly stage: 'refused';
      readonly level: VerificationLevel;
      readonly on: CalendarDate;
      readonly reasons: readonly RefusalReason[];
    }
  | { readonly stage: 'ready'; readonly on: CalendarDate }
  | { readonly stage: 'closed'; readonly on: CalendarDate };
export type StageName = VerificationStage['stage'];
export const stageNames = [
  'waiting',
  'returned',
  'refused',
  'ready',
  'closed',
] as const satisfies readonly StageName[];

/** A stage with the levels that it is judged by. */
export interface Standing {
  readonly stage: VerificationStage;
  readonly steps: readonly VerificationStep[];
  readonly digest: string;
}

/** What the answers of one level come to. */
export type LevelOutcome = 'open' | 'confirmed' | 'returned' | 'refused';

/**
 * What the answers of a level come to: confirmed by `needed` of the `of` people asked, refused once so many refuse that
 * this cannot be reached any more, and returned when neither can be reached any more. Each is answered as soon as no
 * further answer could change it, so that the order of the answers makes no difference.
 */
export function levelOutcome(
  { needed, of }: Pick<VerificationStep, 'needed' | 'of'>,
  answers: readonly Pick<OfficeAnswer, 'answer'>[],
): LevelOutcome {
  const names = answers.map(({ answer }) => answer.answer);
  const refused = names.filter((name) => name === 'refused').length;
  const returned = names.filter((name) => name === 'returned').length;
  const confirmed = names.length - refused - returned;
  const left = of - names.length;
  const toRefuse = of - needed + 1;
  if (confirmed >= needed) return 'confirmed';
  if (refused >= toRefuse) return 'refused';
  return confirmed + left < needed && refused + left < toRefuse ? 'returned' : 'open';
}

const dayMs = 86_400_000;

/** The calendar date some days later. A list of 26,000 asks for it at each of its levels: hence no calendar library. */
function later(date: CalendarDate, days: number): CalendarDate {
  const then = new Date(Date.parse(date) + days * dayMs);
  const pad = (part: number, digits: number): string => String(part).padStart(digits, '0');
  const parts = [
    pad(then.getUTCFullYear(), 4),
    pad(then.getUTCMonth() + 1, 2),
    pad(then.getUTCDate(), 2),
  ];
  // a date moved by whole days is a date
  return parts.join('-') as CalendarDate;
}

function waitingAt(
  steps: readonly VerificationStep[],
  step: number,
  since: CalendarDate,
): VerificationStage {
  const at = steps[step];
  if (at === undefined) return { stage: 'ready', on: since };
  const due = at.days === null ? null : later(since, at.days);
  return { stage: 'waiting', step, level: at.level, since, due, answers: [] };
}

/**
 * Where an entry leads, or null when it is not open at this stage: an answer is of the level that is asked, by somebody
 * who has not answered there yet; a correction follows a return; nothing follows a refusal or an end.
 *
 * @param standing null before the first entry, which begins
 */
export function nextStanding(standing: Standing | null, entry: SheetEntry): Standing | null {
  if (standing === null) return entry.entry === 'begun' ? begun(entry) : null;
  const { stage, steps } = standing;
  if (stage.stage === 'refused' || stage.stage === 'closed') return null;
  switch (entry.entry) {
    case 'begun':
      return begun(entry);
    case 'closed':
      return { ...standing, stage: { stage: 'closed', on: entry.on } };
    case 'corrected': {
      if (stage.stage !== 'returned') return null;
      return { steps, digest: entry.digest, stage: waitingAt(steps, stage.step, entry.on) };
    }
    case 'answered': {
      const next = answered(stage, steps, entry.given);
      return next === null ? null : { ...standing, stage: next };
    }
  }
}

function begun(entry: Extract<SheetEntry, { entry: 'begun' }>): Standing {
  const { steps, digest, on, villageMissing } = entry;
  const stage: VerificationStage = villageMissing
    ? { stage: 'returned', step: 0, level: null, on, fields: ['village'] }
    : waitingAt(steps, 0, on);
  return { steps, digest, stage };
}

function answered(
  stage: VerificationStage,
  steps: readonly VerificationStep[],
  given: OfficeAnswer,
): VerificationStage | null {
  if (stage.stage !== 'waiting' || stage.level !== given.level) return null;
  if (stage.answers.some(({ by }) => by === given.by)) return null;
  const step = steps[stage.step];
  if (step === undefined) return null;
  const answers = [...stage.answers, given];
  const { level } = stage;
  const { on } = given;
  switch (levelOutcome(step, answers)) {
    case 'open':
      return { ...stage, answers };
    case 'confirmed':
      return waitingAt(steps, stage.step + 1, on);
    case 'returned':
      return { stage: 'returned', step: stage.step, level, on, fields: fieldsOf(answers) };
    case 'refused':
      return { stage: 'refused', level, on, reasons: reasonsOf(answers) };
  }
}

function fieldsOf(answers: readonly OfficeAnswer[]): string[] {
  const all = answers.flatMap(({ answer }) => (answer.answer === 'returned' ? answer.fields : []));
  return [...new Set(all)].sort();
}

function reasonsOf(answers: readonly OfficeAnswer[]): RefusalReason[] {
  const all = answers.flatMap(({ answer }) => (answer.answer === 'refused' ? [answer.reason] : []));
  return [...new Set(all)].sort();
}

/**
 * Where the entries of a sheet lead, one after another.
 * @throws when one of them was not open: what is stored was checked before it was written
 */
export function standingOf(entries: readonly SheetEntry[]): Standing {
  let standing: Standing | null = null;
  for (const entry of entries) {
    standing = nextStanding(standing, entry);
    if (standing === null) throw new Error(`a sheet holds an entry ${entry.entry} out of turn`);
  }
  if (standing === null) throw new Error('a sheet without an entry');
  return standing;
}

/** Whether a level has let its last day pass; `today` of the region's own calendar. */
export function isOverdue(stage: VerificationStage, today: CalendarDate): boolean {
  return stage.stage === 'waiting' && stage.due !== null && stage.due < today;
}
