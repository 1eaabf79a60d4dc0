import type { Reason } from '@payung/contract';
import { useNames } from '../use-region.ts';
import { explainReason } from '../words/reasons.ts';
import styles from './reason-list.module.css';

/** Why something is as it is, each reason with what to do. */
export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const names = useNames();
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const { what, remedy } = explainReason(reason, names);
        return (
          <li key={JSON.stringify(reason)}>
            {what} <span className={styles.remedy}>{remedy}</span>
          </li>
        );
      })}
    </ul>
  );
}
