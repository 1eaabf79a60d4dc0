import { type CaseState, caseStates } from '@payung/domain';
import { Link } from '@tanstack/react-router';
import filter from '../../pieces/filter.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { caseStateMarks } from '../../words/cases.ts';
import { slugOfCaseState } from '../../words/slugs.ts';

/** One chip for each state; links, so that the choice stands in the address bar. */
export function CaseFilter({ state }: { readonly state: CaseState }) {
  return (
    <nav aria-label="Saring menurut keputusan">
      <ul className={filter.chips}>
        {caseStates.map((one) => (
          <li key={one}>
            <Link
              to="/ganda"
              search={one === 'open' ? {} : { keadaan: slugOfCaseState(one) }}
              className={filter.chip}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={one === state ? 'page' : undefined}
              replace
              resetScroll={false}
            >
              <Shape shape={caseStateMarks[one].shape} />
              {caseStateMarks[one].word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
