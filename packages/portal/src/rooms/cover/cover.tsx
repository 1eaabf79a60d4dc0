import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coverAlertsQuery } from '../../api/cover.ts';
import { formatDate, formatMonth, formatNumber } from '../../format.ts';
import { Empty } from '../../pieces/empty.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { type CoverAlert, peopleBehind } from '../../words/cover.ts';

/** Whose months are not paid, by agency, before it is too late to pay them. */
export function CoverRoom() {
  const alerts = useQuery(coverAlertsQuery);
  const [latest, ...earlier] = alerts.data ?? [];
  return (
    <div className={room.column}>
      <PageHead
        title="Tunggakan iuran"
        lead="Diperiksa setiap bulan. Bulan yang belum dibayar adalah RISIKO: belum tentu dijamin."
      />
      {alerts.error ? <FaultNotice error={alerts.error} /> : null}
      {alerts.isPending ? <Skeleton lines={5} /> : null}
      {alerts.data && latest === undefined ? (
        <Empty title="Belum ada pemeriksaan tunggakan.">
          <p>
            Pemeriksaan pertama berjalan pada awal bulan setelah ada tagihan iuran. Perlindungan
            satu orang dapat dilihat di halaman orangnya, melalui{' '}
            <Link to="/calon">Calon peserta</Link>.
          </p>
        </Empty>
      ) : null}
      {latest === undefined ? null : <Alert alert={latest} />}
      {earlier.length === 0 ? null : (
        <details className={panel.panel}>
          <summary>Pemeriksaan sebelumnya</summary>
          <div className={panel.stack}>
            {earlier.map((one) => (
              <Agencies key={one.month} alert={one} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

interface OfAlert {
  readonly alert: CoverAlert;
}

function Alert({ alert }: OfAlert) {
  const { timeZone } = useRegion();
  const { mayBill } = rightsOf(useMe());
  const behind = peopleBehind(alert.agencies);
  const sum = (of: 'lapsed' | 'notBegun') => alert.agencies.reduce((all, one) => all + one[of], 0);
  return (
    <>
      {alert.firstLapseOn !== null && behind > 0 ? (
        <Notice
          tone="attention"
          title={`Perlindungan mulai berakhir ${formatDate(alert.firstLapseOn, timeZone)} bila iuran tidak dibayar`}
        >
          <p>
            Sesudah terputus, orangnya harus didaftarkan ulang dan masa iurnya dimulai dari awal.
            {mayBill ? (
              <>
                {' '}
                <Link to="/tagihan/baru">Buat tagihan</Link>
              </>
            ) : null}
          </p>
        </Notice>
      ) : null}
      <Figures
        figures={[
          { name: 'Menunggak', value: formatNumber(behind) },
          { name: 'Terputus', value: formatNumber(sum('lapsed')) },
          { name: 'Belum pernah dibayar', value: formatNumber(sum('notBegun')) },
        ]}
      />
      <p className={panel.meta}>Per {formatDate(alert.on, timeZone)}, semua dalam orang.</p>
      <Agencies alert={alert} />
    </>
  );
}

const rest = [
  { name: 'Terputus', isNumber: true },
  { name: 'Belum pernah dibayar', isNumber: true },
];

function Agencies({ alert }: OfAlert) {
  const { agencyName } = useNames();
  if (alert.agencies.length === 0) {
    return <p>{formatMonth(alert.month)}: tidak ada yang menunggak.</p>;
  }
  const known = alert.agencies.flatMap(({ unpaid }) => Object.keys(unpaid).map(Number));
  const months = Array.from({ length: Math.max(1, ...known) }, (_, i) => i + 1);
  const columns = [
    { name: 'Dinas pengusul' },
    ...months.map((count) => ({ name: `${count} bulan`, isNumber: true })),
    ...rest,
  ];
  return (
    <Table caption={`Tunggakan menurut dinas, ${formatMonth(alert.month)}`} columns={columns}>
      {alert.agencies.map((one) => (
        <tr key={one.agency}>
          <th scope="row" className={table.wide}>
            {agencyName(one.agency)}
          </th>
          {months.map((count) => (
            <td key={count} className={table.number}>
              {formatNumber(one.unpaid[String(count)] ?? 0)}
            </td>
          ))}
          <td className={table.number}>{formatNumber(one.lapsed)}</td>
          <td className={table.number}>{formatNumber(one.notBegun)}</td>
        </tr>
      ))}
    </Table>
  );
}
