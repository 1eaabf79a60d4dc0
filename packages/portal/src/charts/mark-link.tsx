import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { asPicture } from './as-picture.ts';
import styles from './charts.module.css';

interface MarkLinkProps {
  /** null where there is no list behind the mark */
  readonly href: string | null;
  /** what is read out: the row, the column, the figure */
  readonly label: string;
  readonly children: ReactNode;
}

/** A mark of a chart as a link to its rows; without a list it is a picture with a name. */
export function MarkLink({ href, label, children }: MarkLinkProps) {
  const router = useRouter();
  if (href === null) {
    return (
      <g {...asPicture(label)}>
        <title>{label}</title>
        {children}
      </g>
    );
  }
  function follow(event: MouseEvent) {
    // a new tab or window stays the browser's
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (href !== null) router.history.push(href);
  }
  return (
    // no title inside: it would be read as a part of what is seen, which the name then would not begin with
    <a href={href} className={styles.mark} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
