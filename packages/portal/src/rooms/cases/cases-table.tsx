import type { CaseSummary } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { ColumnTable, type TableColumn } from '../../pieces/work-list/column-table.tsx';
import { useRegion } from '../../use-region.ts';
import { caseBandMarks, caseStateMarks, deciderWords, nameOfSide } from '../../words/cases.ts';
import { formatWeight } from '../../words/evidence.ts';
import styles from './cases.module.css';
import { mayChoose } from './may-choose.ts';

const standing: TableColumn<CaseSummary> = {
  id: 'pertama',
  name: say('Usulan pertama'),
  look: 'wide',
  cell: (item) => <Standing item={item} />,
};

/** What is known of a case; of one that was answered, how and when. */
export function caseColumns(isOpen: boolean): readonly TableColumn<CaseSummary>[] {
  return [
    standing,
    {
      id: 'kepastian',
      name: isOpen ? say('Kepastian') : say('Keputusan'),
      cell: (item) => <Certainty item={item} />,
    },
    {
      id: 'batas',
      name: isOpen ? say('Batas waktu') : say('Tanggal'),
      look: 'nowrap',
      cell: (item) => <Due item={item} />,
    },
  ];
}

interface CasesTableProps {
  readonly caption: string;
  readonly items: readonly CaseSummary[];
  readonly columns: readonly TableColumn<CaseSummary>[];
  /** columns that were put away */
  readonly hidden: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function CasesTable(props: CasesTableProps) {
  const { items, chosen, onChoose } = props;
  return (
    <ColumnTable
      caption={props.caption}
      items={items}
      idOf={({ caseId }) => caseId}
      heading={say('Usulan yang menunggu')}
      head={(item) => (
        <>
          <Link to="/ganda/$id" params={{ id: item.caseId }} data-row-link>
            <bdi>{nameOfSide(item.waiting)}</bdi>
          </Link>
          <Under side={item.waiting} />
        </>
      )}
      columns={props.columns}
      hidden={props.hidden}
      choice={
        items.some(mayChoose)
          ? {
              name: say('Pilih'),
              cell: (item) => <Choice item={item} chosen={chosen} onChoose={onChoose} />,
            }
          : undefined
      }
      rowClass={({ caseId }) => (chosen.includes(caseId) ? styles.chosen : undefined)}
    />
  );
}

function Certainty({ item }: { readonly item: CaseSummary }) {
  return (
    <>
      <Chip mark={item.state === 'open' ? caseBandMarks[item.band] : caseStateMarks[item.state]} />
      {item.bits === null ? null : (
        <span className={table.under}>
          {say('petunjuk {bits}', { bits: formatWeight(item.bits) })}
        </span>
      )}
      {item.isFlagged ? (
        <span className={styles.flag}>{say('orang ini ada di lebih dari 5 kemungkinan')}</span>
      ) : null}
    </>
  );
}

interface ChoiceProps {
  readonly item: CaseSummary;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

function Choice({ item, chosen, onChoose }: ChoiceProps) {
  if (!mayChoose(item)) return null;
  const isChosen = chosen.includes(item.caseId);
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={say('Pilih {waiting}', { waiting: nameOfSide(item.waiting) })}
      checked={isChosen}
      onChange={() =>
        onChoose(isChosen ? chosen.filter((id) => id !== item.caseId) : [...chosen, item.caseId])
      }
    />
  );
}

function Under({ side }: { readonly side: CaseSummary['waiting'] }) {
  if (side === null) return null;
  return (
    <span className={table.under}>
      <Say
        text="NIK {nationalIdEnding}, {agencyName}"
        nationalIdEnding={<NikEnding ending={side.person.nationalIdEnding} />}
        agencyName={side.agencyName}
      />
    </span>
  );
}

/** Of another agency's record only who proposed and since when. */
function Standing({ item }: { readonly item: CaseSummary }) {
  const { timeZone } = useRegion();
  if (item.standing === null) {
    return (
      <span className={panel.quiet}>
        {say('Sudah diusulkan {agencyName}', { agencyName: item.proposedBy.agencyName })}
        {item.proposedBy.since === null
          ? ''
          : say(' sejak {since}', { since: formatDate(item.proposedBy.since, timeZone) })}
      </span>
    );
  }
  return (
    <>
      <bdi>{item.standing.person.name}</bdi>
      <Under side={item.standing} />
    </>
  );
}

function Due({ item }: { readonly item: CaseSummary }) {
  const { timeZone } = useRegion();
  if (item.state !== 'open') {
    return item.decidedAt === null ? '–' : formatDate(item.decidedAt, timeZone, 'short');
  }
  return (
    <>
      {formatDate(item.due, timeZone, 'short')}
      <span className={table.under}>{say('oleh {decider}', { decider: deciderWords(item) })}</span>
      {item.isLate ? <strong className={styles.late}>{say('Terlambat')}</strong> : null}
      {item.askedAt === null ? null : (
        <span className={table.under}>{say('diminta diserahkan')}</span>
      )}
    </>
  );
}
