import type { ClaimSummary } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { PlaceAndNik } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { ColumnTable, type TableColumn } from '../../pieces/work-list/column-table.tsx';
import { useRegion } from '../../use-region.ts';
import { clockMarks, clockNames, isUntold, nextClock } from '../../words/claim-clocks.ts';
import { claimStateMarks, eventName } from '../../words/claims.ts';

export const claimColumns: readonly TableColumn<ClaimSummary>[] = [
  {
    id: 'kejadian',
    name: say('Kejadian'),
    look: 'wide',
    cell: ({ event }) => (
      <>
        {eventName(event)}
        <Day on={event.on} />
      </>
    ),
  },
  {
    id: 'keadaan',
    name: say('Keadaan'),
    cell: (item) => (
      <>
        <Chip mark={claimStateMarks[item.state]} />
        {isUntold(item) ? (
          <span className={table.under}>{say('Keluarga belum diberi tahu')}</span>
        ) : null}
      </>
    ),
  },
  {
    id: 'batas',
    name: say('Batas waktu'),
    look: 'wide',
    cell: (item) => <NextTerm item={item} />,
  },
];

interface ClaimsTableProps {
  readonly items: readonly ClaimSummary[];
  /** columns that were put away */
  readonly hidden: readonly string[];
}

export function ClaimsTable({ items, hidden }: ClaimsTableProps) {
  return (
    <ColumnTable
      caption={say('{items} klaim, yang lewat batas di atas', {
        items: formatNumber(items.length),
      })}
      items={items}
      idOf={({ claimId }) => claimId}
      heading={say('Peserta')}
      head={(item) => <Participant item={item} />}
      columns={claimColumns}
      hidden={hidden}
    />
  );
}

function Participant({ item }: { readonly item: ClaimSummary }) {
  return (
    <>
      <Link to="/klaim/$id" params={{ id: item.claimId }} data-row-link>
        <bdi>{item.name ?? say('Data sudah dihapus')}</bdi>
      </Link>
      <PlaceAndNik
        place={item.villageName ?? say('Desa belum jelas')}
        ending={item.nationalIdEnding}
      />
    </>
  );
}

function Day({ on }: { readonly on: string }) {
  const { timeZone } = useRegion();
  return <span className={table.under}>{formatDate(on, timeZone)}</span>;
}

function NextTerm({ item }: { readonly item: ClaimSummary }) {
  const { timeZone } = useRegion();
  const clock = nextClock(item);
  if (clock === null) return <>{say('Tidak ada')}</>;
  return (
    <>
      {clock.state === 'overdue' ? <Chip mark={clockMarks.overdue} /> : null}{' '}
      {formatDate(clock.dueAt, timeZone)}
      <span className={table.under}>{clockNames[clock.name]}</span>
    </>
  );
}
