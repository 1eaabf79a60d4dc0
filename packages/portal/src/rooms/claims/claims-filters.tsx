import type { ClaimSummary } from '@payung/contract';
import { claimStates } from '@payung/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import filter from '../../pieces/filter.module.css';
import { Select } from '../../pieces/inputs.tsx';
import { Shape } from '../../pieces/shape.tsx';
import { claimStateMarks } from '../../words/claims.ts';
import { slugOfClaim } from '../../words/slugs.ts';

/** the year in the address; none for the one that is on */
export type OfYear = { readonly tahun?: number };
/** the first year in which a region enrolled anybody: scholarships go on for two decades */
const firstYear = 2022;

interface FiltersProps {
  readonly items: readonly ClaimSummary[];
  readonly year: number;
  readonly thisYear: number;
  readonly ofYear: OfYear;
}

/** By the year in which claims were opened, and by how far they have come. */
export function Filters({ items, year, thisYear, ofYear }: FiltersProps) {
  const navigate = useNavigate();
  const countOf = (state: string) => items.filter((item) => item.state === state).length;
  return (
    <>
      <Select
        id="klaim-tahun"
        label={say('Dibuka pada tahun')}
        look="short"
        value={String(year)}
        options={Array.from({ length: thisYear - firstYear + 1 }, (_, ago) => ({
          value: String(thisYear - ago),
          name: String(thisYear - ago),
        }))}
        onChange={(value) =>
          void navigate({ to: '/klaim', search: { tahun: Number(value) }, replace: true })
        }
      />
      <nav aria-label={say('Saring menurut keadaan')}>
        <ul className={filter.chips}>
          <li>
            <Link
              to="/klaim"
              search={ofYear}
              className={filter.chip}
              activeOptions={{ exact: true, includeSearch: true }}
              replace
              resetScroll={false}
            >
              <Say
                text="Semua {items}"
                items={<span className={filter.count}>{formatNumber(items.length)}</span>}
              />
            </Link>
          </li>
          {claimStates
            .filter((state) => countOf(state) > 0)
            .map((state) => (
              <li key={state}>
                <Link
                  to="/klaim"
                  search={{ ...ofYear, keadaan: slugOfClaim(state) }}
                  className={filter.chip}
                  activeOptions={{ exact: true, includeSearch: true }}
                  replace
                  resetScroll={false}
                >
                  <Shape shape={claimStateMarks[state].shape} />
                  {claimStateMarks[state].word}{' '}
                  <span className={filter.count}>{formatNumber(countOf(state))}</span>
                </Link>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}
