import type { CaseSummary } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRowKeys } from '../../pieces/use-row-keys.ts';
import { useRegion } from '../../use-region.ts';
import { caseBandMarks, caseStateMarks, deciderWords, nameOfSide } from '../../words/cases.ts';
import { formatWeight } from '../../words/evidence.ts';
import styles from './cases.module.css';
import { mayChoose } from './may-choose.ts';

const columns = [
  { name: say('Usulan yang menunggu') },
  { name: say('Usulan pertama') },
  { name: say('Kepastian') },
  { name: say('Batas waktu') },
];
const withChoice = [{ name: say('Pilih') }, ...columns];
const ofAnswered = [...columns.slice(0, 2), { name: say('Keputusan') }, { name: say('Tanggal') }];

interface CasesTableProps {
  readonly caption: string;
  readonly items: readonly CaseSummary[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** One line a case; j and k or the arrows go from line to line, x chooses, Enter opens. */
export function CasesTable({ caption, items, chosen, onChoose }: CasesTableProps) {
  const keys = useRowKeys();
  const hasChoice = items.some(mayChoose);
  const isOpen = items.some(({ state }) => state === 'open');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are an extra; links and boxes inside do the same
    <div onKeyDown={keys}>
      <Table caption={caption} columns={hasChoice ? withChoice : isOpen ? columns : ofAnswered}>
        {items.map((item) => (
          <tr
            key={item.caseId}
            className={chosen.includes(item.caseId) ? styles.chosen : undefined}
          >
            {hasChoice ? (
              <td>
                <Choice item={item} chosen={chosen} onChoose={onChoose} />
              </td>
            ) : null}
            <th scope="row" className={table.wide}>
              <Link to="/ganda/$id" params={{ id: item.caseId }} data-row-link>
                <bdi>{nameOfSide(item.waiting)}</bdi>
              </Link>
              <Under side={item.waiting} />
            </th>
            <td className={table.wide}>
              <Standing item={item} />
            </td>
            <td>
              <Chip
                mark={item.state === 'open' ? caseBandMarks[item.band] : caseStateMarks[item.state]}
              />
              {item.bits === null ? null : (
                <span className={table.under}>
                  {say('petunjuk {bits}', { bits: formatWeight(item.bits) })}
                </span>
              )}
              {item.isFlagged ? (
                <span className={styles.flag}>
                  {say('orang ini ada di lebih dari 5 kemungkinan')}
                </span>
              ) : null}
            </td>
            <td className={table.nowrap}>
              <Due item={item} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Choice({
  item,
  chosen,
  onChoose,
}: Omit<CasesTableProps, 'caption' | 'items'> & {
  readonly item: CaseSummary;
}) {
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
