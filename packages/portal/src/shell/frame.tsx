import type { ReactNode } from 'react';
import { say } from '../language/say.ts';
import { Say } from '../language/say-with.tsx';
import styles from './shell.module.css';
import { useIsRailNarrow } from './use-rail.ts';

interface FrameProps {
  readonly rail: ReactNode;
  readonly isDemo?: boolean;
  readonly children: ReactNode;
}

/** What every page for the signed-in has in common: the way past the rail, the rail, the room. */
export function Frame({ rail, isDemo = false, children }: FrameProps) {
  const isNarrow = useIsRailNarrow();
  return (
    <div className={`${styles.all} ${isDemo ? styles.isDemo : ''}`}>
      <a className={styles.skip} href="#isi">
        {say('Langsung ke isi halaman')}
      </a>
      {isDemo ? <DemoBanner /> : null}
      <div className={`${styles.frame} ${isNarrow ? styles.isNarrow : ''}`}>
        {rail}
        <main className={styles.main} id="isi" tabIndex={-1} data-region="">
          {children}
        </main>
      </div>
    </div>
  );
}

function DemoBanner() {
  return (
    <aside className={styles.demo} aria-label={say('Data contoh')}>
      <Say
        text="<strong>DATA CONTOH.</strong> Semua orang di sini rekaan<span>; jangan masukkan data orang sebenarnya</span>."
        strong={(inside) => <strong>{inside}</strong>}
        span={(inside) => <span className={styles.long}>{inside}</span>}
      />
    </aside>
  );
}
