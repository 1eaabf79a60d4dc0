import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { acrossCasesQuery } from '../../api/across.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { acrossCaseMarks, kindWords, monthsWords } from '../../words/across.ts';
import { personOf } from '../../words/person-of.ts';

const columns = [
  { name: say('Nomor perkara') },
  { name: say('Keadaan') },
  { name: say('Ditemukan dari') },
  { name: say('Bulan') },
  { name: say('Orang di daerah ini') },
];

/** Possible double cover elsewhere; which region it is, only the desk of the centre knows. */
export function AcrossCases() {
  const cases = useInfiniteQuery(acrossCasesQuery);
  const { timeZone } = useRegion();
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={panel.stack} aria-labelledby="perkara">
      <h2 id="perkara">{say('Kemungkinan perlindungan ganda')}</h2>
      {cases.error ? <FaultNotice error={cases.error} /> : null}
      {cases.isPending ? <Skeleton lines={3} /> : null}
      {cases.data && items.length === 0 ? (
        <Empty title={say('Belum ada perkara.')}>
          <p>{say('Perkara muncul saat penetapan atau pembayaran menemukan orang yang sama.')}</p>
        </Empty>
      ) : null}
      {items.length === 0 ? null : (
        <div>
          <Table caption={say('Perkara, terbaru di atas')} columns={columns}>
            {items.map((item) => (
              <tr key={item.number}>
                <th scope="row" className={table.nowrap}>
                  {item.number}
                  <span className={table.under}>
                    {formatDate(item.openedAt, timeZone, 'short')}
                  </span>
                </th>
                <td>
                  <Chip mark={acrossCaseMarks[item.state]} />
                  {item.settled === null ? null : (
                    <span className={table.under}>
                      <bdi>{item.settled}</bdi>
                    </span>
                  )}
                </td>
                <td>{kindWords(item.kind)}</td>
                <td className={table.wide}>{monthsWords(item.months)}</td>
                <td>
                  {item.nominationId === null ? (
                    say('Datanya sudah dihapus')
                  ) : (
                    <Link to="/orang/$id" params={{ id: personOf(item.nominationId) }}>
                      <Say
                        text="Lihat orang<hidden> pada perkara {number}</hidden>"
                        hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
                        number={item.number}
                      />
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </Table>
          <More
            shown={items.length}
            counted={(n) => say('{n} perkara', { n })}
            hasMore={cases.hasNextPage}
            isLoading={cases.isFetchingNextPage}
            onMore={() => void cases.fetchNextPage()}
          />
        </div>
      )}
    </section>
  );
}
