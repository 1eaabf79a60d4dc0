import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { insurerRefusalsQuery } from '../../api/exchanges.ts';
import { formatDate, formatMonth, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PersonLink } from '../../pieces/person-link.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { billMarks } from '../../words/bills.ts';
import { insurerReasonName, type Refusal, refusalMark } from '../../words/exchange.ts';
import { billsRoom } from '../bills/new-bill.tsx';
import { exchangeRoom } from './new-exchange.tsx';
import { Repair } from './repair.tsx';

const columns = [
  { name: say('Sebab') },
  { name: say('Berikutnya') },
  { name: say('Orang') },
  { name: say('Bulan') },
  { name: say('Iuran'), isNumber: true },
  { name: say('Dinas pengusul') },
];

/** Whom the insurer refused although a bill has them, with what is to be done. */
export function RefusalsRoom() {
  const refusals = useInfiniteQuery(insurerRefusalsQuery);
  const { timeZone } = useRegion();
  const { agencyName } = useNames();
  const { maySeePreChecks, mayAdminister } = rightsOf(useMe());
  const [chosen, setChosen] = useState<Refusal | null>(null);
  const items = refusals.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = refusals.data !== undefined && items.length === 0 && !refusals.hasNextPage;
  return (
    <Room
      up={maySeePreChecks ? exchangeRoom : billsRoom}
      title={say('Ditolak BPJS, belum selesai')}
      lead={
        <WithTerms terms={['rekonsiliasi', 'pengembalian']}>
          {say(
            'Orang yang tidak diterima BPJS dan belum diperbaiki atau dikeluarkan. Iuran yang sudah ditagih dijaga sampai dikembalikan.',
          )}
        </WithTerms>
      }
    >
      {chosen === null ? null : <Repair refusal={chosen} onClose={() => setChosen(null)} />}
      {refusals.error ? <FaultNotice error={refusals.error} /> : null}
      {refusals.isPending ? <Skeleton lines={5} /> : null}
      {isEmpty ? <Empty title={say('Tidak ada penolakan yang perlu diselesaikan.')} /> : null}
      {refusals.data && !isEmpty ? (
        <div>
          <Table caption={say('Penolakan yang perlu diselesaikan')} columns={columns}>
            {items.map((item, place) => (
              <tr key={`${item.nominationId} ${item.bill}`}>
                <th scope="row" className={table.wide}>
                  {maySeePreChecks ? (
                    <Link to="/berkas-bpjs/$id" params={{ id: item.exchangeId }}>
                      {insurerReasonName(item.reason)}
                    </Link>
                  ) : (
                    insurerReasonName(item.reason)
                  )}
                  <span className={table.under}>{formatDate(item.on, timeZone, 'short')}</span>
                </th>
                <td>
                  <Chip mark={refusalMark(item.next)} />
                  {mayAdminister && item.next === 'repair' ? (
                    <Button look="plain" onPress={() => setChosen(item)}>
                      {say('Sudah diperbaiki')}
                    </Button>
                  ) : null}
                </td>
                <td className={table.nowrap}>
                  <PersonLink
                    nomination={item.nominationId}
                    of={say('baris {row}, {reason}', {
                      row: formatNumber(place + 1),
                      reason: insurerReasonName(item.reason),
                    })}
                  />
                </td>
                <td className={table.wide}>
                  <Link to="/tagihan/$id" params={{ id: item.bill }}>
                    {item.months.map(formatMonth).join(', ') || say('Tagihannya')}
                  </Link>
                  <span className={table.under}>{billMarks[item.billState].word}</span>
                </td>
                <td className={table.number}>{formatRupiah(item.rupiah)}</td>
                <td>{agencyName(item.agency)}</td>
              </tr>
            ))}
          </Table>
          <More
            shown={items.length}
            counted={(n) => say('{n} orang', { n })}
            hasMore={refusals.hasNextPage}
            isLoading={refusals.isFetchingNextPage}
            onMore={() => void refusals.fetchNextPage()}
          />
        </div>
      ) : null}
    </Room>
  );
}
