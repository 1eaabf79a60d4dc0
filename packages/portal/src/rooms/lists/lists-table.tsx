import type { ImportPage } from '@payung/contract';
import { outcomes } from '@payung/domain';
import { Link } from '@tanstack/react-router';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import styles from '../../pieces/table.module.css';
import { ColumnTable, type TableColumn } from '../../pieces/work-list/column-table.tsx';
import { useRegion } from '../../use-region.ts';
import { importMark } from '../../words/labels.ts';
import { outcomeMark } from '../../words/outcome-mark.ts';

type ListItem = ImportPage['items'][number];

export const importColumns: readonly TableColumn<ListItem>[] = [
  { id: 'dinas', name: say('Dinas'), cell: ({ agencyName }) => agencyName },
  { id: 'keadaan', name: say('Keadaan'), cell: (item) => <Chip mark={importMark(item)} /> },
  {
    id: 'baris',
    name: say('Baris'),
    isNumber: true,
    cell: ({ rowsRead, rowsDone, state }) => (
      <>
        {formatNumber(rowsRead)}
        {state === 'running' || state === 'paused' ? (
          <span className={styles.under}>
            {say('{rowsDone} diperiksa', { rowsDone: formatNumber(rowsDone) })}
          </span>
        ) : null}
      </>
    ),
  },
  { id: 'hasil', name: say('Hasil'), look: 'wide', cell: recapOf },
];

interface ListsTableProps {
  readonly caption: string;
  readonly items: readonly ListItem[];
  /** columns that were put away */
  readonly hidden?: readonly string[];
}

/** Lists handed in, the newest first, each with where it stands. */
export function ListsTable({ caption, items, hidden = [] }: ListsTableProps) {
  const { timeZone } = useRegion();
  return (
    <ColumnTable
      caption={caption}
      items={items}
      idOf={({ id }) => id}
      heading={say('Berkas')}
      head={(item) => (
        <>
          <Link to="/daftar/$id" params={{ id: item.id }} data-row-link>
            <bdi>{item.fileName}</bdi>
          </Link>
          <span className={styles.under}>{formatMoment(item.createdAt, timeZone)}</span>
        </>
      )}
      columns={importColumns}
      hidden={hidden}
    />
  );
}

/** `312 diusulkan, 4 ganda`: only what there is. */
function recapOf(item: ListItem): string {
  return outcomes
    .filter((outcome) => item.byOutcome[outcome] > 0)
    .map(
      (outcome) =>
        `${formatNumber(item.byOutcome[outcome])} ${outcomeMark(outcome).word.toLowerCase()}`,
    )
    .join(', ');
}
