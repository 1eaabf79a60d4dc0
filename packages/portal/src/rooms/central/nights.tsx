import type { Overview } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate, formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import { nightStepName } from '../../words/night-steps.ts';
import styles from '../onboarding/onboarding.module.css';
import { centralZone } from './central-zone.ts';

interface NightsProps {
  readonly overview: Overview;
}

/** Regions whose nightly work stands still: nobody there is told of arrears, and nothing is forgotten in time. */
export function NightsMissed({ overview: { nightsMissed, nightLateHours } }: NightsProps) {
  if (nightsMissed.length === 0) return null;
  return (
    <section className={panel.stack} aria-labelledby="malam">
      <h2 id="malam">{say('Proses malam yang terhenti atau tidak selesai')}</h2>
      <p className={panel.quiet}>
        {say(
          'Setiap malam layanan mencatat tunggakan, memberi kabar, dan menghapus data yang habis masa simpannya. Yang lebih dari {hours} jam tidak berjalan perlu diperiksa operator.',
          { hours: formatNumber(nightLateHours) },
        )}
      </p>
      <ul className={`${panel.panel} ${panel.flush}`}>
        {nightsMissed.map(({ id, name, lastAt, failedSteps }) => (
          <OfRegion key={id} id={id} name={name}>
            {lastAt === null
              ? say('Belum pernah berjalan.')
              : say('Terakhir {lastAt}.', { lastAt: formatMoment(lastAt, centralZone) })}
            {failedSteps.length === 0
              ? null
              : ` ${say('Gagal: {steps}.', { steps: failedSteps.map(nightStepName).join(', ') })}`}
          </OfRegion>
        ))}
      </ul>
    </section>
  );
}

/** Regions that soon pay by rules without a regulation behind them. */
export function RegulationsEnding({
  overview: { regulationsEnding, endingWithinDays },
}: NightsProps) {
  if (regulationsEnding.length === 0) return null;
  return (
    <section className={panel.stack} aria-labelledby="peraturan">
      <h2 id="peraturan">{say('Peraturan yang berakhir')}</h2>
      <p className={panel.quiet}>
        {say(
          'Dasar hukum daerah ini berakhir dalam {days} hari atau sudah berakhir. Minta dinas utama mencatat penggantinya.',
          { days: formatNumber(endingWithinDays) },
        )}
      </p>
      <ul className={`${panel.panel} ${panel.flush}`}>
        {regulationsEnding.map(({ id, name, endsOn, hasEnded }) => (
          <OfRegion key={id} id={id} name={name}>
            {hasEnded
              ? say('Berakhir {endsOn}.', { endsOn: formatDate(endsOn, centralZone) })
              : say('Berlaku sampai {endsOn}.', { endsOn: formatDate(endsOn, centralZone) })}
          </OfRegion>
        ))}
      </ul>
    </section>
  );
}

interface OfRegionProps {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

function OfRegion({ id, name, children }: OfRegionProps) {
  return (
    <li className={styles.task}>
      <span>
        <Link to="/pusat/daerah/$id" params={{ id }}>
          {name}
        </Link>
        <span className={styles.under}>{children}</span>
      </span>
    </li>
  );
}
