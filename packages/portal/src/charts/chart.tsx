import { type ReactNode, useId, useState } from 'react';
import { saveAs } from '../api/download.ts';
import { say } from '../language/say.ts';
import table from '../pieces/table.module.css';
import { Table } from '../pieces/table.tsx';
import { csvOf, said } from './chart-text.ts';
import styles from './charts.module.css';
import type { ChartFigures } from './figures.ts';
import { RowLink } from './row-link.tsx';

interface ChartProps {
  readonly title: string;
  /** what the figures say, computed from them */
  readonly finding: string;
  /** of when they are */
  readonly asOf: string;
  readonly figures: ChartFigures;
  /** without an ending */
  readonly fileName: string;
  readonly children: ReactNode;
}

/** A finding with its drawing, the same numbers as a table, and as a file. */
export function Chart({ title, finding, asOf, figures, fileName, children }: ChartProps) {
  const id = useId();
  const [isTable, setTable] = useState(false);
  const save = () => saveAs(new Blob([csvOf(figures)], { type: 'text/csv' }), `${fileName}.csv`);
  return (
    <section className={styles.chart} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id}>{title}</h2>
          <p className={styles.finding}>{finding}</p>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons, no fields of a form */}
        <div className={styles.switch} role="group" aria-label={say('Bentuk: {title}', { title })}>
          <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
            {say('Grafik')}
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
            {say('Tabel')}
          </button>
          <button type="button" onClick={save} aria-label={say('Unduh CSV: {title}', { title })}>
            {say('CSV')}
          </button>
        </div>
      </div>
      {isTable ? <Twin caption={title} figures={figures} /> : children}
      <p className={styles.asOf}>{asOf}</p>
    </section>
  );
}

/** The same numbers as a table. */
function Twin({ caption, figures }: { readonly caption: string; readonly figures: ChartFigures }) {
  const { rowName, columns, rows } = figures;
  return (
    <Table
      caption={caption}
      columns={[{ name: rowName }, ...columns.map(({ name }) => ({ name, isNumber: true }))]}
    >
      {rows.map(({ key, name, href, hrefs, values }) => (
        <tr key={key}>
          <th scope="row" className={table.wide}>
            <RowLink href={href}>
              <bdi>{name}</bdi>
            </RowLink>
          </th>
          {columns.map((column, at) => (
            <td key={column.name} className={table.number}>
              <RowLink href={hrefs?.[at] ?? null}>{said(values[at] ?? null, column.unit)}</RowLink>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}
