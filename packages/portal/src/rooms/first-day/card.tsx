import { Link, type LinkProps } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { focusHeading } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './first-day.module.css';
import { setHidden } from './progress.ts';
import { type FirstDay, useCentralFirstDay, useFirstDay } from './use-first-day.ts';

/** On home, while somebody tries the portal on invented people: how far they are, and what comes next. */
export function FirstDayCard() {
  return <Card first={useFirstDay()} guide="/hari-pertama" />;
}

/** The same for a central admin. */
export function CentralFirstDayCard() {
  return <Card first={useCentralFirstDay()} guide="/pusat/hari-pertama" />;
}

interface CardProps {
  readonly first: FirstDay;
  /** where all steps stand */
  readonly guide: NonNullable<LinkProps['to']>;
}

function Card({ first, guide }: CardProps) {
  const { whose, day, left, isHidden } = first;
  if (isHidden || day.length === 0) return null;
  const next = day.find(({ isTicked }) => !isTicked);
  const hide = () => {
    setHidden(whose, true);
    focusHeading();
  };
  return (
    <section className={`${panel.panel} ${styles.card}`} aria-labelledby="hari-pertama">
      <div className={styles.words}>
        <h2 id="hari-pertama" className={styles.title}>
          {say('Hari pertama Anda')}
        </h2>
        <p className={panel.meta}>
          {say('{done} dari {all} langkah selesai', {
            done: formatNumber(day.length - left),
            all: formatNumber(day.length),
          })}
        </p>
        <p>
          {next === undefined
            ? say('Semua langkah selesai. Panduan ini tetap ada di menu akun.')
            : say('Berikutnya: {what}.', { what: next.what })}
        </p>
      </div>
      <div className={panel.row}>
        {next === undefined ? null : (
          <Link to={next.to} className={buttonClass('plain')}>
            {say('Mulai langkah ini')}
          </Link>
        )}
        <Link to={guide}>{say('Lihat semua langkah')}</Link>
        <Button look="quiet" onPress={hide}>
          {say('Sembunyikan panduan')}
        </Button>
      </div>
    </section>
  );
}
