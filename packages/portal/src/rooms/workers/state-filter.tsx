import { type NominationState, nominationStates } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { FilterChip, FilterChips } from '../../pieces/work-list/filter-chip.tsx';
import { setParts } from '../../pieces/work-list/set-parts.ts';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { nominationStateMarks } from '../../words/labels.ts';
import { slugOfState } from '../../words/slugs.ts';

interface StateFilterProps {
  readonly state: NominationState | undefined;
  readonly agency: string | undefined;
}

/** The parts of the filter; each stands in the address, so that a link leads to the same list. */
export function StateFilter({ state, agency }: StateFilterProps) {
  const { data: agencies = [], isPending } = useQuery(agenciesQuery);
  const navigate = useNavigate();
  const { seesAllAgencies } = rightsOf(useMe());
  const keadaan = state === undefined ? undefined : slugOfState(state);
  const filterBy = (next: { keadaan?: string | undefined; dinas?: string | undefined }) =>
    void navigate({
      to: '/calon',
      search: setParts({ keadaan, dinas: agency, ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <FilterChips>
      <FilterChip
        name={say('Keadaan')}
        none={say('semua')}
        value={keadaan}
        options={nominationStates.map((one) => ({
          value: slugOfState(one),
          name: nominationStateMarks[one].word,
        }))}
        onChange={(value) => filterBy({ keadaan: value })}
      />
      {seesAllAgencies && (isPending || agencies.length > 1) ? (
        <FilterChip
          name={say('Dinas pengusul')}
          none={say('semua')}
          value={agency}
          options={agencies.map(({ id, name }) => ({ value: id, name }))}
          onChange={(value) => filterBy({ dinas: value })}
        />
      ) : null}
    </FilterChips>
  );
}
