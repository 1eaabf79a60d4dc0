import type { CaseDetail } from '@payung/contract';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { Entries } from '../journal/entries.tsx';
import styles from './cases.module.css';

/** What was done to each of the two so far. */
export function Histories({ one }: { readonly one: CaseDetail }) {
  const { standing, waiting } = one.history;
  if (standing.length + waiting.length === 0) return null;
  return (
    <section className={panel.stack} aria-labelledby="riwayat-keduanya">
      <h2 id="riwayat-keduanya">{say('Riwayat keduanya')}</h2>
      <div className={styles.histories}>
        <History title={say('Usulan pertama')} items={standing} />
        <History title={say('Usulan yang menunggu')} items={waiting} />
      </div>
    </section>
  );
}

interface HistoryProps {
  readonly title: string;
  readonly items: CaseDetail['history']['standing'];
}

function History({ title, items }: HistoryProps) {
  return (
    <section
      className={panel.stack}
      aria-label={say('Riwayat {title}', { title: title.toLowerCase() })}
    >
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className={panel.quiet}>{say('Belum ada perubahan.')}</p>
      ) : (
        <Entries items={items} heading="h4" />
      )}
    </section>
  );
}
