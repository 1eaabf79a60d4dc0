import type { RowToCorrect } from '@payung/contract';
import type { CandidateField } from '@payung/domain';
import { useRef } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { useNames } from '../../use-region.ts';
import { columnFieldName } from '../../words/columns.ts';
import { Cell } from './cell.tsx';
import { type Draft, textAt } from './draft.ts';
import { addStep } from './drafts.ts';
import { filledDown, moveFrom } from './grid-moves.ts';
import styles from './repairs.module.css';
import { wordListOf } from './word-lists.tsx';

interface GridProps {
  readonly draftKey: string;
  readonly draft: Draft;
  readonly rows: readonly RowToCorrect[];
}

/** Rows with their broken cells open and everything else dimmed; a corrected row keeps its number in the file. */
export function Grid({ draftKey, draft, rows }: GridProps) {
  const frame = useRef<HTMLElement>(null);
  const fields = fieldsOf(rows);
  return (
    <section ref={frame} className={styles.frame} aria-label={say('Baris dan sel yang salah')}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{say('Baris')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {columnFieldName(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.row}
              row={row}
              fields={fields}
              draft={draft}
              draftKey={draftKey}
              rows={rows}
              onMove={(field, move) => moveFrom(frame.current, field, row.row, move)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The broken columns first, so that they stand beside the row's number on a phone as well. */
function fieldsOf(rows: readonly RowToCorrect[]): CandidateField[] {
  const cells = rows.flatMap((row) => row.cells);
  const open = cells.filter(({ isOpen }) => isOpen).map(({ field }) => field);
  return [...new Set([...open, ...cells.map(({ field }) => field)])];
}

interface RowProps extends GridProps {
  readonly row: RowToCorrect;
  readonly fields: readonly CandidateField[];
  readonly onMove: (field: CandidateField, move: 'down' | 'up') => void;
}

function Row({ row, fields, draft, draftKey, rows, onMove }: RowProps) {
  const names = useNames();
  const { row: number, piece } = row;
  return (
    <tr data-row={number}>
      <th scope="row" className={styles.rowNumber}>
        {formatNumber(number)}
      </th>
      {fields.map((field) => {
        const cell = row.cells.find((one) => one.field === field);
        if (cell === undefined || !cell.isOpen) {
          return (
            <td key={field} className={styles.dim}>
              <bdi>{cell?.text}</bdi>
            </td>
          );
        }
        const name = columnFieldName(field);
        return (
          <td key={field}>
            <Cell
              row={number}
              cell={cell}
              reasons={row.reasons}
              names={names}
              waiting={textAt(draft, number, field)}
              words={wordListOf(field)}
              onWrite={(text) =>
                addStep(draftKey, {
                  label: say('{name} baris {number} diubah', { name, number }),
                  edits: [{ row: number, piece, field, text }],
                })
              }
              onPaste={(lines) => {
                const edits = filledDown(rows, { row: number, field }, lines);
                addStep(draftKey, {
                  label: say('{edits} sel {name} ditempel', { edits: edits.length, name }),
                  edits,
                });
              }}
              onMove={(move) => onMove(field, move)}
            />
          </td>
        );
      })}
    </tr>
  );
}
