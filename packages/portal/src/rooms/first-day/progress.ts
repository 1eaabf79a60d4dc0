import { keep, kept } from '../../device-memory.ts';
import { type StepId, steps } from './steps.ts';

/** Which first day is meant: that of one role in one region. */
export interface Whose {
  readonly region: string;
  readonly role: string;
}

interface Progress {
  readonly done: readonly StepId[];
  readonly isHidden: boolean;
}

/**
 * How far somebody has come, kept on this device: names of steps alone, so that it tells nothing of the people whom
 * they worked on.
 */
const keyOf = ({ region, role }: Whose): string => `first-day.${region}.${role}`;
const hiddenMark = 'hidden';

const isStep = (word: string): word is StepId => Object.hasOwn(steps, word);

/** What was kept, as a text that React can compare. */
export const textOf = (whose: Whose): string => kept(keyOf(whose)) ?? '';

export function readProgress(text: string): Progress {
  const words = text.split(' ');
  return { done: words.filter(isStep), isHidden: words.includes(hiddenMark) };
}

const listeners = new Set<() => void>();

export function onProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tick(whose: Whose, id: StepId): void {
  const { done, isHidden } = readProgress(textOf(whose));
  if (!done.includes(id)) write(whose, { done: [...done, id], isHidden });
}

/** Takes the guide from home, or puts it there again. */
export function setHidden(whose: Whose, isHidden: boolean): void {
  write(whose, { ...readProgress(textOf(whose)), isHidden });
}

function write(whose: Whose, { done, isHidden }: Progress): void {
  keep(keyOf(whose), [...done, ...(isHidden ? [hiddenMark] : [])].join(' '));
  for (const listener of listeners) listener();
}
