import { OccupationCode } from '@payung/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type SheetFilter, sheetsQuery, verificationSettingQuery } from '../../api/verification.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { setParts } from '../../pieces/work-list/set-parts.ts';
import { TableBar } from '../../pieces/work-list/table-bar.tsx';
import { useListSettings } from '../../pieces/work-list/use-list-settings.ts';
import { type Rights, rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe } from '../../use-region.ts';
import { levelOfSlug, levelWords, wantedOfSlug, wantedWords } from '../../words/verification.ts';
import { Parts } from './parts.tsx';
import { SheetList } from './sheet-list.tsx';
import { SheetsFilter } from './sheets-filter.tsx';
import { sheetColumns } from './sheets-table.tsx';

const route = getRouteApi('/inside/verifikasi');

/** Who waits for whom before the decision; first of all those who wait for oneself. */
export function SheetsRoom() {
  const search = route.useSearch();
  const { keadaan, desa, rt, rw, pekerjaan, tingkat } = search;
  const kept = useListSettings('verifikasi');
  const navigate = useNavigate();
  const rights = rightsOf(useMe());
  const stage = wantedOfSlug(keadaan) ?? 'waiting';
  const isWaiting = stage === 'waiting' || stage === 'late';
  const level = isWaiting ? (levelOfSlug(tingkat) ?? rights.verifiesAt) : null;
  const occupation = OccupationCode.safeParse(pekerjaan);
  const filter: SheetFilter = {
    stage,
    level,
    village: desa,
    rt,
    rw,
    occupation: occupation.success ? occupation.data : undefined,
  };
  return (
    <div className={room.column}>
      <PageHead
        title={say('Verifikasi')}
        lead={<WithTerms terms={['verifikasi', 'aktif-bekerja']}>{leadOf(rights)}</WithTerms>}
      />
      <Parts />
      <SheetsFilter filter={filter} />
      {level === null || level === rights.verifiesAt ? null : (
        <p>
          <Say
            text="Hanya yang menunggu di {level}. <link>Tampilkan semua tingkat</link>"
            level={levelWords[level].who}
            link={(inside) => <Link to="/verifikasi">{inside}</Link>}
          />
        </p>
      )}
      <div>
        <TableBar
          list="verifikasi"
          kept={kept}
          columns={sheetColumns}
          views={{
            search: setParts(search),
            onChoose: (view) => void navigate({ to: '/verifikasi', search: view, replace: true }),
          }}
        />
        <Sheets key={JSON.stringify(filter)} filter={filter} hidden={kept.settings.hidden} />
      </div>
    </div>
  );
}

function leadOf({ verifiesAt }: Rights): string {
  if (verifiesAt === null) return say('Calon peserta yang sedang diperiksa sebelum penetapan.');
  return say('{levelWord}: pastikan orangnya, tempat tinggalnya, dan pekerjaannya.', {
    levelWord: levelWords[verifiesAt].name,
  });
}

interface SheetsProps {
  readonly filter: SheetFilter;
  /** columns that were put away */
  readonly hidden: readonly string[];
}

function Sheets({ filter, hidden }: SheetsProps) {
  const sheets = useInfiniteQuery(sheetsQuery(filter));
  const items = sheets.data?.pages.flatMap((page) => page.items) ?? [];
  if (sheets.error) return <FaultNotice error={sheets.error} />;
  if (sheets.isPending) return <Skeleton lines={8} />;
  if (items.length === 0 && !sheets.hasNextPage) return <Nothing filter={filter} />;
  const more = (
    <More
      shown={items.length}
      counted={(n) => say('{n} orang', { n })}
      hasMore={sheets.hasNextPage}
      isLoading={sheets.isFetchingNextPage}
      onMore={() => void sheets.fetchNextPage()}
    />
  );
  // a page may hold none of those that are asked for although there are more
  if (items.length === 0) return more;
  return (
    <SheetList
      caption={wantedWords[filter.stage].word}
      items={items}
      hidden={hidden}
      filter={filter}
      hasMore={sheets.hasNextPage}
      more={more}
    />
  );
}

function Nothing({ filter }: { readonly filter: SheetFilter }) {
  const { verifiesAt, mayAdminister } = rightsOf(useMe());
  const steps = useQuery(verificationSettingQuery).data?.setting.steps;
  const { stage, level: _, ...where } = filter;
  const isPlain = Object.values(where).every((value) => value === undefined);
  if (isPlain && steps?.length === 0) {
    return (
      <Empty title={say('Daerah ini belum memakai tingkat verifikasi.')}>
        <p>
          {say('Tanpa tingkat, setiap usulan yang mendapat tempat langsung siap ditetapkan.')}{' '}
          {mayAdminister ? (
            <Link to="/pengaturan/verifikasi">{say('Atur tingkat verifikasi')}</Link>
          ) : null}
        </p>
      </Empty>
    );
  }
  if (isPlain && stage === 'waiting') {
    return (
      <Empty
        title={
          verifiesAt === null
            ? say('Tidak ada yang sedang menunggu pemeriksaan.')
            : say('Tidak ada yang menunggu Anda.')
        }
      >
        <p>
          {say(
            'Calon peserta muncul di sini setelah daftar selesai diperiksa, atau setelah tingkat sebelumnya menjawab.',
          )}
        </p>
      </Empty>
    );
  }
  return (
    <Empty title={say('Tidak ada yang cocok dengan saringan ini.')}>
      <p>
        <Link to="/verifikasi" search={{}}>
          {say('Hapus saringan')}
        </Link>
      </p>
    </Empty>
  );
}
