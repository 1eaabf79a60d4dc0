import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { officialMonthsQuery } from '../../api/figures.ts';
import { formatDate, formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { monthsBefore } from './month-days.ts';

const columns = [
  { name: say('Bulan') },
  { name: say('Keadaan') },
  { name: say('Ditetapkan'), isNumber: true },
  { name: say('Aktif'), isNumber: true },
  { name: say('Menunggak'), isNumber: true },
];
const shown = 12;

/** The months that are over: official, or still to be made so. */
export function Months() {
  const { timeZone } = useRegion();
  const official = useQuery(officialMonthsQuery);
  if (official.isPending) return <Skeleton lines={6} />;
  const frozen = official.data ?? [];
  const own = frozen.map(({ month }): string => month);
  const recent = monthsBefore(today(timeZone, serviceNow()), shown);
  const months = [...new Set([...recent, ...own])].sort().reverse();
  return (
    <section className={panel.stack} aria-labelledby="bulan-resmi">
      <h2 id="bulan-resmi">{say('Angka bulanan')}</h2>
      {official.error ? <FaultNotice error={official.error} /> : null}
      <Table caption={say('Bulan yang sudah lewat, terbaru di atas')} columns={columns}>
        {months.map((month) => {
          const known = frozen.find((one) => one.month === month);
          return (
            <tr key={month}>
              <th scope="row" className={table.nowrap}>
                <Link to="/angka/bulan/$id" params={{ id: month }}>
                  {formatMonth(month)}
                </Link>
              </th>
              <td>
                {known === undefined ? (
                  <Chip mark={{ shape: 'ring', word: say('Belum resmi'), tone: 'neutral' }} />
                ) : (
                  <>
                    <Chip mark={{ shape: 'tick', word: say('Angka resmi'), tone: 'good' }} />
                    <span className={table.under}>
                      {say('dibekukan {frozenAt}', {
                        frozenAt: formatDate(known.frozenAt, timeZone),
                      })}
                    </span>
                  </>
                )}
              </td>
              {(['determined', 'active', 'inArrears'] as const).map((figure) => (
                <td key={figure} className={table.number}>
                  {known === undefined ? '–' : formatNumber(known.total[figure])}
                </td>
              ))}
            </tr>
          );
        })}
      </Table>
    </section>
  );
}
