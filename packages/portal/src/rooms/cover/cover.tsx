import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coverAlertsQuery } from '../../api/cover.ts';
import { formatDate, formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
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
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { type CoverAlert, peopleBehind } from '../../words/cover.ts';
import { OwedMonths } from './owed-months.tsx';

/** Whose months are not paid, by agency, before it is too late to pay them. */
export function CoverRoom() {
  const alerts = useQuery(coverAlertsQuery);
  const [latest, ...earlier] = alerts.data ?? [];
  return (
    <div className={room.column}>
      <PageHead
        title={say('Tunggakan iuran')}
        lead={
          <WithTerms terms={['tunggakan', 'masa-tenggang', 'iuran']}>
            {say(
              'Diperiksa setiap bulan. Bulan yang belum dibayar adalah RISIKO: belum tentu dijamin.',
            )}
          </WithTerms>
        }
      />
      {alerts.error ? <FaultNotice error={alerts.error} /> : null}
      {alerts.isPending ? <Skeleton lines={5} /> : null}
      {alerts.data && latest === undefined ? (
        <Empty title={say('Belum ada pemeriksaan tunggakan.')}>
          <p>
            <Say
              text="Pemeriksaan pertama berjalan pada awal bulan setelah ada tagihan iuran. Perlindungan satu orang dapat dilihat di halaman orangnya, melalui <link>Calon peserta</link>."
              link={(inside) => <Link to="/calon">{inside}</Link>}
            />
          </p>
        </Empty>
      ) : null}
      {latest === undefined ? null : <Alert alert={latest} />}
      {earlier.length === 0 ? null : (
        <details className={panel.panel}>
          <summary>{say('Pemeriksaan sebelumnya')}</summary>
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
          title={say('Perlindungan mulai berakhir {firstLapseOn} bila iuran tidak dibayar', {
            firstLapseOn: formatDate(alert.firstLapseOn, timeZone),
          })}
        >
          <p>
            {say(
              'Sesudah terputus, orangnya harus didaftarkan ulang dan masa iurnya dimulai dari awal.',
            )}
            {mayBill ? (
              <>
                {' '}
                <Link to="/tagihan/baru">{say('Buat tagihan')}</Link>
              </>
            ) : null}
          </p>
        </Notice>
      ) : null}
      <Figures
        figures={[
          { name: say('Menunggak'), value: formatNumber(behind) },
          { name: say('Terputus'), value: formatNumber(sum('lapsed')) },
          { name: say('Belum pernah dibayar'), value: formatNumber(sum('notBegun')) },
        ]}
      />
      <p className={panel.meta}>
        {say('Per {on}, semua dalam orang.', { on: formatDate(alert.on, timeZone) })}
      </p>
      <Agencies alert={alert} />
      <OwedMonths alert={alert} />
    </>
  );
}

const rest = [
  { name: say('Terputus'), isNumber: true },
  { name: say('Belum pernah dibayar'), isNumber: true },
];

function Agencies({ alert }: OfAlert) {
  const { agencyName } = useNames();
  if (alert.agencies.length === 0) {
    return <p>{say('{month}: tidak ada yang menunggak.', { month: formatMonth(alert.month) })}</p>;
  }
  const known = alert.agencies.flatMap(({ unpaid }) => Object.keys(unpaid).map(Number));
  const months = Array.from({ length: Math.max(1, ...known) }, (_, i) => i + 1);
  const columns = [
    { name: say('Dinas pengusul') },
    ...months.map((count) => ({ name: say('{count} bulan', { count }), isNumber: true })),
    ...rest,
  ];
  return (
    <Table
      caption={say('Tunggakan menurut dinas, {month}', { month: formatMonth(alert.month) })}
      columns={columns}
    >
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
