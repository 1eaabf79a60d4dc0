import type { CohortView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cohortsQuery } from '../../api/cohorts.ts';
import { formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { cohortKindName, cohortMarks } from '../../words/cohorts.ts';
import { Years } from './years.tsx';

/** The years of the programme, and who is protected in which months by whose money. */
export function ProgramRoom() {
  const { mayAdminister, maySeeMoney, maySeeLists } = rightsOf(useMe());
  return (
    <div className={room.column}>
      <PageHead
        title={say('Program dan dana')}
        lead={say(
          'Kelompok perlindungan menyatukan orang yang dilindungi pada bulan yang sama, dari satu sumber dana.',
        )}
        actions={
          <>
            {maySeeMoney ? (
              <>
                <Link to="/program/dana" className={buttonClass('plain')}>
                  {say('Sumber dana')}
                </Link>
                <Link to="/program/pemberi-dana" className={buttonClass('plain')}>
                  {say('Pemberi dana')}
                </Link>
              </>
            ) : null}
            {maySeeLists ? (
              <Link to="/perpanjangan" className={buttonClass('plain')}>
                {say('Perpanjangan tahun')}
              </Link>
            ) : null}
            {mayAdminister ? (
              <Link to="/program/kelompok/baru" className={buttonClass('main')}>
                {say('Buat kelompok')}
              </Link>
            ) : null}
          </>
        }
      />
      <Cohorts mayMake={mayAdminister} />
      <Years mayAdminister={mayAdminister} />
    </div>
  );
}

function Cohorts({ mayMake }: { readonly mayMake: boolean }) {
  const cohorts = useQuery(cohortsQuery);
  return (
    <section className={panel.stack} aria-labelledby="kelompok">
      <h2 id="kelompok">{say('Kelompok perlindungan')}</h2>
      {cohorts.error ? <FaultNotice error={cohorts.error} /> : null}
      {cohorts.isPending ? <Skeleton lines={5} /> : null}
      {cohorts.data?.length === 0 ? (
        <Empty title={say('Belum ada kelompok perlindungan.')}>
          <p>
            {mayMake
              ? say(
                  'Catat dahulu sumber dananya, lalu buat kelompoknya. SK penetapan dibuat untuk satu kelompok.',
                )
              : say('Kelompok tampil di sini setelah dibuat oleh dinas pengampu.')}
          </p>
        </Empty>
      ) : null}
      {cohorts.data !== undefined && cohorts.data.length > 0 ? (
        <CohortsTable items={cohorts.data} />
      ) : null}
    </section>
  );
}

const columns = [
  { name: say('Kelompok') },
  { name: say('Keadaan') },
  { name: say('Masa') },
  { name: say('Ditetapkan'), isNumber: true },
  { name: say('Kuota'), isNumber: true },
  { name: say('Terpakai'), isNumber: true },
  { name: say('Rencana'), isNumber: true },
];

function CohortsTable({ items }: { readonly items: readonly CohortView[] }) {
  return (
    <Table caption={say('Menurut tahun, terbaru di atas')} columns={columns}>
      {[...items]
        .sort((a, b) => b.year - a.year || a.name.localeCompare(b.name, 'id'))
        .map((item) => (
          <tr key={item.id}>
            <th scope="row" className={table.wide}>
              <Link to="/program/kelompok/$id" params={{ id: item.id }}>
                <bdi>{item.name}</bdi>
              </Link>
              <span className={table.under}>
                {say('{cohortKind}, tahun {year}', {
                  cohortKind: cohortKindName(item.kind),
                  year: item.year,
                })}
              </span>
            </th>
            <td>
              <Chip mark={cohortMarks[item.state]} />
            </td>
            <td>
              <Say
                text="{months} bulan<span>sejak {firstMonth}</span>"
                span={(inside) => <span className={table.under}>{inside}</span>}
                months={formatNumber(item.months)}
                firstMonth={formatMonth(item.firstMonth)}
              />
            </td>
            <td className={table.number}>{formatNumber(item.determinedPeople)}</td>
            <td className={table.number}>
              {item.placeCeiling === null ? '–' : formatNumber(item.placeCeiling)}
            </td>
            <td className={table.number}>{formatRupiah(item.committed)}</td>
            <td className={table.number}>
              {item.planned === null ? '–' : formatRupiah(item.planned)}
            </td>
          </tr>
        ))}
    </Table>
  );
}
