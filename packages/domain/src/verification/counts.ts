import * as z from 'zod';
import { CalendarDate } from '../identifiers.ts';
import { type VerificationLevel, verificationLevels } from './setting.ts';
import type { VerificationStage } from './stage.ts';

/** How many sheets of one village are at which stage; those that wait, by level, day they came and day they are due. */
export const StageCounts = z.record(z.string(), z.int().min(0));
export type StageCounts = z.infer<typeof StageCounts>;

const between = '|';

function placeOf(stage: VerificationStage): string {
  switch (stage.stage) {
    case 'waiting':
      return ['waiting', stage.level, stage.since, stage.due ?? ''].join(between);
    case 'returned':
    case 'refused':
    case 'ready':
    case 'closed':
      return stage.stage;
  }
}

/** A sheet that came (`from` is null), moved, or went to another village (`to` is null). */
export interface StageMove {
  readonly from: VerificationStage | null;
  readonly to: VerificationStage | null;
}

/**
 * The counts after some moves; null when somebody leaves a stage at which nobody is counted, so that the sheet was read
 * before it was moved and the counts after.
 */
export function moveCounts(counts: StageCounts, moves: readonly StageMove[]): StageCounts | null {
  const next: Record<string, number> = { ...counts };
  for (const { from, to } of moves) {
    if (to !== null) next[placeOf(to)] = (next[placeOf(to)] ?? 0) + 1;
    if (from === null) continue;
    const place = placeOf(from);
    const left = (next[place] ?? 0) - 1;
    if (left < 0) return null;
    if (left === 0) delete next[place];
    else next[place] = left;
  }
  return next;
}

/** What waits at one level. */
export interface LevelCount {
  readonly level: VerificationLevel;
  readonly waiting: number;
  readonly overdue: number;
  /** since when the longest wait; null when nobody does */
  readonly oldest: CalendarDate | null;
}

export interface CountSummary {
  readonly levels: readonly LevelCount[];
  readonly returned: number;
  readonly refused: number;
  readonly ready: number;
}

interface Waiting {
  readonly level: string;
  readonly since: CalendarDate;
  readonly due: string;
  readonly count: number;
}

/** The counts of one or more villages together, as they stand on a day of the region's own calendar. */
export function summarise(all: readonly StageCounts[], today: CalendarDate): CountSummary {
  const waiting: Waiting[] = [];
  const others = { returned: 0, refused: 0, ready: 0, closed: 0 };
  for (const [place, count] of all.flatMap((counts) => Object.entries(counts))) {
    const [stage, level = '', since = '', due = ''] = place.split(between);
    if (stage === 'waiting') {
      waiting.push({ level, since: CalendarDate.parse(since), due, count });
    } else if (
      stage === 'returned' ||
      stage === 'refused' ||
      stage === 'ready' ||
      stage === 'closed'
    ) {
      others[stage] += count;
    }
  }
  const levels = verificationLevels.map((level): LevelCount => {
    const here = waiting.filter((one) => one.level === level);
    const late = here.filter(({ due }) => due !== '' && due < today);
    const [oldest = null] = here.map(({ since }) => since).sort();
    return { level, waiting: total(here), overdue: total(late), oldest };
  });
  const { returned, refused, ready } = others;
  return { levels, returned, refused, ready };
}

function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
