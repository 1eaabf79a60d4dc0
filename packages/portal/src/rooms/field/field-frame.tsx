import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import { Logo } from '../../shell/logo.tsx';
import styles from './field.module.css';

/** Around the room: who made it, and the way to the rest of the portal where there is one. */
export function FieldFrame({
  isSignedIn,
  children,
}: {
  readonly isSignedIn: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <span className={styles.brand}>
          <Logo size={24} />
          {say('Lapangan')}
        </span>
        {isSignedIn ? (
          <Link to="/">{say('Beranda')}</Link>
        ) : (
          <Link to="/masuk" search={{ kembali: '/lapangan' }}>
            {say('Masuk')}
          </Link>
        )}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
