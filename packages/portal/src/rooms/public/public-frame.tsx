import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import { Logo } from '../../shell/logo.tsx';
import styles from './public.module.css';

interface PublicFrameProps {
  /** a single column for forms and answers */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** What stands around pages for everybody: no rooms, no account. */
export function PublicFrame({ isNarrow = false, children }: PublicFrameProps) {
  return (
    <div className={isNarrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>
        <Logo size={20} />
        {say('dengan Payung')}
      </footer>
    </div>
  );
}
