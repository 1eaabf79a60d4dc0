import { type CaseBand, caseBands } from '@payung/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseStage, CaseFilter as Chosen } from '../../api/cases.ts';
import { say } from '../../language/say.ts';
import filter from '../../pieces/filter.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { caseBandMarks, caseStageMarks } from '../../words/cases.ts';
import { caseStages, slugOfBand, slugOfStage } from '../../words/slugs.ts';

/** What is shown of the queue; links, so that the choice stands in the address bar. */
export function CaseFilter({ stage, band }: Chosen) {
  return (
    <>
      <nav aria-label={say('Saring menurut keputusan')}>
        <ul className={filter.chips}>
          {caseStages.map((one) => (
            <li key={one}>
              <FilterLink stage={one} band={band} isChosen={one === stage}>
                <Shape shape={caseStageMarks[one].shape} />
                {caseStageMarks[one].word}
              </FilterLink>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={say('Saring menurut kepastian')}>
        <ul className={filter.chips}>
          <li>
            <FilterLink stage={stage} band={undefined} isChosen={band === undefined}>
              {say('Semua kepastian')}
            </FilterLink>
          </li>
          {caseBands.map((one) => (
            <li key={one}>
              <FilterLink stage={stage} band={one} isChosen={one === band}>
                <Shape shape={caseBandMarks[one].shape} />
                {caseBandMarks[one].word}
              </FilterLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

interface FilterLinkProps extends Chosen {
  readonly isChosen: boolean;
  readonly children: ReactNode;
}

function FilterLink({ stage, band, isChosen, children }: FilterLinkProps) {
  return (
    <Link
      to="/ganda"
      search={searchOf(stage, band)}
      className={filter.chip}
      activeOptions={{ exact: true, includeSearch: true }}
      {...(isChosen ? { 'aria-current': 'page' } : {})}
      replace
      resetScroll={false}
    >
      {children}
    </Link>
  );
}

function searchOf(stage: CaseStage, band: CaseBand | undefined) {
  return {
    ...(stage === 'open' ? {} : { keadaan: slugOfStage(stage) }),
    ...(band === undefined ? {} : { kepastian: slugOfBand(band) }),
  };
}
