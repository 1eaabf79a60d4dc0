import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { say } from '../language/say.ts';
import styles from './page-head.module.css';

/** Back to the heading after an act whose place on the page is gone: readers and eyes begin at the top again. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus();
}

/**
 * The same after an act that takes its time: asked before it, and done after it, unless somebody went on meanwhile to
 * write, also in the field from which they sent, or to press elsewhere. What they type must not go to the heading, where
 * letters are keys.
 */
export function headingAfterwards(): () => void {
  const before = document.activeElement;
  const written = textIn(before);
  return () => {
    const now = document.activeElement;
    const isWhereItWas = now === before && textIn(now) === written;
    if (now === null || now === document.body || isWhereItWas || isGivenBack(before, now)) {
      focusHeading();
    }
  };
}

/** Whether the focus went to where it is by itself: a dialog that closes gives it to the button that opened it. */
function isGivenBack(before: Element | null, now: Element): boolean {
  return before?.isConnected === false && before.closest('dialog') !== null && textIn(now) === null;
}

function textIn(element: Element | null): string | null {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField ? element.value : null;
}

interface PageHeadProps {
  readonly title: string;
  /** for the browser's tab and history where the heading holds a name */
  readonly tabTitle?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading of a room. It takes the focus when the room is entered, so that readers hear where they are. */
export function PageHead({ title, tabTitle = title, lead, actions }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // before the room is seen: afterwards it would be taken from whoever was quick
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = say('{tabTitle} – Payung', { tabTitle });
  }, [tabTitle]);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 tabIndex={-1} ref={heading}>
          <bdi>{title}</bdi>
        </h1>
        {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
