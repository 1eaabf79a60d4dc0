import type { CentralCrossCase } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deskCasesQuery } from '../../api/across.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { Written } from '../../pieces/written.tsx';
import { acrossCaseMarks, kindWords, monthsWords } from '../../words/across.ts';
import { centralZone } from './central-zone.ts';
import { DeskExchanges } from './desk-exchanges.tsx';
import { MarkDialog, type Marking } from './mark-dialog.tsx';

const columns = [
  { name: say('Nomor perkara') },
  { name: say('Kedua daerah') },
  { name: say('Bulan') },
  { name: say('Keadaan') },
  { name: say('Tindakan') },
];

/** The desk that brings two regions together: it knows which and when, and never whom. */
export function DoubleCoverRoom() {
  const cases = useInfiniteQuery(deskCasesQuery);
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  const [marking, setMarking] = useState<Marking | null>(null);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Perlindungan ganda antardaerah')}
        lead={say(
          'Dua daerah yang mungkin melindungi orang yang sama pada bulan yang sama. Orangnya hanya diketahui masing-masing daerah; sebut nomor perkaranya.',
        )}
      />
      {cases.error ? <FaultNotice error={cases.error} /> : null}
      {cases.isPending ? <Skeleton lines={6} /> : null}
      {cases.data && items.length === 0 ? (
        <Empty title={say('Tidak ada perkara antardaerah.')}>
          <p>
            {say('Perkara muncul saat penetapan atau pembayaran di dua daerah yang ikut serta.')}
          </p>
        </Empty>
      ) : null}
      {items.length === 0 ? null : (
        <div>
          <Table caption={say('Perkara, terbaru di atas')} columns={columns}>
            {items.map((item) => (
              <CaseRow key={item.number} item={item} onMark={setMarking} />
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
      <DeskExchanges />
      {marking === null ? null : <MarkDialog marking={marking} onClose={() => setMarking(null)} />}
    </div>
  );
}

interface CaseRowProps {
  readonly item: CentralCrossCase;
  readonly onMark: (marking: Marking) => void;
}

function CaseRow({ item, onMark }: CaseRowProps) {
  const last = item.steps.at(-1);
  return (
    <tr>
      <th scope="row" className={table.nowrap}>
        {item.number}
        <span className={table.under}>{formatMoment(item.openedAt, centralZone)}</span>
      </th>
      <td className={table.wide}>
        {item.regions.map(({ id, name, regencyCode }, position) => (
          <span key={id}>
            {position === 0 ? '' : ' dan '}
            {name ?? regencyCode ?? say('Daerah yang sudah diarsipkan')}
          </span>
        ))}
        <span className={table.under}>{kindWords(item.kind)}</span>
      </td>
      <td>{monthsWords(item.months)}</td>
      <td className={table.wide}>
        <Chip mark={acrossCaseMarks[item.state]} />
        {last === undefined ? null : (
          <span className={table.under}>
            {formatMoment(last.at, centralZone)}: <Written>{last.reason}</Written>
          </span>
        )}
      </td>
      <td>
        {item.state === 'open' ? (
          <Button onPress={() => onMark({ number: item.number, state: 'contacted' })}>
            {say('Catat sudah dihubungi')}
          </Button>
        ) : null}
        {item.state === 'contacted' ? (
          <Button onPress={() => onMark({ number: item.number, state: 'settled' })}>
            {say('Catat selesai')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
