import { said } from './chart-text.ts';
import styles from './charts.module.css';
import { CutText } from './cut-text.tsx';
import { type ChartFigures, type ChartRow, drawnColumns, greatest } from './figures.ts';
import { MarkLink } from './mark-link.tsx';
import { areaStep, inkTurns, type Tile, tileGrid } from './tile-grid.ts';
import { useWidth } from './use-width.ts';

interface TileMapProps {
  readonly figures: ChartFigures;
  readonly label: string;
}

/** Equal squares with the number in each: the shade only helps the eye. */
export function TileMap({ figures, label }: TileMapProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [column] = drawnColumns(figures);
  const grid = tileGrid(figures.rows.length, width);
  const most = greatest(figures);
  if (column === undefined) return null;
  return (
    <div ref={ref} className={styles.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, no field set */}
      <svg
        className={styles.drawing}
        width={width}
        height={grid.height}
        role="group"
        aria-label={label}
      >
        {figures.rows.map((row, place) => {
          const tile = grid.tiles[place];
          return tile === undefined ? null : (
            <OneTile
              key={row.key}
              row={row}
              tile={tile}
              side={grid.side}
              step={areaStep(row.values[column.at] ?? 0, most)}
              shown={said(row.values[column.at] ?? null, column.unit)}
              words={figures.columns
                .map(({ name, unit }, at) => `${name} ${said(row.values[at] ?? null, unit)}`)
                .join(', ')}
            />
          );
        })}
      </svg>
    </div>
  );
}

interface OneTileProps {
  readonly row: ChartRow;
  readonly tile: Tile;
  readonly side: number;
  readonly step: number;
  readonly shown: string;
  readonly words: string;
}

function OneTile({ row, tile: { x, y }, side, step, shown, words }: OneTileProps) {
  const ink = step >= inkTurns ? styles.inkDeep : styles.ink;
  return (
    <MarkLink href={row.href} label={`${row.name} ${shown}: ${words}`}>
      <rect
        x={x}
        y={y}
        width={side}
        height={side}
        rx={6}
        className={`${styles.shape} ${styles[`area${step}`]}`}
      />
      <CutText x={x + 8} y={y + 6} width={side - 14} look={ink}>
        {row.name}
      </CutText>
      <text x={x + 8} y={y + side - 12} className={`${ink} ${styles.number}`}>
        {shown}
      </text>
    </MarkLink>
  );
}
