import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingCasesQuery } from '../../api/cases.ts';
import { buttonClass } from '../../pieces/button.tsx';
import styles from './cases.module.css';

/** The way to the next question that waits for whoever reads this one. */
export function NextCase({ after }: { readonly after: string }) {
  const waiting = useQuery(waitingCasesQuery).data?.items ?? [];
  const next = waiting.find(({ caseId, may }) => caseId !== after && may.decide);
  if (next === undefined) return null;
  return (
    <Link
      to="/ganda/$id"
      params={{ id: next.caseId }}
      className={`${buttonClass('plain')} ${styles.next}`}
    >
      Kemungkinan ganda berikutnya
    </Link>
  );
}
