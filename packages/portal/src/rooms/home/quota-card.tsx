import type { Quota } from '@payung/contract';
import { type ReactNode, useId } from 'react';
import { formatNumber, formatPercent } from '../../format.ts';
import panel from '../../pieces/panel.module.css';
import styles from './quota-card.module.css';

interface QuotaCardProps {
  readonly quota: Quota;
  readonly children?: ReactNode;
}

/** One kartu kuota: the finding as a sentence, the bar, the numbers behind it. */
export function QuotaCard({ quota, children }: QuotaCardProps) {
  const id = useId();
  const used = quota.reserved + quota.consumed;
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby={id}>
      <div>
        <h3 id={id}>{quota.name}</h3>
        <p className={panel.quiet}>{findingOf(quota, used)}</p>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.used} style={{ width: widthOf(used, quota.granted) }} />
      </div>
      <dl className={styles.figures}>
        <Figure name="Kuota" value={quota.granted} />
        <Figure name="Terpakai" value={used} />
        <Figure name="Sisa" value={quota.free} />
        <Figure name="Cadangan" value={quota.waiting} />
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
  if (quota.granted === 0) return 'Belum ada kuota yang ditetapkan untuk kartu ini.';
  const share = `Terpakai ${formatPercent(used, quota.granted)} dari kuota tahun ${quota.schemeYear}`;
  if (quota.free > 0) return `${share}; masih ada ${formatNumber(quota.free)} tempat.`;
  if (quota.waiting === 0) return `${share}; kuota penuh.`;
  return `${share}; kuota penuh dan ${formatNumber(quota.waiting)} orang menunggu sebagai cadangan.`;
}

function widthOf(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.min(100, (part / whole) * 100)}%`;
}
