import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type EligibilityFilter, eligibilityQuery } from '../../api/eligibility.ts';
import { agenciesQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import chips from '../../pieces/filter.module.css';
import { Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Shape } from '../../pieces/shape.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe } from '../../use-region.ts';
import {
  slugOfStanding,
  standingMarks,
  standingOfSlug,
  standings,
} from '../../words/eligibility.ts';
import { EligibilityList } from './eligibility-list.tsx';

const route = getRouteApi('/inside/syarat');

/** Who holds a place, by whether they may be protected, and what is still open about them. */
export function EligibilityRoom() {
  const { keadaan, dinas } = route.useSearch();
  const { mayDecideSoft } = rightsOf(useMe());
  const filter = { standing: standingOfSlug(keadaan), agency: dinas };
  return (
    <div className={room.column}>
      <PageHead
        title={say('Syarat')}
        lead={
          <WithTerms terms={['pekerja-rentan', 'bpu', 'desil', 'tulang-punggung', 'aktif-bekerja']}>
            {say(
              'Setiap calon peserta dinilai menurut aturan daerah yang berlaku. Syarat yang belum terpenuhi disebut satu per satu.',
            )}
          </WithTerms>
        }
        actions={
          mayDecideSoft ? (
            <Link to="/syarat/data-sosial" className={buttonClass('plain')}>
              {say('Data sosial')}
            </Link>
          ) : null
        }
      />
      <Filter filter={filter} />
      <People key={JSON.stringify(filter)} filter={filter} />
    </div>
  );
}

function Filter({ filter }: { readonly filter: EligibilityFilter }) {
  const navigate = useNavigate();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const { seesAllAgencies } = rightsOf(useMe());
  return (
    <>
      <nav aria-label={say('Saring menurut syarat')}>
        <ul className={chips.chips}>
          {[undefined, ...standings].map((standing) => (
            <li key={standing ?? 'semua'}>
              <Link
                to="/syarat"
                search={searchOf({ ...filter, standing })}
                className={chips.chip}
                activeOptions={{ exact: true, includeSearch: true }}
                replace
                resetScroll={false}
              >
                {standing === undefined ? (
                  say('Semua')
                ) : (
                  <>
                    <Shape shape={standingMarks[standing].shape} />
                    {standingMarks[standing].word}
                  </>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {seesAllAgencies && agencies.length > 1 ? (
        <div className={chips.agency}>
          <Select
            id="syarat-dinas"
            label={say('Dinas pengusul')}
            none={say('Semua dinas')}
            value={filter.agency ?? ''}
            options={agencies.map(({ id, name }) => ({ value: id, name }))}
            onChange={(agency) =>
              void navigate({
                to: '/syarat',
                search: searchOf({ ...filter, agency: agency === '' ? undefined : agency }),
                replace: true,
              })
            }
          />
        </div>
      ) : null}
    </>
  );
}

function searchOf({ standing, agency }: EligibilityFilter) {
  return {
    ...(standing === undefined ? {} : { keadaan: slugOfStanding(standing) }),
    ...(agency === undefined ? {} : { dinas: agency }),
  };
}

function People({ filter }: { readonly filter: EligibilityFilter }) {
  const people = useInfiniteQuery(eligibilityQuery(filter));
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  if (people.error) return <FaultNotice error={people.error} />;
  if (people.isPending) return <Skeleton lines={8} />;
  if (items.length === 0 && !people.hasNextPage) return <Nothing filter={filter} />;
  const more = (
    <More
      shown={items.length}
      counted={(n) => say('{n} orang', { n })}
      hasMore={people.hasNextPage}
      isLoading={people.isFetchingNextPage}
      onMore={() => void people.fetchNextPage()}
    />
  );
  // a page may hold none of those that are asked for although there are more
  return items.length === 0 ? more : <EligibilityList items={items} filter={filter} more={more} />;
}

function Nothing({ filter }: { readonly filter: EligibilityFilter }) {
  if (filter.standing === undefined && filter.agency === undefined) {
    return (
      <Empty title={say('Tidak ada calon peserta yang menunggu penetapan.')}>
        <p>
          {say(
            'Orang muncul di sini setelah diusulkan dan memakai kuota, sampai ditetapkan dengan SK.',
          )}
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={say('Tidak ada yang cocok dengan saringan ini.')}>
      <p>
        <Link to="/syarat" search={{}}>
          {say('Hapus saringan')}
        </Link>
      </p>
    </Empty>
  );
}
