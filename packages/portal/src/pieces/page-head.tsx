import { type ReactNode, useEffect, useRef } from 'react';
import { say } from '../language/say.ts';
import styles from './page-head.module.css';

/** Back to the heading after an act whose place on the page is gone: readers and eyes begin at the top again. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus();
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
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
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
