import type { SheetSummary } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRowKeys } from '../../pieces/use-row-keys.ts';
import { useRegion } from '../../use-region.ts';
import { fieldWords } from '../../words/lacking.ts';
import { neighbourhood, refusalWord, stageMark } from '../../words/verification.ts';
import styles from './verification.module.css';

const columns = [
  { name: say('Nama') },
  { name: say('Pekerjaan') },
  { name: say('Tempat tinggal') },
  { name: say('Dinas pengusul') },
  { name: say('Keadaan') },
];

interface SheetsTableProps {
  readonly caption: string;
  readonly items: readonly SheetSummary[];
  readonly excepted: readonly SheetSummary[];
  readonly hasChoice: boolean;
  readonly onExcept: (excepted: readonly SheetSummary[]) => void;
}

/** One line a person; j and k or the arrows go from line to line, x excepts, Enter opens. */
export function SheetsTable({ caption, items, excepted, hasChoice, onExcept }: SheetsTableProps) {
  const keys = useRowKeys();
  const isExcepted = (id: string) => excepted.some(({ nominationId }) => nominationId === id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are an extra; links and boxes inside do the same
    <div onKeyDown={keys}>
      <Table
        caption={caption}
        columns={hasChoice ? [{ name: say('Kecuali') }, ...columns] : columns}
      >
        {items.map((item) => (
          <tr
            key={item.nominationId}
            className={isExcepted(item.nominationId) ? styles.chosen : undefined}
          >
            {hasChoice ? (
              <td>
                {item.mayAnswer ? (
                  <input
                    type="checkbox"
                    className={styles.box}
                    aria-label={say('Kecualikan {name}', { name: item.name })}
                    checked={isExcepted(item.nominationId)}
                    onChange={(event) =>
                      onExcept(
                        event.target.checked
                          ? [...excepted, item]
                          : excepted.filter(
                              ({ nominationId }) => nominationId !== item.nominationId,
                            ),
                      )
                    }
                  />
                ) : null}
              </td>
            ) : null}
            <th scope="row" className={table.wide}>
              <Link to="/verifikasi/orang/$id" params={{ id: item.nominationId }} data-row-link>
                <bdi>{item.name}</bdi>
              </Link>
              <span className={table.under}>
                <Say
                  text="NIK {nationalIdEnding}"
                  nationalIdEnding={<NikEnding ending={item.nationalIdEnding} />}
                />
              </span>
            </th>
            <td>{item.occupationName}</td>
            <td>
              {item.villageName ?? say('Belum diketahui')}
              <span className={table.under}>{neighbourhood(item.rt, item.rw)}</span>
            </td>
            <td>{item.agencyName}</td>
            <td>
              <Stage item={item} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
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
