import type { CorrectableCell, Reason } from '@payung/contract';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { say } from '../../language/say.ts';
import { columnFieldName } from '../../words/columns.ts';
import { explainReason, type Names } from '../../words/reasons.ts';
import { linesOf, type Move } from './grid-moves.ts';
import styles from './repairs.module.css';

interface CellProps {
  readonly row: number;
  readonly cell: CorrectableCell;
  readonly reasons: readonly Reason[];
  readonly names: Names;
  /** what waits to be sent for this cell */
  readonly waiting: string | undefined;
  /** id of the list of words that it may be, for fields that have one */
  readonly words: string | undefined;
  readonly onWrite: (text: string) => void;
  readonly onPaste: (lines: readonly string[]) => void;
  readonly onMove: (move: Move) => void;
}

/** A broken cell: Enter keeps it and goes down, Tab goes right, Esc gives up what was typed, a pasted column fills down. */
export function Cell(props: CellProps) {
  const { row, cell, reasons, names, waiting, words, onWrite, onPaste, onMove } = props;
  const kept = waiting ?? cell.text;
  const [text, setText] = useState(kept);
  const id = useId();
  // taken back, or filled from elsewhere
  useEffect(() => setText(kept), [kept]);
  const keep = () => {
    if (text !== kept) onWrite(text);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(kept);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      keep();
      onMove(event.shiftKey ? 'up' : 'down');
    }
  };
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text'));
    if (lines.length < 2) return;
    event.preventDefault();
    onPaste(lines);
  };
  const isNumber = cell.field === 'nationalId';
  return (
    <>
      <input
        className={`${styles.cell} ${isNumber ? styles.number : ''}`}
        data-cell={cell.field}
        data-changed={waiting === undefined ? undefined : ''}
        aria-label={say('{columnField} baris {row}', {
          columnField: columnFieldName(cell.field),
          row,
        })}
        aria-describedby={id}
        inputMode={isNumber ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        dir="auto"
        list={words}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
        onBlur={keep}
        onPaste={paste}
      />
      <span id={id} className={`${styles.why} ${waiting === undefined ? '' : styles.waits}`}>
        {waiting === undefined
          ? whyBroken(cell, reasons, names)
          : say('Sudah diubah, belum dikirim.')}
      </span>
    </>
  );
}

function whyBroken({ field }: CorrectableCell, reasons: readonly Reason[], names: Names): string {
  const own = reasons.filter((reason) => reason.field === field);
  return own.map((reason) => explainReason(reason, names).what).join(' ');
}
