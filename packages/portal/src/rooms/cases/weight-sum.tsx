import type { CaseDetail } from '@payung/contract';
import { Weight } from '../../pieces/weight.tsx';
import { formatWeight, oddsWords, otherWords } from '../../words/evidence.ts';
import styles from './side-by-side.module.css';

/** All weights together, and from which sum on two are taken for one person. */
export function WeightSum({ one }: { readonly one: CaseDetail }) {
  const { bits, prior, otherEvidence, thresholds } = one;
  if (bits === null) return null;
  const others = otherEvidence.filter(({ field }) => field !== 'prior');
  const priorLine = otherEvidence.find(({ field }) => field === 'prior') ?? {
    field: 'prior',
    level: 'stranger',
    bits: prior ?? 0,
  };
  return (
    <div className={styles.sum}>
      <dl className={styles.sumLines}>
        {[priorLine, ...others].map((line) => (
          <div key={`${line.field}-${line.level}`} className={styles.sumLine}>
            <dt>{otherWords(line)}</dt>
            <dd>
              <Weight bits={line.bits} />
            </dd>
          </div>
        ))}
        <div className={`${styles.sumLine} ${styles.total}`}>
          <dt>Jumlah seluruh petunjuk</dt>
          <dd>{formatWeight(bits)}</dd>
        </div>
      </dl>
      <p className={styles.meaning}>
        {bits > 0
          ? `Menurut data ini keduanya satu orang, ${oddsWords(bits)}. `
          : `Menurut data ini keduanya lebih mungkin orang berbeda, ${oddsWords(bits)}. `}
        {thresholds === undefined
          ? null
          : `Mulai ${formatWeight(thresholds.review)} pasangan ditanyakan di sini, mulai ${formatWeight(thresholds.match)} dianggap hampir pasti sama. `}
        Setiap angka 1 melipatduakan kemungkinannya.
      </p>
    </div>
  );
}
