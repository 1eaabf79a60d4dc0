import { meantBy, type Night, type Turn } from './hand-over.ts';
import type { RunFigures } from './run.ts';

/** The nightly work of a stage. */
export interface NightlyWork {
  /** gives each region whose turn it is a call of its own; without a turn, all of them at once */
  handOver(turn: Turn | null): Promise<{ readonly regions: number; readonly failed: number }>;
  ofRegion(night: Night, hasTime: () => boolean): Promise<RunFigures>;
}

/** What the function tells of itself. */
export interface CallTold {
  done(code: 'RUN_HANDED_OVER' | 'RUN_DONE', facts: object): void;
  forgotten(people: number): void;
}

/**
 * Answers the calls of the clock, and those for one region that it then makes of itself.
 *
 * @throws Error, once all else was done, when a region was not handed over, or failed
 */
export async function answerCall(
  event: unknown,
  work: NightlyWork,
  hasTime: () => boolean,
  told: CallTold,
): Promise<void> {
  const meant = meantBy(event);
  if (meant.of !== 'region') {
    const handed = await work.handOver(meant.of === 'turn' ? meant.turn : null);
    told.done('RUN_HANDED_OVER', handed);
    if (handed.failed > 0) throw new Error(`${handed.failed} regions were not handed over`);
    return;
  }
  const { night } = meant;
  const figures = await work.ofRegion(night, hasTime);
  told.forgotten(figures.anonymised);
  told.done('RUN_DONE', { ...night, ...figures });
  // who was passed over rings by their own lines: one person must not hide a calendar that stands still
  if (figures.failed > 0) throw new Error('the region failed');
}
