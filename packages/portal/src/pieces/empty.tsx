import type { ReactNode } from 'react';
import panel from './panel.module.css';

/** Nothing is here: why, and what to do about it. */
export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`${panel.panel} ${panel.stack}`}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
