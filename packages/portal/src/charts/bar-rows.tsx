import { useId } from 'react';
import { say } from '../language/say.ts';
import { said, saidShortly } from './chart-text.ts';
import styles from './charts.module.css';
import { CutText } from './cut-text.tsx';
import { type ChartFigures, type ChartRow, drawnColumns } from './figures.ts';
import { Legend } from './legend.tsx';
import { MarkLink } from './mark-link.tsx';
import { fillOf, Patterns } from './patterns.tsx';
import { scaled, stacked } from './scale.ts';
import { useWidth } from './use-width.ts';

interface BarRowsProps {
  readonly figures: ChartFigures;
  readonly label: string;
  /** the column whose figure is the whole of a row, e.g. the quota; drawn as the track behind */
  readonly of?: number | undefined;
}

/** px of one row: a label above its bar, so that long names of agencies fit on a phone */
const rowHeight = 48;
const barHeight = 18;
const barTop = 22;

/** Rows with one bar each, in parts that follow one another from zero; the figure stands at the end of the label. */
export function BarRows({ figures, label, of }: BarRowsProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const id = useId();
  const columns = drawnColumns(figures);
  const sum = ({ values }: ChartRow) =>
    columns.reduce((all, { at }) => all + Math.max(0, values[at] ?? 0), 0);
  const whole = (row: ChartRow) => (of === undefined ? 0 : (row.values[of] ?? 0));
  const most = figures.rows.reduce((now, row) => Math.max(now, sum(row), whole(row)), 0);
  const x = scaled(most, [0, width]);
  return (
    <div ref={ref} className={styles.place}>
      {columns.length > 1 ? <Legend kind="area" items={columns} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, no field set */}
      <svg
        className={styles.drawing}
        width={width}
        height={figures.rows.length * rowHeight}
        role="group"
        aria-label={label}
      >
        <Patterns id={id} />
        {figures.rows.map((row, place) => (
          <Bar
            key={row.key}
            id={id}
            row={row}
            top={place * rowHeight}
            width={width}
            x={x}
            total={sum(row)}
            whole={whole(row)}
            figures={figures}
          />
        ))}
      </svg>
    </div>
  );
}

interface BarProps {
  readonly id: string;
  readonly row: ChartRow;
  readonly top: number;
  readonly width: number;
  readonly x: (value: number) => number;
  readonly total: number;
  readonly whole: number;
  readonly figures: ChartFigures;
}

function Bar({ id, row, top, width, x, total, whole, figures }: BarProps) {
  const unit = drawnColumns(figures)[0]?.unit ?? 'people';
  const shown =
    whole > 0
      ? say('{total} dari {whole}', {
          total: saidShortly(total, unit),
          whole: saidShortly(whole, unit),
        })
      : saidShortly(total, unit);
  const words = figures.columns
    .map(({ name, unit: own }, at) => `${name} ${said(row.values[at] ?? null, own)}`)
    .join(', ');
  // where parts have rows of their own, the line of the name is the way to those of the whole row
  const hasOwnParts = row.hrefs !== undefined;
  const segments = <Segments id={id} row={row} top={top} x={x} figures={figures} />;
  return (
    <g>
      <MarkLink href={row.href} label={`${row.name} ${shown}: ${words}`}>
        <rect
          y={top}
          width={width}
          height={hasOwnParts ? barTop : rowHeight}
          className={styles.hit}
        />
        <CutText x={0} y={top} width={width - shown.length * 7.5 - 16}>
          {row.name}
        </CutText>
        <text x={width} y={top + 15} textAnchor="end" fontWeight={600}>
          {shown}
        </text>
        {whole > 0 ? (
          <rect y={top + barTop} width={x(whole)} height={barHeight} className={styles.track} />
        ) : null}
        {hasOwnParts ? null : segments}
      </MarkLink>
      {hasOwnParts ? segments : null}
      <line
        x1={0}
        x2={0}
        y1={top + barTop - 2}
        y2={top + barTop + barHeight + 2}
        className={styles.base}
      />
    </g>
  );
}

type SegmentsProps = Pick<BarProps, 'id' | 'row' | 'top' | 'x' | 'figures'>;

/** The parts of a bar, end to end; those with rows of their own lead there. */
function Segments({ id, row, top, x, figures }: SegmentsProps) {
  const columns = drawnColumns(figures);
  const parts = stacked(columns.map(({ at }) => row.values[at] ?? null));
  return columns.map(({ name, unit, look, at }, i) => {
    const part = parts[i];
    if (part === undefined || part.to === part.from) return null;
    const { className = '', ...fill } = { className: undefined, ...fillOf(id, look) };
    const shape = (
      <rect
        key={name}
        x={x(part.from)}
        y={top + barTop}
        width={Math.max(1, x(part.to) - x(part.from))}
        height={barHeight}
        className={`${styles.shape} ${className}`}
        {...fill}
      />
    );
    const href = row.hrefs?.[at] ?? null;
    if (href === null) return shape;
    const label = `${row.name}, ${name}: ${said(row.values[at] ?? null, unit)}`;
    return (
      <MarkLink key={name} href={href} label={label}>
        {shape}
      </MarkLink>
    );
  });
}
