import { useLayoutEffect } from 'react';
import { findShortcut } from './keys.ts';
import { areLettersOn } from './letters.ts';
import { whatIsOver } from './over.ts';
import { shortcutsOf } from './registry.ts';

/** ms within which the second key of a pair is waited for */
const pairWithin = 1_000;

/** Has the keys of the present room and of all rooms work; once on every page. */
export function useKeyHandler(): void {
  // before the page is seen, as the keys themselves
  useLayoutEffect(() => {
    let begun: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      // somebody was quicker: a list, a menu, the browser's own choice of a word
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const isRecent = begun !== null && event.timeStamp - begun.at < pairWithin;
      const found = findShortcut(
        [...shortcutsOf('room'), ...shortcutsOf('everywhere')],
        { key: event.key, isHeld: event.ctrlKey || event.metaKey, isWriting: isWriting(event) },
        isRecent ? (begun?.key ?? null) : null,
        areLettersOn(),
      );
      begun = found.begun === null ? null : { key: found.begun, at: event.timeStamp };
      if (found.shortcut?.act === undefined) return;
      event.preventDefault();
      found.shortcut.act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** In a field, under a dialog, or while what was asked for is still on its way: letters must not act behind it. */
function isWriting(event: KeyboardEvent): boolean {
  const { target } = event;
  const isField =
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox], [type=radio]), select, textarea, [role=menuitem]');
  return isField || whatIsOver() !== null || document.querySelector('dialog[open]') !== null;
}
