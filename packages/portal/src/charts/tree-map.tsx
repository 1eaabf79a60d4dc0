import { say } from '../language/say.ts';
import { said } from './chart-text.ts';
import styles from './charts.module.css';
import { CutText } from './cut-text.tsx';
import { type ChartFigures, type ChartRow, drawnColumns } from './figures.ts';
import { MarkLink } from './mark-link.tsx';
import { areaStep, areaSteps, inkTurns } from './tile-grid.ts';
import { type Part, treemap } from './treemap-layout.ts';
import { useWidth } from './use-width.ts';

interface TreeMapProps {
  readonly figures: ChartFigures;
  readonly label: string;
  /** the column whose figure is the whole of a row, e.g. the quota: it is the area where it is known */
  readonly of: number;
}

/** px of the whole: higher where it is narrow, so that parts stay large enough for a finger */
const heights = { wide: 360, narrow: 520, isWideFrom: 560, least: 96, each: 28 };
/** px from which a name, and a number, fit */
const least = { name: { width: 60, height: 44 }, number: { width: 28, height: 22 } };

/** Parts of the whole by their areas; the shade tells how much of each is used. */
export function TreeMap({ figures, label, of }: TreeMapProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [column] = drawnColumns(figures);
  if (column === undefined) return null;
  const wholeOf = ({ values }: ChartRow) => values[of] ?? values[column.at] ?? 0;
  const drawn = figures.rows.filter((row) => wholeOf(row) > 0).length;
  // a part or two need no wall of colour
  const height = Math.min(
    width < heights.isWideFrom ? heights.narrow : heights.wide,
    heights.least + heights.each * drawn,
  );
  const parts = treemap(figures.rows.map(wholeOf), width, height);
  const most = Math.max(0, ...figures.rows.map(({ values }) => values[column.at] ?? 0));
  return (
    <div ref={ref} className={styles.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, no field set */}
      <svg className={styles.drawing} width={width} height={height} role="group" aria-label={label}>
        {figures.rows.map((row, at) => {
          const part = parts[at];
          if (part === undefined || part.width === 0) return null;
          const value = row.values[column.at] ?? 0;
          const whole = row.values[of] ?? null;
          const words = figures.columns
            .map(({ name, unit }, i) => `${name} ${said(row.values[i] ?? null, unit)}`)
            .join(', ');
          const shown = said(value, column.unit);
          return (
            <MarkLink key={row.key} href={row.href} label={`${row.name} ${shown}: ${words}`}>
              <OnePart
                part={part}
                name={row.name}
                shown={
                  whole === null
                    ? shown
                    : say('{total} dari {whole}', { total: shown, whole: said(whole, column.unit) })
                }
                short={shown}
                step={whole === null ? areaStep(value, most) : areaStep(value, whole)}
              />
            </MarkLink>
          );
        })}
      </svg>
      <p className={styles.key}>
        {figures.rows.some(({ values }) => (values[of] ?? null) !== null)
          ? say('Luas bidang menunjukkan kuota, warna yang lebih tua lebih banyak terpakai.')
          : say('Luas bidang menunjukkan jumlah orang, warna yang lebih tua lebih banyak.')}
      </p>
    </div>
  );
}

interface OnePartProps {
  readonly part: Part;
  readonly name: string;
  readonly shown: string;
  /** where the rest does not fit */
  readonly short: string;
  readonly step: number;
}

function OnePart({ part: { x, y, width, height }, name, shown, short, step }: OnePartProps) {
  const ink = step >= inkTurns ? styles.inkDeep : styles.ink;
  const hasName = width >= least.name.width && height >= least.name.height;
  const hasNumber = width >= least.number.width && height >= least.number.height;
  const text = shown.length * 8 + 14 <= width ? shown : short;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        className={`${styles.shape} ${styles.part} ${styles[`area${Math.min(step, areaSteps)}`]}`}
      />
      {hasName ? (
        <CutText x={x + 8} y={y + 6} width={width - 14} look={ink}>
          {name}
        </CutText>
      ) : null}
      {hasNumber && text.length * 8 + 10 <= width ? (
        <text
          x={x + 8}
          y={hasName ? y + 42 : y + height / 2 + 5}
          className={`${ink} ${styles.inPart}`}
        >
          {text}
        </text>
      ) : null}
    </>
  );
}
