import type { DuplicatesSavedView } from '@payung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type * as z from 'zod';
import { programmeYearsQuery } from '../../api/cohorts.ts';
import { duplicatesSavedQuery, savedEntriesQuery } from '../../api/leaving.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { PersonLink } from '../../pieces/person-link.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import { foundByName } from '../../words/leaving.ts';

const route = getRouteApi('/inside/hemat-ganda');
const leaversRoom = { to: '/keluar', name: say('Peserta yang keluar') } as const;

/** What would have been paid a second time for people who stood on two lists. */
export function DuplicatesSavedRoom() {
  const { schemeYear } = useRegion();
  const { tahun = schemeYear, dinas } = route.useSearch();
  const navigate = useNavigate();
  const years = useQuery(programmeYearsQuery).data?.items.map(({ year }) => year) ?? [tahun];
  const saved = useQuery(duplicatesSavedQuery(tahun, dinas));
  return (
    <Room
      up={leaversRoom}
      title={say('Hemat dari data ganda')}
      lead={say(
        'Iuran yang akan terbayar dua kali bila orang yang sama dalam dua daftar tidak ditemukan: jumlah bulan kali iuran kelompoknya.',
      )}
    >
      <Select
        id="hemat-tahun"
        label={say('Tahun program')}
        look="short"
        options={[...new Set([tahun, ...years])].sort().map((year) => ({
          value: String(year),
          name: String(year),
        }))}
        value={String(tahun)}
        onChange={(year) => void navigate({ to: '/hemat-ganda', search: { tahun: Number(year) } })}
      />
      {saved.error ? <FaultNotice error={saved.error} /> : null}
      {saved.isPending ? <Skeleton lines={5} /> : null}
      {saved.data ? <Saved saved={saved.data} agency={dinas} /> : null}
    </Room>
  );
}

type SavedView = z.infer<typeof DuplicatesSavedView>;

interface OfSaved {
  readonly saved: SavedView;
  /** whose figures alone are shown; undefined for all */
  readonly agency: string | undefined;
}

const agencyColumns = [
  { name: say('Dinas pengusul') },
  { name: say('Orang'), isNumber: true },
  { name: say('Bulan'), isNumber: true },
  { name: say('Iuran sebulan'), isNumber: true },
  { name: say('Hemat'), isNumber: true },
];

function Saved({ saved, agency }: OfSaved) {
  const { timeZone } = useRegion();
  const { agencyName } = useNames();
  if (saved.people === 0) {
    return (
      <Empty
        title={say('Belum ada data ganda yang ditemukan untuk tahun {year}.', { year: saved.year })}
      >
        <p>{say('Angkanya muncul setelah ada usulan yang dinyatakan ganda.')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Figures
        figures={[
          { name: say('Hemat'), value: formatRupiah(saved.rupiah) },
          { name: say('Orang'), value: formatNumber(saved.people) },
          { name: say('Orang-bulan'), value: formatNumber(saved.personMonths) },
        ]}
      />
      {agency === undefined ? null : (
        <p>
          <Say
            text="Hanya {agency}. <link>Tampilkan semua dinas</link>"
            agency={agencyName(agency)}
            link={(inside) => (
              <Link to="/hemat-ganda" search={{ tahun: saved.year }}>
                {inside}
              </Link>
            )}
          />
        </p>
      )}
      <p className={panel.meta}>{say('Per {on}.', { on: formatDate(saved.on, timeZone) })}</p>
      <Table caption={say('Hemat menurut dinas yang usulannya ganda')} columns={agencyColumns}>
        {saved.agencies.map((one) => (
          <tr key={one.agency}>
            <th scope="row" className={table.wide}>
              {agencyName(one.agency)}
            </th>
            <td className={table.number}>{formatNumber(one.people)}</td>
            <td className={table.number}>{formatNumber(one.months)}</td>
            <td className={table.number}>{formatRupiah(one.tariff)}</td>
            <td className={table.number}>{formatRupiah(one.rupiah)}</td>
          </tr>
        ))}
      </Table>
      <Entries year={saved.year} agency={agency} />
    </>
  );
}

const entryColumns = [
  { name: say('Usulan ganda') },
  { name: say('Yang berlaku') },
  { name: say('Dinas pengusul') },
  { name: say('Ditemukan dari') },
  { name: say('Hemat'), isNumber: true },
];

function Entries({ year, agency }: { readonly year: number; readonly agency: string | undefined }) {
  const entries = useInfiniteQuery(savedEntriesQuery(year, agency));
  const { agencyName } = useNames();
  if (entries.error) return <FaultNotice error={entries.error} />;
  if (entries.isPending) return <Skeleton lines={5} />;
  const items = entries.data.pages.flatMap((page) => page.items);
  const lineOf = (place: number, agency: string) => ({
    row: formatNumber(place + 1),
    agency: agencyName(agency),
  });
  return (
    <section className={panel.stack} aria-labelledby="rincian">
      <h2 id="rincian">{say('Rincian')}</h2>
      <Table caption={say('Setiap usulan ganda di balik angka ini')} columns={entryColumns}>
        {items.map((item, place) => (
          <tr key={item.nominationId}>
            <td className={table.nowrap}>
              <PersonLink
                nomination={item.nominationId}
                of={say('usulan ganda baris {row}, {agency}', lineOf(place, item.agency))}
              />
            </td>
            <td className={table.nowrap}>
              {item.standingId === null ? (
                '–'
              ) : (
                <PersonLink
                  nomination={item.standingId}
                  of={say('usulan pertama baris {row}, {agency}', lineOf(place, item.agency))}
                />
              )}
            </td>
            <td>{agencyName(item.agency)}</td>
            <td>{foundByName(item.foundBy)}</td>
            <td className={table.number}>{formatRupiah(item.rupiah)}</td>
          </tr>
        ))}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} usulan', { n })}
        hasMore={entries.hasNextPage}
        isLoading={entries.isFetchingNextPage}
        onMore={() => void entries.fetchNextPage()}
      />
    </section>
  );
}
