import type { Overview } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { overviewQuery } from '../../api/central.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { byService } from '../../service-clock.ts';
import { stepName } from '../../words/onboarding.ts';
import { standingMarks, tenantStates } from '../../words/standing.ts';
import styles from '../onboarding/onboarding.module.css';
import { centralZone } from './central-zone.ts';
import { NightsMissed, RegulationsEnding } from './nights.tsx';

/** ms between two looks */
const look = 15_000;

/** How the regions stand, and what does not move by itself. */
export function HealthRoom() {
  const overview = useQuery({ ...overviewQuery, refetchInterval: look });
  return (
    <div className={room.column}>
      <PageHead
        title={say('Kesehatan layanan')}
        lead={
          overview.data
            ? say('Per {toISOString}.', {
                toISOString: formatMoment(
                  new Date(byService(overview.dataUpdatedAt)).toISOString(),
                  centralZone,
                ),
              })
            : undefined
        }
      />
      {overview.error ? <FaultNotice error={overview.error} /> : null}
      {overview.isPending ? <Skeleton lines={6} /> : null}
      {overview.data ? <Figures overview={overview.data} /> : null}
    </div>
  );
}

function Figures({ overview }: { readonly overview: Overview }) {
  const { states, stuck, cardsNotOpened, stuckAfterMinutes } = overview;
  const { nightsMissed, regulationsEnding } = overview;
  const standsStill = [stuck, cardsNotOpened, nightsMissed, regulationsEnding];
  return (
    <>
      {standsStill.every(({ length }) => length === 0) ? (
        <Notice tone="good" title={say('Tidak ada yang tersendat')} />
      ) : null}
      {stuck.length === 0 ? null : (
        <section className={panel.stack} aria-labelledby="tersendat">
          <h2 id="tersendat">{say('Pembuatan daerah yang tersendat')}</h2>
          <p className={panel.quiet}>
            {say(
              'Dimulai lebih dari {stuckAfterMinutes} menit yang lalu dan belum selesai. Buka daerahnya, lalu lanjutkan.',
              { stuckAfterMinutes: formatNumber(stuckAfterMinutes) },
            )}
          </p>
          <ul className={`${panel.panel} ${panel.flush}`}>
            {stuck.map((one) => (
              <li key={one.id} className={styles.task}>
                <span>
                  <Link to="/pusat/daerah/$id" params={{ id: one.id }}>
                    {one.name}
                  </Link>
                  <span className={styles.under}>
                    {say('Sejak {since}, terakhir: {step}', {
                      since: formatMoment(one.since, centralZone),
                      step: stepName(one.step),
                    })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cardsNotOpened.length === 0 ? null : (
        <Notice tone="attention" title={say('Kartu kuota belum dibuka')}>
          {say('{cardsNotOpened}. Buka daerahnya, lalu lanjutkan pembuatannya.', {
            cardsNotOpened: cardsNotOpened.map(({ name }) => name).join(', '),
          })}
        </Notice>
      )}
      <NightsMissed overview={overview} />
      <RegulationsEnding overview={overview} />
      <section className={panel.stack} aria-labelledby="keadaan">
        <h2 id="keadaan">{say('Daerah menurut keadaan')}</h2>
        <ul className={`${panel.panel} ${panel.flush}`}>
          {tenantStates.map((state) => (
            <li key={state} className={styles.task}>
              <span>
                <Chip mark={standingMarks[state]} />
              </span>
              <strong className={panel.numbers}>{formatNumber(states[state] ?? 0)}</strong>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
