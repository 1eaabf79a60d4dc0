import type { ImportLayout } from '@payung/contract';
import { formatNumber } from '../../format.ts';
import styles from './columns.module.css';

interface HeaderChoiceProps {
  readonly layout: ImportLayout;
  readonly row: number;
  readonly onChoose: (row: number) => void;
}

/** Which line holds the headings, where more than one could. */
export function HeaderChoice({ layout, row, onChoose }: HeaderChoiceProps) {
  if (layout.headerCandidates.length < 2) return null;
  return (
    <fieldset>
      <legend>
        <h2>Baris judul kolom</h2>
      </legend>
      <div className={styles.choices}>
        {layout.headerCandidates.map((candidate) => (
          <label key={candidate.row} className={styles.choice}>
            <input
              type="radio"
              name="baris-judul"
              checked={candidate.row === row}
              onChange={() => onChoose(candidate.row)}
            />
            <span>
              Baris {formatNumber(candidate.row)}
              <span className={styles.cells} dir="auto">
                {candidate.cells.filter((cell) => cell !== '').join(' · ')}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
