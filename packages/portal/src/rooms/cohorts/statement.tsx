import { useQuery } from '@tanstack/react-query';
import { statementQuery } from '../../api/cohorts.ts';
import { formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames } from '../../use-region.ts';

interface StatementProps {
  readonly donor: string;
  readonly year: number;
}

/** What became of a donor's money in one year: figures only, and none about a handful of people. */
export function Statement({ donor, year }: StatementProps) {
  const { occupationName, villageName } = useNames();
  const { data, error, isPending } = useQuery(statementQuery(donor, year));
  const id = `laporan-${year}`;
  return (
    <section className={panel.stack} aria-labelledby={id}>
      <h2 id={id}>{say('Laporan tahun anggaran {year}', { year })}</h2>
      <p className={panel.quiet}>
        {say(
          'Hanya angka, tanpa nama. Kelompok di bawah 5 orang digabung supaya tidak ada yang dikenali.',
        )}
      </p>
      {error ? <FaultNotice error={error} /> : null}
      {isPending ? <Skeleton lines={4} /> : null}
      {data ? (
        <>
          <Figures
            figures={[
              {
                name: say('Dijanjikan'),
                value: say('{people} orang', { people: formatNumber(data.pledged.people) }),
              },
              { name: say('Janji rupiah'), value: formatRupiah(data.pledged.rupiah) },
              {
                name: say('Dilindungi'),
                value: say('{people} orang', { people: formatNumber(data.funded.people) }),
              },
              { name: say('Orang-bulan'), value: formatNumber(data.funded.personMonths) },
              { name: say('Terpakai'), value: formatRupiah(data.funded.rupiah) },
            ]}
          />
          <Cells
            title={say('Menurut pekerjaan')}
            coarse={data.byOccupation}
            nameOf={occupationName}
          />
          <Cells
            title={say('Menurut desa/kelurahan')}
            coarse={data.byVillage}
            nameOf={villageName}
          />
          {data.byMonth.length === 0 ? null : (
            <Table caption={say('Menurut bulan')} columns={columnsOf(say('Bulan'))}>
              {data.byMonth.map(({ month, people }) => (
                <tr key={month}>
                  <th scope="row">{formatMonth(month)}</th>
                  <td className={table.number}>
                    {people === null ? say('kurang dari 5') : formatNumber(people)}
                  </td>
                </tr>
              ))}
            </Table>
          )}
        </>
      ) : null}
    </section>
  );
}

const columnsOf = (name: string) => [{ name }, { name: say('Orang'), isNumber: true }];

interface CellsProps {
  readonly title: string;
  readonly coarse: {
    readonly cells: readonly { readonly key: string; readonly people: number }[];
    readonly others: number | null;
  };
  readonly nameOf: (key: string) => string;
}

function Cells({ title, coarse, nameOf }: CellsProps) {
  if (coarse.cells.length === 0 && coarse.others === null) return null;
  return (
    <Table caption={title} columns={columnsOf(title)}>
      {coarse.cells.map(({ key, people }) => (
        <tr key={key}>
          <th scope="row">{key === 'none' ? say('Belum jelas') : nameOf(key)}</th>
          <td className={table.number}>{formatNumber(people)}</td>
        </tr>
      ))}
      {coarse.others === null ? null : (
        <tr>
          <th scope="row">{say('Lainnya')}</th>
          <td className={table.number}>{formatNumber(coarse.others)}</td>
        </tr>
      )}
    </Table>
  );
}
