import type { ImportStatus } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames } from '../../use-region.ts';
import { causeWords } from '../../words/causes.ts';
import styles from './causes.module.css';

/** Why rows wait for a correction, a card for each cause with its rows, most first. */
export function Causes({ list }: { readonly list: ImportStatus }) {
  const names = useNames();
  const { mayUpload } = rightsOf(useMe());
  if (list.causes.length === 0) return null;
  return (
    <section className={panel.stack} aria-labelledby="sebab">
      <h2 id="sebab">{say('Yang perlu diperbaiki, menurut sebab')}</h2>
      <ul className={styles.cards}>
        {list.causes.map(({ cause, rows }) => {
          const { what, remedy } = causeWords(cause, names);
          return (
            <li key={cause} className={styles.card}>
              <p className={styles.count}>{say('{rows} baris', { rows: formatNumber(rows) })}</p>
              <p className={styles.what}>{what}</p>
              <p className={panel.meta}>{remedy}</p>
              {mayUpload && list.fileRemovedOn === null ? (
                <Link
                  to="/daftar/$id/perbaiki"
                  params={{ id: list.id }}
                  search={{ sebab: cause }}
                  className={buttonClass('plain')}
                >
                  <Say
                    text="Lihat dan perbaiki{what}"
                    what={<span className={panel.hidden}>: {what}</span>}
                  />
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
      {list.areCausesWhole ? null : (
        <p className={panel.meta}>
          {say('Sebagian baris diperiksa sebelum sebabnya dihitung. Semua sebab ada di laporan.')}
        </p>
      )}
    </section>
  );
}
