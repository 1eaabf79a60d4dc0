import { useLayoutEffect, useRef } from 'react';
import type { Shortcut } from './keys.ts';

/** What works at present: of the room that is open, and of all rooms. The latest that came stands first. */
let sets: readonly { readonly scope: Scope; readonly list: () => readonly Shortcut[] }[] = [];

export type Scope = 'room' | 'everywhere';

export function shortcutsOf(scope: Scope): readonly Shortcut[] {
  return sets.filter((set) => set.scope === scope).flatMap((set) => set.list());
}

/** Has these keys work, and stand in the list under `?`, while the component that says so is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[], scope: Scope = 'room'): void {
  const latest = useRef(shortcuts);
  // before what they act on is seen: a key struck at once would do nothing, or what it did before
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    const own = { scope, list: () => latest.current };
    sets = [own, ...sets];
    return () => {
      sets = sets.filter((set) => set !== own);
    };
  }, [scope]);
}
