import type { CentralCrossExchange } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { deskExchangesQuery } from '../../api/across.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { Written } from '../../pieces/written.tsx';
import { exchangeMarks } from '../../words/across.ts';
import styles from '../onboarding/onboarding.module.css';
import { centralZone } from './central-zone.ts';
import { ProposeExchange } from './propose-exchange.tsx';

/** Comparisons of similar records between two regions each; both regions start them, the desk proposes. */
export function DeskExchanges() {
  const exchanges = useQuery(deskExchangesQuery);
  return (
    <section className={panel.stack} aria-labelledby="banding-mirip">
      <h2 id="banding-mirip">{say('Pembandingan data mirip')}</h2>
      <p className={panel.reading}>
        {say(
          'Menemukan orang yang NIK-nya salah tulis di salah satu daerah. Berjalan setelah kedua daerah memulai; kode pembandingnya dihapus sesudahnya, dan hasilnya hanya nomor perkara.',
        )}
      </p>
      {exchanges.error ? <FaultNotice error={exchanges.error} /> : null}
      {exchanges.isPending ? <Skeleton lines={2} /> : null}
      {exchanges.data && exchanges.data.length > 0 ? (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {exchanges.data.map((exchange) => (
            <ExchangeRow key={exchange.id} exchange={exchange} />
          ))}
        </ul>
      ) : null}
      <ProposeExchange />
    </section>
  );
}

function ExchangeRow({ exchange }: { readonly exchange: CentralCrossExchange }) {
  const { regions, startedBy } = exchange;
  const started = regions.filter(({ id }) => startedBy.includes(id)).map(({ name }) => name);
  return (
    <li className={styles.task}>
      <span>
        <strong>{regions.map(({ name }) => name).join(' dan ')}</strong>:{' '}
        <Written>{exchange.reason}</Written>
        <span className={styles.under}>
          {say('Diusulkan {proposedAt}, berlaku sampai {expiresAt}. {started}', {
            proposedAt: formatMoment(exchange.proposedAt, centralZone),
            expiresAt: formatMoment(exchange.expiresAt, centralZone),
            started:
              started.length === 0
                ? say('Belum dimulai.')
                : say('Dimulai {started}.', { started: started.join(' dan ') }),
          })}
          {exchange.state === 'compared'
            ? say(' {cases} perkara.', { cases: formatNumber(exchange.cases) })
            : ''}
        </span>
      </span>
      <Chip mark={exchangeMarks[exchange.state]} />
    </li>
  );
}
