import type { LackingPage } from '@payung/contract';
import { type InsurerField, insurerFields } from '@payung/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { agenciesQuery } from '../../api/region.ts';
import { type LackingFilter, lackingQuery } from '../../api/verification.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { NikUnder } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { fieldTitle, fieldWords } from '../../words/lacking.ts';
import { personOf } from '../../words/person-of.ts';
import { Parts } from './parts.tsx';
import { useOwnVillages } from './use-own-villages.ts';
import styles from './verification.module.css';

const route = getRouteApi('/inside/isian-kurang');

/** Who lacks something that the insurer's branch asks for. */
export function LackingRoom() {
  const { isian, desa, dinas } = route.useSearch();
  const filter: LackingFilter = {
    village: desa,
    agency: dinas,
    field: insurerFields.find((field) => field === isian),
  };
  return (
    <div className={room.column}>
      <PageHead
        title={say('Isian kurang')}
        lead={say(
          'Calon peserta yang datanya belum lengkap untuk didaftarkan ke BPJS Ketenagakerjaan.',
        )}
      />
      <Parts />
      <Filter filter={filter} />
      <Lacking key={JSON.stringify(filter)} filter={filter} />
    </div>
  );
}

function Filter({ filter }: { readonly filter: LackingFilter }) {
  const navigate = useNavigate();
  const villages = useOwnVillages();
  const agencies = useQuery(agenciesQuery).data ?? [];
  const { seesAllAgencies } = rightsOf(useMe());
  const show = (changes: Partial<LackingFilter>) => {
    const { village, agency, field } = { ...filter, ...changes };
    const search = {
      ...(field === undefined ? {} : { isian: field }),
      ...(village === undefined ? {} : { desa: village }),
      ...(agency === undefined ? {} : { dinas: agency }),
    };
    void navigate({ to: '/isian-kurang', search, replace: true });
  };
  return (
    <div className={styles.filters}>
      <Select
        id="kurang-isian"
        label={say('Isian')}
        none={say('Semua')}
        value={filter.field ?? ''}
        options={insurerFields.map((field) => ({ value: field, name: fieldTitle(field) }))}
        onChange={(value) => show({ field: insurerFields.find((one) => one === value) })}
      />
      {villages.length < 2 ? null : (
        <Select
          id="kurang-desa"
          label={say('Desa/kelurahan')}
          none={say('Semua')}
          value={filter.village ?? ''}
          options={villages.map(({ code, name }) => ({ value: code, name }))}
          onChange={(value) => show({ village: value === '' ? undefined : value })}
        />
      )}
      {seesAllAgencies ? (
        <Select
          id="kurang-dinas"
          label={say('Dinas pengusul')}
          none={say('Semua')}
          value={filter.agency ?? ''}
          options={agencies.map(({ id, name }) => ({ value: id, name }))}
          onChange={(value) => show({ agency: value === '' ? undefined : value })}
        />
      ) : null}
    </div>
  );
}

const columns = [
  { name: say('Nama') },
  { name: say('Yang kurang') },
  { name: say('Desa/kelurahan') },
  { name: say('Dinas pengusul') },
];

function Lacking({ filter }: { readonly filter: LackingFilter }) {
  const lacking = useInfiniteQuery(lackingQuery(filter));
  const [first] = lacking.data?.pages ?? [];
  const items = lacking.data?.pages.flatMap((page) => page.items) ?? [];
  if (lacking.error) return <FaultNotice error={lacking.error} />;
  if (first === undefined) return <Skeleton lines={8} />;
  if (items.length === 0 && !lacking.hasNextPage) return <Nothing page={first} filter={filter} />;
  return (
    <div>
      <Table caption={captionOf(first)} columns={columns}>
        {items.map((item) => (
          <tr key={item.nominationId}>
            <th scope="row" className={table.wide}>
              <Link to="/orang/$id" params={{ id: personOf(item.nominationId) }}>
                <bdi>{item.name}</bdi>
              </Link>
              <NikUnder ending={item.nationalIdEnding} />
            </th>
            <td className={table.wide}>{fieldWords(item.lacks)}</td>
            <td>{item.villageName ?? say('Belum diketahui')}</td>
            <td>{item.agencyName}</td>
          </tr>
        ))}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} orang', { n })}
        hasMore={lacking.hasNextPage}
        isLoading={lacking.isFetchingNextPage}
        onMore={() => void lacking.fetchNextPage()}
      />
    </div>
  );
}

function captionOf({ branch, requiredFields }: LackingPage): string {
  const who = branch ?? say('BPJS Ketenagakerjaan');
  return say('{who} meminta {field}. Buka orangnya untuk membetulkan datanya.', {
    who,
    field: fieldWords(requiredFields),
  });
}

interface NothingProps {
  readonly page: LackingPage;
  readonly filter: LackingFilter;
}

function Nothing({ page, filter }: NothingProps) {
  const { mayAdminister } = rightsOf(useMe());
  const isFiltered = Object.values(filter).some(
    (value: InsurerField | string | undefined) => value,
  );
  if (page.requiredFields.length === 0) {
    return (
      <Empty title={say('Belum diatur isian apa yang diminta BPJS Ketenagakerjaan.')}>
        <p>
          {mayAdminister ? (
            <Link to="/pengaturan/verifikasi">{say('Atur isian yang diminta cabang')}</Link>
          ) : (
            say('Admin daerah mengaturnya di Pengaturan daerah.')
          )}
        </p>
      </Empty>
    );
  }
  return (
    <Empty
      title={
        isFiltered
          ? say('Tidak ada yang cocok dengan saringan ini.')
          : say('Semua isian sudah lengkap.')
      }
    >
      {isFiltered ? (
        <p>
          <Link to="/isian-kurang" search={{}}>
            {say('Hapus saringan')}
          </Link>
        </p>
      ) : (
        <p>{say('Diminta: {field}.', { field: fieldWords(page.requiredFields) })}</p>
      )}
    </Empty>
  );
}
