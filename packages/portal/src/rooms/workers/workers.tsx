import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type NominationFilter, searchQuery } from '../../api/people.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { setParts } from '../../pieces/work-list/set-parts.ts';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe } from '../../use-region.ts';
import { stateOfSlug } from '../../words/slugs.ts';
import { Found } from './found.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchFound } from './search-found.tsx';
import type { Search } from './search-text.ts';
import { StateFilter } from './state-filter.tsx';
import styles from './workers.module.css';

const route = getRouteApi('/inside/calon');

/** Everybody proposed, by state or by search. What is searched for never stands in the address bar. */
export function WorkersRoom() {
  const [search, setSearch] = useState<Search | null>(null);
  const { mayNominate, seesAllAgencies, seesAreaOnly } = rightsOf(useMe());
  const { keadaan, dinas } = route.useSearch();
  const filter = { state: stateOfSlug(keadaan), agency: dinas };
  return (
    <div className={styles.room}>
      <PageHead
        title={say('Calon peserta')}
        lead={
          <WithTerms terms={['calon-peserta', 'cadangan', 'ganda']}>
            {seesAllAgencies
              ? say('Semua orang yang diusulkan di daerah ini.')
              : seesAreaOnly
                ? say('Semua orang yang diusulkan dari wilayah Anda, oleh dinas mana pun.')
                : say('Semua orang yang diusulkan dinas Anda.')}
          </WithTerms>
        }
        actions={
          mayNominate ? (
            <Link to="/usulkan" className={buttonClass('main')}>
              {say('Usulkan satu orang')}
            </Link>
          ) : null
        }
      />
      <div className={styles.ask}>
        <SearchForm onSearch={setSearch} isSearching={search !== null} />
        {search === null ? <StateFilter {...filter} /> : null}
      </div>
      {search === null ? <ByState filter={filter} /> : <BySearch search={search} />}
    </div>
  );
}

function ByState({ filter }: { readonly filter: NominationFilter }) {
  const { keadaan, dinas } = route.useSearch();
  const isFiltered = filter.state !== undefined || filter.agency !== undefined;
  return (
    <Found key={`${keadaan} ${dinas}`} filter={filter} search={setParts({ keadaan, dinas })}>
      {isFiltered ? (
        <Empty title={say('Tidak ada yang cocok dengan saringan ini.')}>
          <p>
            <Link to="/calon" search={{}}>
              {say('Hapus saringan')}
            </Link>
          </p>
        </Empty>
      ) : (
        <NobodyYet />
      )}
    </Found>
  );
}

function NobodyYet() {
  const { mayNominate, mayUpload } = rightsOf(useMe());
  return (
    <Empty title={say('Belum ada usulan tahun ini.')}>
      {mayNominate ? (
        <p>
          <Link to="/usulkan">{say('Usulkan satu orang')}</Link>
          {mayUpload ? (
            <>
              {' '}
              <Say
                text="atau <link>unggah daftar</link>"
                link={(inside) => <Link to="/unggah">{inside}</Link>}
              />
            </>
          ) : null}
          .
        </p>
      ) : null}
    </Empty>
  );
}

function nobodyFound({ nationalId, cardNo }: Search): string {
  if (nationalId !== undefined) return say('Orang dengan NIK itu belum diusulkan di daerah ini.');
  return cardNo === undefined
    ? say('Periksa penulisan namanya, atau cari dengan NIK 16 angka.')
    : say(
        'Tidak ada peserta dengan nomor itu yang dapat Anda lihat. Periksa kembali pada kartunya.',
      );
}

function BySearch({ search }: { readonly search: Search }) {
  const found = useQuery(searchQuery(search));
  return (
    <SearchFound found={found}>
      <Empty title={say('Tidak ada yang cocok.')}>
        <p>{nobodyFound(search)}</p>
      </Empty>
    </SearchFound>
  );
}
