import type { CrossExchange } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { exchangesQuery, startExchange } from '../../api/across.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { Written } from '../../pieces/written.tsx';
import { useRegion } from '../../use-region.ts';
import { exchangeMarks } from '../../words/across.ts';
import styles from '../onboarding/onboarding.module.css';

/** Comparisons of similar records with one other region each; they run once both have started. */
export function Exchanges() {
  const exchanges = useQuery(exchangesQuery);
  return (
    <section className={panel.stack} aria-labelledby="banding-daerah">
      <h2 id="banding-daerah">{say('Pembandingan data mirip')}</h2>
      {exchanges.error ? <FaultNotice error={exchanges.error} /> : null}
      {exchanges.isPending ? <Skeleton lines={2} /> : null}
      {exchanges.data?.length === 0 ? (
        <p className={panel.quiet}>
          {say('Belum ada. Meja pusat mengusulkannya, dan berjalan setelah kedua daerah memulai.')}
        </p>
      ) : null}
      {exchanges.data && exchanges.data.length > 0 ? (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {exchanges.data.map((exchange) => (
            <ExchangeRow key={exchange.id} exchange={exchange} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function ExchangeRow({ exchange }: { readonly exchange: CrossExchange }) {
  const { timeZone } = useRegion();
  const queries = useQueryClient();
  const starting = useMutation({
    mutationFn: () => startExchange(exchange.id),
    onSettled: () => queries.invalidateQueries({ queryKey: exchangesQuery.queryKey }),
  });
  return (
    <li className={styles.task}>
      <span>
        <strong>{exchange.with.name}</strong>: <Written>{exchange.reason}</Written>
        <span className={styles.under}>
          {say('{started}, berlaku sampai {expiresAt}', {
            started: startedWords(exchange),
            expiresAt: formatMoment(exchange.expiresAt, timeZone),
          })}
          {exchange.state === 'compared'
            ? say(', {cases} perkara', { cases: formatNumber(exchange.cases) })
            : ''}
        </span>
      </span>
      <span className={panel.row}>
        <Chip mark={exchangeMarks[exchange.state]} />
        {exchange.state === 'proposed' && !exchange.startedHere ? (
          <Button busy={starting.isPending && say('Memulai')} onPress={() => starting.mutate()}>
            {say('Mulai dari daerah ini')}
          </Button>
        ) : null}
      </span>
      {starting.error ? <FaultNotice error={starting.error} /> : null}
    </li>
  );
}

function startedWords({ startedHere, startedThere }: CrossExchange): string {
  if (startedHere && startedThere) return say('Dimulai kedua daerah');
  if (startedHere) return say('Dimulai daerah ini, menunggu daerah lain');
  return startedThere ? say('Dimulai daerah lain, menunggu daerah ini') : say('Belum dimulai');
}
