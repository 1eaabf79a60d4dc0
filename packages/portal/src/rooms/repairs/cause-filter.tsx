import type { ImportStatus } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import styles from '../../pieces/filter.module.css';
import { useNames } from '../../use-region.ts';
import { causeWords } from '../../words/causes.ts';

interface CauseFilterProps {
  readonly list: ImportStatus;
  readonly chosen: string | undefined;
}

/** One chip for each cause with its count; links, so that the choice stands in the address bar. */
export function CauseFilter({ list, chosen }: CauseFilterProps) {
  const names = useNames();
  const isGone = chosen !== undefined && !list.causes.some(({ cause }) => cause === chosen);
  const causes = isGone ? [...list.causes, { cause: chosen, rows: 0 }] : list.causes;
  return (
    <nav aria-label={say('Saring menurut sebab')}>
      <ul className={styles.chips}>
        <li>
          <CauseLink id={list.id} cause={undefined}>
            {say('Semua sebab')}
          </CauseLink>
        </li>
        {causes.map(({ cause, rows }) => (
          <li key={cause}>
            <CauseLink id={list.id} cause={cause}>
              {causeWords(cause, names).what}
              <span className={styles.count}>{formatNumber(rows)}</span>
            </CauseLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface CauseLinkProps {
  readonly id: string;
  readonly cause: string | undefined;
  readonly children: React.ReactNode;
}

function CauseLink({ id, cause, children }: CauseLinkProps) {
  return (
    <Link
      to="/daftar/$id/perbaiki"
      params={{ id }}
      search={cause === undefined ? {} : { sebab: cause }}
      className={styles.chip}
      activeOptions={{ exact: true, includeSearch: true }}
      replace
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
