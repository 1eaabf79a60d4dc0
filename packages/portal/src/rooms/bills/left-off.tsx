import type { BillView } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { leftOffQuery } from '../../api/bills.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { PersonLink } from '../../pieces/person-link.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import { leftOffDetail, leftOffName } from '../../words/bills.ts';
import { useFundingName } from './bills-table.tsx';

/** Whom the cohort covers and who is not on the list: how many for each reason, and who. */
export function LeftOff({ bill }: { readonly bill: BillView }) {
  const [isOpen, setOpen] = useState(false);
  const reasons = Object.entries(bill.leftOff).sort(([, a], [, b]) => b - a);
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="tidak-dimasukkan">
      <h2 id="tidak-dimasukkan">{say('Tidak dimasukkan')}</h2>
      <ul className={panel.list}>
        {reasons.map(([code, count]) => (
          <li key={code}>
            {say('{leftOff}: {count} orang', {
              leftOff: leftOffName(code),
              count: formatNumber(count),
            })}
          </li>
        ))}
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('Lihat orangnya')}</summary>
        {isOpen ? <People id={bill.id} /> : null}
      </details>
    </section>
  );
}

const columns = [{ name: say('Orang') }, { name: say('Dinas pengusul') }, { name: say('Sebab') }];

function People({ id }: { readonly id: string }) {
  const found = useInfiniteQuery(leftOffQuery(id));
  const { agencyName } = useNames();
  const { timeZone } = useRegion();
  const fundingName = useFundingName();
  if (found.error) return <FaultNotice error={found.error} />;
  if (found.isPending) return <Skeleton lines={4} />;
  const items = found.data.pages.flatMap((page) => page.items);
  return (
    <div>
      <Table caption={say('Orang yang tidak dimasukkan')} columns={columns}>
        {items.map((item, place) => {
          const more = leftOffDetail(item.code, item.detail, { fundingName, timeZone });
          return (
            <tr key={item.nominationId}>
              <td className={table.nowrap}>
                <PersonLink
                  nomination={item.nominationId}
                  of={say('baris {row}, {agency}, {why}', {
                    row: formatNumber(place + 1),
                    agency: agencyName(item.agency),
                    why: leftOffName(item.code),
                  })}
                />
              </td>
              <td>{agencyName(item.agency)}</td>
              <td className={table.wide}>
                {leftOffName(item.code)}
                {more === '' ? null : `: ${more}`}
              </td>
            </tr>
          );
        })}
      </Table>
      <More
        shown={items.length}
        counted={(n) => say('{n} orang', { n })}
        hasMore={found.hasNextPage}
        isLoading={found.isFetchingNextPage}
        onMore={() => void found.fetchNextPage()}
      />
    </div>
  );
}
