import type { CaseDetail } from '@payung/contract';
import { sumPartInWords } from '@payung/domain';
import { say } from '../../language/say.ts';
import { Weight } from '../../pieces/weight.tsx';
import { againstWords, formatWeight, oddsWords } from '../../words/evidence.ts';
import styles from './side-by-side.module.css';

/** All weights together, and from which sum on two are taken for one person. */
export function WeightSum({ one }: { readonly one: CaseDetail }) {
  const { bits, prior, against, otherEvidence, thresholds } = one;
  if (bits === null) return null;
  const parts = [{ field: 'prior', level: against ?? '', bits: prior ?? 0 }, ...otherEvidence];
  return (
    <div className={styles.sum}>
      <dl>
        {parts.map((part) => (
          <div key={`${part.field}-${part.level}`} className={styles.sumLine}>
            <dt>{sumPartInWords(part)}</dt>
            <dd>
              <Weight bits={part.bits} />
            </dd>
          </div>
        ))}
        <div className={`${styles.sumLine} ${styles.total}`}>
          <dt>{say('Jumlah seluruh petunjuk')}</dt>
          <dd>{formatWeight(bits)}</dd>
        </div>
      </dl>
      <p className={styles.meaning}>
        {bits > 0
          ? say('Menurut data ini keduanya satu orang, {odds}. ', { odds: oddsWords(bits) })
          : say('Menurut data ini keduanya lebih mungkin orang berbeda, {odds}. ', {
              odds: oddsWords(bits),
            })}
        {thresholds === undefined
          ? null
          : say(
              'Mulai {review} pasangan ditanyakan di sini, mulai {match} dianggap hampir pasti sama. ',
              { review: formatWeight(thresholds.review), match: formatWeight(thresholds.match) },
            )}
        {say('{against}Setiap angka 1 melipatduakan kemungkinannya.', {
          against: againstWords(against),
        })}
      </p>
    </div>
  );
}
