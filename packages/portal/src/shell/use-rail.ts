import { useSyncExternalStore } from 'react';
import { keep, kept } from '../device-memory.ts';

const key = 'rail';
const listeners = new Set<() => void>();

let isNarrow = kept(key) === 'narrow';

/** Whether the rail shows signs only; remembered on the device. */
export function useIsRailNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => isNarrow);
}

export function turnRail(): void {
  isNarrow = !isNarrow;
  keep(key, isNarrow ? 'narrow' : 'wide');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
