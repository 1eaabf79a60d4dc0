import { say } from '../language/say.ts';

const levels = { low: say('Rendah'), medium: say('Sedang'), high: say('Tinggi') } as const;
export type Level = keyof typeof levels;

export const levelOptions = Object.entries(levels).map(([value, name]) => ({ value, name }));

export function isLevel(value: string): value is Level {
  return Object.hasOwn(levels, value);
}

export function levelName(level: Level): string {
  return levels[level];
}
