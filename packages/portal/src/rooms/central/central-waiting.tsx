import type { CentralHome } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { AddressLink } from '../../pieces/address-link.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { Shape } from '../../pieces/shape.tsx';
import styles from '../../pieces/work-rows.module.css';
import { centralSinceWords, centralWorkWords } from '../../words/central-work.ts';
import { centralZone } from './central-zone.ts';

interface CentralWaitingProps {
  readonly work: CentralHome['items'];
}

/** What waits for a central admin, the most pressing first with the page's main button. */
export function CentralWaiting({ work }: CentralWaitingProps) {
  return (
    <section aria-labelledby="menunggu" className={styles.block}>
      <h2 id="menunggu">{say('Menunggu Anda')}</h2>
      {work.length === 0 ? (
        <p className={panel.quiet}>{say('Tidak ada yang menunggu Anda.')}</p>
      ) : (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {work.map((one, place) => (
            <Row key={one.act} one={one} isFirst={place === 0} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  readonly one: CentralHome['items'][number];
  readonly isFirst: boolean;
}

function Row({ one, isFirst }: RowProps) {
  const { what, act, address } = centralWorkWords(one);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <strong className={styles.what}>{what}</strong>
        <p className={panel.meta}>{centralSinceWords(one, centralZone)}</p>
        {one.late === 0 ? null : (
          <p className={styles.late}>
            <span className={styles.wrong}>
              <Shape shape="diamond" />
            </span>
            {say('{late} di antaranya sudah lewat batas waktunya.', {
              late: formatNumber(one.late),
            })}
          </p>
        )}
      </div>
      {address === null ? null : (
        <AddressLink address={address} className={buttonClass(isFirst ? 'main' : 'plain')}>
          {act}
        </AddressLink>
      )}
    </li>
  );
}
