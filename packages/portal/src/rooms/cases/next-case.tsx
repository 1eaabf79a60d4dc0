import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import styles from './cases.module.css';
import { useQueue } from './use-queue.ts';

/** The way to the next question that waits for whoever reads this one. */
export function NextCase({ after }: { readonly after: string }) {
  const { next } = useQueue(after);
  if (next === null) return null;
  return (
    <Link
      to="/ganda/$id"
      params={{ id: next }}
      className={`${buttonClass('plain')} ${styles.next}`}
    >
      {say('Kemungkinan ganda berikutnya')}
    </Link>
  );
}
