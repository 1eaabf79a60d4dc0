import { type NominationState, nominationStates } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { agenciesQuery } from '../../api/region.ts';
import { Field } from '../../pieces/field.tsx';
import styles from '../../pieces/filter.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { nominationStateMarks } from '../../words/labels.ts';
import { slugOfState } from '../../words/slugs.ts';

interface StateFilterProps {
  readonly state: NominationState | undefined;
  readonly agency: string | undefined;
}

export function StateFilter({ state, agency }: StateFilterProps) {
  return (
    <>
      <nav aria-label="Saring menurut keadaan">
        <ul className={styles.chips}>
          <li>
            <StateLink state={undefined} agency={agency}>
              Semua
            </StateLink>
          </li>
          {nominationStates.map((entry) => (
            <li key={entry}>
              <StateLink state={entry} agency={agency}>
                <Shape shape={nominationStateMarks[entry].shape} />
                {nominationStateMarks[entry].word}
              </StateLink>
            </li>
          ))}
        </ul>
      </nav>
      <AgencyFilter state={state} agency={agency} />
    </>
  );
}

function AgencyFilter({ state, agency }: StateFilterProps) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  const navigate = useNavigate();
  const { seesAllAgencies } = rightsOf(useMe());
  if (!seesAllAgencies || agencies.length < 2) return null;
  return (
    <Field label="Dinas pengusul">
      {(control) => (
        <select
          {...control}
          className={`${control.className} ${styles.agency}`}
          value={agency ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/calon',
              search: searchOf(state, event.target.value),
              replace: true,
            })
          }
        >
          <option value="">Semua dinas</option>
          {agencies.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {entry.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function StateLink(props: StateFilterProps & { readonly children: ReactNode }) {
  return (
    <Link
      to="/calon"
      search={searchOf(props.state, props.agency)}
      className={styles.chip}
      activeOptions={{ exact: true, includeSearch: true }}
      replace
      resetScroll={false}
    >
      {props.children}
    </Link>
  );
}

function searchOf(state: NominationState | undefined, agency: string | undefined) {
  return {
    ...(state === undefined ? {} : { keadaan: slugOfState(state) }),
    ...(agency === undefined || agency === '' ? {} : { dinas: agency }),
  };
}
