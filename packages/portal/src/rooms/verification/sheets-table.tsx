import type { SheetSummary } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { NikUnder } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { ColumnTable, type TableColumn } from '../../pieces/work-list/column-table.tsx';
import { useRegion } from '../../use-region.ts';
import { fieldWords } from '../../words/lacking.ts';
import { neighbourhood, refusalWord, stageMark } from '../../words/verification.ts';
import styles from './verification.module.css';

export const sheetColumns: readonly TableColumn<SheetSummary>[] = [
  { id: 'pekerjaan', name: say('Pekerjaan'), cell: ({ occupationName }) => occupationName },
  {
    id: 'tinggal',
    name: say('Tempat tinggal'),
    cell: ({ villageName, rt, rw }) => (
      <>
        {villageName ?? say('Belum diketahui')}
        <span className={table.under}>{neighbourhood(rt, rw)}</span>
      </>
    ),
  },
  { id: 'dinas', name: say('Dinas pengusul'), cell: ({ agencyName }) => agencyName },
  { id: 'keadaan', name: say('Keadaan'), cell: (item) => <Stage item={item} /> },
];

interface SheetsTableProps {
  readonly caption: string;
  readonly items: readonly SheetSummary[];
  /** columns that were put away */
  readonly hidden: readonly string[];
  readonly excepted: readonly SheetSummary[];
  readonly hasChoice: boolean;
  readonly onExcept: (excepted: readonly SheetSummary[]) => void;
}

/** Who is to be verified; the box excepts one from what is said of all. */
export function SheetsTable(props: SheetsTableProps) {
  const { excepted, onExcept } = props;
  const isExcepted = (id: string) => excepted.some(({ nominationId }) => nominationId === id);
  const turn = (item: SheetSummary, isOn: boolean) =>
    onExcept(
      isOn
        ? [...excepted, item]
        : excepted.filter(({ nominationId }) => nominationId !== item.nominationId),
    );
  return (
    <ColumnTable
      caption={props.caption}
      items={props.items}
      idOf={({ nominationId }) => nominationId}
      heading={say('Nama')}
      head={(item) => <Person item={item} />}
      columns={sheetColumns}
      hidden={props.hidden}
      choice={
        props.hasChoice
          ? {
              name: say('Kecuali'),
              cell: (item) =>
                item.mayAnswer ? (
                  <input
                    type="checkbox"
                    className={styles.box}
                    aria-label={say('Kecualikan {name}', { name: item.name })}
                    checked={isExcepted(item.nominationId)}
                    onChange={(event) => turn(item, event.target.checked)}
                  />
                ) : null,
            }
          : undefined
      }
      rowClass={({ nominationId }) => (isExcepted(nominationId) ? styles.chosen : undefined)}
    />
  );
}

function Person({ item }: { readonly item: SheetSummary }) {
  return (
    <>
      <Link to="/verifikasi/orang/$id" params={{ id: item.nominationId }} data-row-link>
        <bdi>{item.name}</bdi>
      </Link>
      <NikUnder ending={item.nationalIdEnding} />
    </>
  );
}

function Stage({ item }: { readonly item: SheetSummary }) {
  const { timeZone } = useRegion();
  const { stage } = item;
  return (
    <>
      <Chip mark={stageMark(stage)} />
      {stage.due === null ? null : (
        <span className={table.under}>
          {say('paling lambat {due}', { due: formatDate(stage.due, timeZone, 'short') })}
        </span>
      )}
      {stage.overdue ? <strong className={styles.late}>{say('Lewat batas')}</strong> : null}
      {stage.stage === 'waiting' && stage.answersNeeded > 1 ? (
        <span className={table.under}>
          {say('{answersGiven} jawaban, perlu {answersNeeded}', {
            answersGiven: formatNumber(stage.answersGiven),
            answersNeeded: formatNumber(stage.answersNeeded),
          })}
        </span>
      ) : null}
      {stage.fields.length === 0 ? null : (
        <span className={table.under}>{fieldWords(stage.fields)}</span>
      )}
      {stage.reasons.length === 0 ? null : (
        <span className={table.under}>{stage.reasons.map(refusalWord).join(', ')}</span>
      )}
    </>
  );
}
