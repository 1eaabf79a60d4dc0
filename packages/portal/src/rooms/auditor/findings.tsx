import { useInfiniteQuery } from '@tanstack/react-query';
import { findingsOfQuery } from '../../api/audit-checks.ts';
import { formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { useNames } from '../../use-region.ts';
import { findingWords } from '../../words/figures.ts';
import { PersonCell } from './person-cell.tsx';

const columns = [
  { name: say('Orang') },
  { name: say('Dinas pengusul') },
  { name: say('Temuan') },
  { name: say('Bulan') },
  { name: say('Rupiah berisiko'), isNumber: true },
];

/** Findings person by person. */
export function Findings({ id }: { readonly id: string }) {
  const { agencyName } = useNames();
  const findings = useInfiniteQuery(findingsOfQuery(id));
  const items = findings.data?.pages.flatMap((page) => page.items) ?? [];
  if (findings.data && items.length === 0 && !findings.hasNextPage) return null;
  return (
    <section className={panel.stack} aria-labelledby="temuan-orang">
      <h2 id="temuan-orang">{say('Temuan per orang')}</h2>
      {findings.error ? <FaultNotice error={findings.error} /> : null}
      {findings.isPending ? <Skeleton lines={5} /> : null}
      {findings.data ? (
        <div>
          <Table caption={say('Menurut orang')} columns={columns}>
            {items.map((item) => (
              <tr key={`${item.nominationId}-${item.finding}`}>
                <PersonCell nomination={item.nominationId} person={item.person} />
                <td>{agencyName(item.agency)}</td>
                <td className={table.wide}>{findingWords[item.finding].name}</td>
                <td>
                  {formatMonth(item.firstMonth)}
                  {item.firstMonth === item.lastMonth ? null : (
                    <span className={table.under}>
                      {say('sampai {lastMonth}, {months} bulan', {
                        lastMonth: formatMonth(item.lastMonth),
                        months: formatNumber(item.months),
                      })}
                    </span>
                  )}
                </td>
                <td className={table.number}>{formatRupiah(item.rupiah)}</td>
              </tr>
            ))}
          </Table>
          <More
            shown={items.length}
            counted={(n) => say('{n} temuan', { n })}
            hasMore={findings.hasNextPage}
            isLoading={findings.isFetchingNextPage}
            onMore={() => void findings.fetchNextPage()}
          />
        </div>
      ) : null}
    </section>
  );
}
