import { say } from '../language/say.ts';
import { asPicture } from './as-picture.ts';
import { fitted, said, saidShortly } from './chart-text.ts';
import styles from './charts.module.css';
import { type ChartFigures, drawnColumns, greatest, type Look, type Unit } from './figures.ts';
import { Legend } from './legend.tsx';
import { MarkLink } from './mark-link.tsx';
import { apart, everyNth, scaled, ticksTo } from './scale.ts';
import { useWidth } from './use-width.ts';

interface MonthLinesProps {
  readonly figures: ChartFigures;
  /** what a reader hears that the drawing is */
  readonly label: string;
  /** a line across all months */
  readonly target?: { readonly name: string; readonly value: number } | undefined;
  /** how a month is called under the axis */
  readonly shortName: (key: string) => string;
}

const height = 240;
const top = 12;
const bottom = 28;
/** px from which names stand at the ends of the lines */
const wide = 520;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly x: (row: number) => number;
  readonly y: (value: number) => number;
}

/** Lines by month from a zero baseline, the first as an area, with a target across. */
export function MonthLines({ figures, label, target, shortName }: MonthLinesProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const columns = drawnColumns(figures);
  const unit = columns[0]?.unit ?? 'people';
  const ticks = ticksTo(Math.max(greatest(figures), target?.value ?? 0));
  const isWide = width >= wide;
  const left = 8 + Math.max(...ticks.map((tick) => saidShortly(tick, unit).length)) * 7;
  const right = width - (isWide ? 150 : 12);
  const last = Math.max(1, figures.rows.length - 1);
  const frame: Frame = {
    left,
    right,
    x: (row) =>
      figures.rows.length === 1 ? (left + right) / 2 : left + ((right - left) * row) / last,
    y: scaled(ticks.at(-1) ?? 1, [height - bottom, top]),
  };
  return (
    <div ref={ref} className={styles.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, no field set */}
      <svg className={styles.drawing} width={width} height={height} role="group" aria-label={label}>
        <Axis frame={frame} ticks={ticks} unit={unit} figures={figures} shortName={shortName} />
        {target === undefined ? null : (
          <Target frame={frame} target={target} unit={unit} width={width} />
        )}
        {columns.map(({ name, at, look }) => (
          <Line key={name} frame={frame} figures={figures} at={at} look={look} />
        ))}
        {isWide ? <EndLabels frame={frame} figures={figures} width={width} /> : null}
      </svg>
      {isWide ? null : <Legend kind="line" items={columns} />}
    </div>
  );
}

interface AxisProps {
  readonly frame: Frame;
  readonly ticks: readonly number[];
  readonly unit: Unit;
  readonly figures: ChartFigures;
  readonly shortName: (key: string) => string;
}

function Axis({ frame: { left, right, x, y }, ticks, unit, figures, shortName }: AxisProps) {
  const nth = everyNth(figures.rows.length, right - left, 44);
  return (
    <g
      {...asPicture(say('Skala 0 sampai {ticks}', { ticks: saidShortly(ticks.at(-1) ?? 0, unit) }))}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? styles.base : styles.grid}
          />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={styles.quiet}>
            {saidShortly(tick, unit)}
          </text>
        </g>
      ))}
      {figures.rows.map(({ key }, row) =>
        row % nth === 0 ? (
          <text key={key} x={x(row)} y={height - 8} textAnchor="middle" className={styles.quiet}>
            {shortName(key)}
          </text>
        ) : null,
      )}
    </g>
  );
}

interface TargetProps {
  readonly frame: Frame;
  readonly target: { readonly name: string; readonly value: number };
  readonly unit: Unit;
  readonly width: number;
}

function Target({ frame: { left, right, y }, target, unit, width }: TargetProps) {
  const at = y(target.value);
  const text = `${target.name}: ${saidShortly(target.value, unit)}`;
  return (
    <g {...asPicture(text)}>
      <line x1={left} x2={right} y1={at} y2={at} className={styles.target} />
      <text x={left + 6} y={at < top + 18 ? at + 16 : at - 6}>
        {fitted(text, width - left)}
      </text>
    </g>
  );
}

interface LineProps {
  readonly frame: Frame;
  readonly figures: ChartFigures;
  readonly at: number;
  readonly look: Look;
}

/** One column by month. Months that are not known break the line; only the first column is a way to rows. */
function Line({ frame: { x, y }, figures, at, look }: LineProps) {
  const column = figures.columns[at];
  if (column === undefined) return null;
  const runs = runsOf(figures, at);
  const path = runs
    .map((run) =>
      run.map(({ row, value }, i) => `${i === 0 ? 'M' : 'L'}${x(row)} ${y(value)}`).join(' '),
    )
    .join(' ');
  return (
    <g>
      {look === 1
        ? runs.map((run) => (
            <path
              key={run[0]?.row}
              className={styles.under}
              d={`M${x(run[0]?.row ?? 0)} ${y(0)} ${run.map(({ row, value }) => `L${x(row)} ${y(value)}`).join(' ')} L${x(run.at(-1)?.row ?? 0)} ${y(0)} Z`}
            />
          ))
        : null}
      <path d={path} className={`${styles.line} ${styles[`line${look}`]}`} />
      {runs.flat().map(({ row, value }) => {
        const one = figures.rows[row];
        if (one === undefined) return null;
        const label = `${one.name}: ${column.name} ${said(value, column.unit)}`;
        return (
          <MarkLink key={one.key} href={look === 1 ? one.href : null} label={label}>
            <circle cx={x(row)} cy={y(value)} r={12} className={styles.hit} />
            <circle
              cx={x(row)}
              cy={y(value)}
              r={4.5}
              className={`${styles.dot} ${styles[`fill${look}`]}`}
            />
          </MarkLink>
        );
      })}
    </g>
  );
}

/** Stretches of months that are known. */
function runsOf({ rows }: ChartFigures, at: number) {
  const runs: { row: number; value: number }[][] = [];
  let isOpen = false;
  rows.forEach(({ values }, row) => {
    const value = values[at] ?? null;
    if (value === null) {
      isOpen = false;
      return;
    }
    if (isOpen) runs.at(-1)?.push({ row, value });
    else runs.push([{ row, value }]);
    isOpen = true;
  });
  return runs;
}

interface EndProps {
  readonly frame: Frame;
  readonly figures: ChartFigures;
  readonly width: number;
}

/** Each line's name and last figure at its end. */
function EndLabels({ frame: { right, y }, figures, width }: EndProps) {
  const ends = drawnColumns(figures).flatMap(({ name, unit, at }) => {
    const value = figures.rows.findLast(({ values }) => (values[at] ?? null) !== null)?.values[at];
    return value === null || value === undefined ? [] : [{ name, unit, value }];
  });
  const places = apart(
    ends.map(({ value }) => y(value)),
    32,
    [top + 4, height - bottom - 14],
  );
  return (
    <g
      {...asPicture(
        ends.map(({ name, unit, value }) => `${name}: ${said(value, unit)}`).join(', '),
      )}
    >
      {ends.map(({ name, unit, value }, i) => (
        <text key={name} x={right + 12} y={places[i]}>
          <tspan>{fitted(name, width - right - 12)}</tspan>
          <tspan x={right + 12} dy={16} fontWeight={600}>
            {saidShortly(value, unit)}
          </tspan>
        </text>
      ))}
    </g>
  );
}
