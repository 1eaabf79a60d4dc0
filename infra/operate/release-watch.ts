import type { EffectName } from '../lib/effects.ts';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import type { StageAlarm } from './alarms.ts';

/** Minutes for which alarms are watched after a release: as long as the slowest of those takes that are listened to. */
export const watchMinutes = 20;

/**
 * Alarms that wait for hours in which something does not come. They ring too late to tell of a release that was just made;
 * one that rings during the watch tells of the hours before, and operators are mailed all the same.
 */
export const notWatched: readonly EffectName[] = [
  'RelayStopped',
  'CheckpointsMissing',
  'CalendarWorkMissing',
  'BackupMissing',
];

/** Those that can tell of a release within its watch. */
export function watched(stage: Stage, alarms: readonly StageAlarm[]): StageAlarm[] {
  const names = namesOf(stage);
  const passedBy = new Set(notWatched.map((effect) => names.alarm(effect)));
  return alarms.filter(({ name }) => !passedBy.has(name));
}
