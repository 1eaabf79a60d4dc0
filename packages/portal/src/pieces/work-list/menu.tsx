import type { ReactNode } from 'react';
import { buttonClass } from '../button.tsx';
import { Popover } from '../popover.tsx';
import styles from './work-list.module.css';

interface ListMenuProps {
  readonly name: string;
  /** by which the key of a list finds it */
  readonly mark: 'columns' | 'views';
  readonly children: (close: () => void) => ReactNode;
}

/** What is folded away behind a button of the list's bar. */
export function ListMenu({ name, mark, children }: ListMenuProps) {
  return (
    <span data-list-menu={mark}>
      <Popover label={name} button={name} className={buttonClass('plain')}>
        {(close) => <div className={styles.sheet}>{children(close)}</div>}
      </Popover>
    </span>
  );
}
