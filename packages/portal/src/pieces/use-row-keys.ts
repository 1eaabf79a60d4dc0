import { type KeyboardEvent, useCallback } from 'react';

/** What a key does in a list whose rows are worked through one after the other. */
export type RowMove = 'next' | 'previous' | 'choose';

const moves: Readonly<Record<string, RowMove>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  x: 'choose',
};

/** The move of a key; null for keys that the browser keeps, and inside fields where one writes. */
export function moveOf(key: string, isWriting: boolean, isHeld: boolean): RowMove | null {
  return isWriting || isHeld ? null : (moves[key] ?? null);
}

const rowLinks = '[data-row-link]';

/**
 * Moves the focus from row to row by j and k or the arrows, and chooses a row by x. It listens only while the
 * focus is inside the list (WCAG 2.1.4). Rows are the `tr` that hold a `[data-row-link]`.
 */
export function useRowKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const isWriting = target?.matches('input:not([type=checkbox]), select, textarea') ?? false;
    const move = moveOf(event.key, isWriting, event.ctrlKey || event.metaKey || event.altKey);
    if (move === null) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>(rowLinks)];
    const here = links.findIndex((link) => link.closest('tr')?.contains(target));
    if (move === 'choose') links[here]?.closest('tr')?.querySelector('input')?.click();
    else links[here + (move === 'next' ? 1 : -1)]?.focus();
    event.preventDefault();
  }, []);
}
