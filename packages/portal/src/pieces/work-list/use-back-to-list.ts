import { useRouter } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { cameFrom } from './place.ts';

const writing = 'input, select, textarea, dialog, [role=dialog], [role=menu]';

/** Esc on a row's own page goes back to the row in its list, unless something on the page is open for Esc to close. */
export function useBackToList(): void {
  const { history } = useRouter();
  useLayoutEffect(() => {
    const back = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const isOpen = document.querySelector('dialog[open], [role=dialog], [role=menu]') !== null;
      const isWriting = event.target instanceof Element && event.target.closest(writing) !== null;
      const list = cameFrom();
      if (isOpen || isWriting || list === null) return;
      event.preventDefault();
      history.push(list);
    };
    // before those who close something, so that it is still seen to be open
    document.addEventListener('keydown', back, { capture: true });
    return () => document.removeEventListener('keydown', back, { capture: true });
  }, [history]);
}
