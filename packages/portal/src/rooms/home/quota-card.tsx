import type { Quota } from '@payung/contract';
import { type ReactNode, useId } from 'react';
import { formatNumber, formatPercent } from '../../format.ts';
import { say } from '../../language/say.ts';
import panel from '../../pieces/panel.module.css';
import styles from './quota-card.module.css';

interface QuotaCardProps {
  readonly quota: Quota;
  /** level of its heading in the page; 3 when nothing is said */
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

/** One kartu kuota: the finding as a sentence, the bar, the numbers behind it. */
export function QuotaCard({ quota, level = 3, children }: QuotaCardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  const used = quota.reserved + quota.consumed;
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby={id}>
      <div>
        <Heading id={id}>{quota.name}</Heading>
        <p className={panel.quiet}>{findingOf(quota, used)}</p>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.used} style={{ width: widthOf(used, quota.granted) }} />
      </div>
      <dl className={styles.figures}>
        <Figure name={say('Kuota')} value={quota.granted} />
        <Figure name={say('Terpakai')} value={used} />
        <Figure name={say('Sisa')} value={quota.free} />
        <Figure name={say('Cadangan')} value={quota.waiting} />
      </dl>
      {children}
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatNumber(value)}</dd>
    </div>
  );
}

function findingOf(quota: Quota, used: number): string {
  if (quota.granted === 0) return say('Belum ada kuota yang ditetapkan untuk kartu ini.');
  const share = say('Terpakai {used} dari kuota tahun {schemeYear}', {
    used: formatPercent(used, quota.granted),
    schemeYear: quota.schemeYear,
  });
  if (quota.free > 0)
    return say('{share}; masih ada {free} tempat.', { share, free: formatNumber(quota.free) });
  if (quota.waiting === 0) return say('{share}; kuota penuh.', { share });
  return say('{share}; kuota penuh dan {waiting} orang menunggu sebagai cadangan.', {
    share,
    waiting: formatNumber(quota.waiting),
  });
}

function widthOf(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.min(100, (part / whole) * 100)}%`;
}
