import type { CentralChange } from '@payung/contract';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { AddressLink } from '../../pieces/address-link.tsx';
import panel from '../../pieces/panel.module.css';
import styles from '../../pieces/work-rows.module.css';
import { centralChangeWords } from '../../words/central-work.ts';
import { centralZone } from './central-zone.ts';

/** What became of regions in the last days, the newest first; of what happens inside them nothing is known here. */
export function CentralChanges({ changes }: { readonly changes: readonly CentralChange[] }) {
  return (
    <section aria-labelledby="berubah" className={styles.block}>
      <h2 id="berubah">{say('Yang berubah dalam 7 hari terakhir')}</h2>
      {changes.length === 0 ? (
        <p className={panel.quiet}>{say('Tidak ada daerah yang berubah keadaannya.')}</p>
      ) : (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {changes.map((change) => {
            const { text, address } = centralChangeWords(change);
            return (
              <li key={`${change.kind} ${change.region} ${change.at}`} className={styles.row}>
                <p className={styles.words}>
                  <AddressLink address={address}>{text}</AddressLink>
                </p>
                <span className={panel.meta}>{formatMoment(change.at, centralZone)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
