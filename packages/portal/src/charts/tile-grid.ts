/** steps of the area scale in tokens.css; the ink is light from `inkTurns` on */
export const areaSteps = 7;
export const inkTurns = 5;

export interface Tile {
  readonly x: number;
  readonly y: number;
}

export interface TileGrid {
  /** px of one side */
  readonly side: number;
  readonly columns: number;
  readonly tiles: readonly Tile[];
  /** px in all */
  readonly height: number;
}

/**
 * Equal squares in rows: a map that needs no licensed boundaries, and on which a small district is as easy to hit as a
 * large one.
 * @param wish px that a side would like to be; a number of six digits has to fit
 */
export function tileGrid(count: number, width: number, wish = 84, gap = 4): TileGrid {
  const columns = Math.max(1, Math.min(count, Math.floor((width + gap) / (wish + gap))));
  const fits = (width - gap * (columns - 1)) / columns;
  const side = Math.min(wish * 1.3, fits);
  const tiles = Array.from({ length: count }, (_, place) => ({
    x: (place % columns) * (side + gap),
    y: Math.floor(place / columns) * (side + gap),
  }));
  const rows = Math.ceil(count / columns);
  return { side, columns, tiles, height: rows === 0 ? 0 : rows * (side + gap) - gap };
}

/** The step of the area scale of a value, 1 for nothing, 7 for the greatest. */
export function areaStep(value: number, most: number): number {
  if (most <= 0 || value <= 0) return 1;
  return Math.min(areaSteps, Math.max(1, Math.ceil((value / most) * areaSteps)));
}
