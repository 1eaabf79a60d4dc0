import { useSyncExternalStore } from 'react';
import { keep, kept } from '../device-memory.ts';

const key = 'letters';
const listeners = new Set<() => void>();

let areOn = kept(key) !== 'off';

/** Whether single letters do something outside of fields; remembered on the device. */
export function areLettersOn(): boolean {
  return areOn;
}

export function useAreLettersOn(): boolean {
  return useSyncExternalStore(subscribe, areLettersOn);
}

export function turnLetters(): void {
  areOn = !areOn;
  keep(key, areOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
