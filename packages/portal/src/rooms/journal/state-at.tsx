import type { RegionStateAt } from '@payung/contract';
import { nominationStates } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { regionStateQuery } from '../../api/journal.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { DateInput } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { useNames, useRegion } from '../../use-region.ts';
import { nominationStateMarks } from '../../words/labels.ts';

/** How many nominations stood where at the end of a past day, recounted from the journal. */
export function StateAtRoom() {
  const { timeZone } = useRegion();
  const [typed, setTyped] = useState(() => typedDate(today(timeZone, serviceNow())));
  const date = dateFrom(typed);
  const state = useQuery(regionStateQuery(date ?? ''));
  return (
    <Room
      up={{ to: '/jejak', name: say('Jejak perubahan') }}
      title={say('Keadaan pada satu tanggal')}
      lead={say('Jumlah usulan menurut dinas pada akhir hari itu, dihitung ulang dari jejak.')}
    >
      <DateInput
        id="keadaan-tanggal"
        label={say('Tanggal')}
        value={typed}
        error={
          date === null
            ? say('Tanggal ini tidak ada di kalender. Isi seperti 31-12-2026.')
            : undefined
        }
        onChange={setTyped}
      />
      {state.error ? <FaultNotice error={state.error} /> : null}
      {state.isLoading ? <Skeleton lines={5} /> : null}
      {state.data?.items.length === 0 ? (
        <Empty
          title={say('Belum ada usulan sampai {date}.', {
            date: formatDate(state.data.date, timeZone),
          })}
        />
      ) : null}
      {state.data && state.data.items.length > 0 ? <Counts state={state.data} /> : null}
    </Room>
  );
}

function Counts({ state }: { readonly state: RegionStateAt }) {
  const { timeZone } = useRegion();
  const { agencyName } = useNames();
  const agencies = [...new Set(state.items.map(({ agency }) => agency))];
  const there = nominationStates.filter((one) => state.items.some((item) => item.state === one));
  const count = (agency: string, one: string) =>
    state.items.find((item) => item.agency === agency && item.state === one)?.count ?? 0;
  const columns = [
    { name: say('Dinas') },
    ...there.map((one) => ({ name: nominationStateMarks[one].word, isNumber: true })),
  ];
  return (
    <Table
      caption={say('Per akhir {date}', { date: formatDate(state.date, timeZone) })}
      columns={columns}
    >
      {agencies.map((agency) => (
        <tr key={agency}>
          <th scope="row">{agencyName(agency)}</th>
          {there.map((one) => (
            <td key={one} className={table.number}>
              {formatNumber(count(agency, one))}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
