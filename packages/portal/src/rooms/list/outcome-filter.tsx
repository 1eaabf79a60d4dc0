import type { ImportStatus } from '@payung/contract';
import { type Outcome, outcomes } from '@payung/domain';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import styles from '../../pieces/filter.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { outcomeMark } from '../../words/outcome-mark.ts';
import { slugOfOutcome } from '../../words/slugs.ts';

interface OutcomeFilterProps {
  readonly list: ImportStatus;
}

/** One chip for each outcome with its count; links, so that the choice stands in the address bar. */
export function OutcomeFilter({ list }: OutcomeFilterProps) {
  return (
    <nav aria-label={say('Saring menurut hasil')}>
      <ul className={styles.chips}>
        <li>
          <FilterLink id={list.id} outcome={undefined}>
            <Say
              text="Semua {rowsDone}"
              rowsDone={<span className={styles.count}>{formatNumber(list.rowsDone)}</span>}
            />
          </FilterLink>
        </li>
        {outcomes.map((outcome) => {
          const mark = outcomeMark(outcome);
          return (
            <li key={outcome}>
              <FilterLink id={list.id} outcome={outcome}>
                <Shape shape={mark.shape} />
                {mark.word}
                <span className={styles.count}>{formatNumber(list.byOutcome[outcome])}</span>
              </FilterLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface FilterLinkProps {
  readonly id: string;
  readonly outcome: Outcome | undefined;
  readonly children: React.ReactNode;
}

function FilterLink({ id, outcome, children }: FilterLinkProps) {
  return (
    <Link
      to="/daftar/$id"
      params={{ id }}
      search={outcome === undefined ? {} : { hasil: slugOfOutcome(outcome) }}
      className={styles.chip}
      activeOptions={{ exact: true, includeSearch: true }}
      replace
      resetScroll={false}
    >
      {children}
    </Link>
  );
}
