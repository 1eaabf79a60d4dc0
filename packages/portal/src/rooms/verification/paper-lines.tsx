import type { VerificationPaperDetail } from '@payung/contract';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { NikUnder } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { stageMarks } from '../../words/verification.ts';
import styles from './verification.module.css';

const columns = [
  { name: say('Baris'), isNumber: true },
  { name: say('Nama') },
  { name: say('Pekerjaan') },
  { name: say('Keadaan') },
];

interface PaperLinesProps {
  readonly rows: VerificationPaperDetail['rows'];
  /** lines that are not simply right; null where nothing is left to be answered */
  readonly excepted: readonly number[] | null;
  readonly onExcept: (excepted: readonly number[]) => void;
}

/** The lines as they stand on the paper. */
export function PaperLines({ rows, excepted, onExcept }: PaperLinesProps) {
  const hasChoice = excepted !== null;
  return (
    <Table
      caption={say('Baris seperti di lembar')}
      columns={hasChoice ? [{ name: say('Kecuali') }, ...columns] : columns}
    >
      {rows.map(({ line, name, nationalIdEnding, occupationName, stage }) => (
        <tr key={line} className={excepted?.includes(line) ? styles.chosen : undefined}>
          {hasChoice ? (
            <td>
              {stage === 'waiting' ? (
                <input
                  type="checkbox"
                  className={styles.box}
                  aria-label={say('Kecualikan baris {line}', { line })}
                  checked={excepted.includes(line)}
                  onChange={(event) =>
                    onExcept(
                      event.target.checked
                        ? [...excepted, line].sort((a, b) => a - b)
                        : excepted.filter((other) => other !== line),
                    )
                  }
                />
              ) : null}
            </td>
          ) : null}
          <td className={table.number}>{line}</td>
          <th scope="row" className={table.wide}>
            <bdi>{name ?? say('Datanya sudah dihapus atau pindah desa')}</bdi>
            {nationalIdEnding === null ? null : <NikUnder ending={nationalIdEnding} />}
          </th>
          <td>{occupationName ?? '–'}</td>
          <td>{stage === null ? '–' : <Chip mark={stageMarks[stage]} />}</td>
        </tr>
      ))}
    </Table>
  );
}
