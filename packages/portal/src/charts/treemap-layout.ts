/** A part of a treemap, in the unit of the place that is shared out. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const nowhere: Part = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Shares a rectangle out so that areas are as the sizes, as near to squares as they go (squarified treemap, Bruls, Huizing
 * and van Wijk 2000). Parts stand in the order of the sizes; one of size 0 or less has no room.
 */
export function treemap(sizes: readonly number[], width: number, height: number): Part[] {
  const total = sizes.reduce((sum, size) => sum + Math.max(0, size), 0);
  const parts = sizes.map(() => nowhere);
  if (total <= 0 || width <= 0 || height <= 0) return parts;
  const scale = (width * height) / total;
  const order = sizes
    .map((size, at) => ({ at, area: Math.max(0, size) * scale }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => b.area - a.area);
  let rest: Part = { x: 0, y: 0, width, height };
  for (let from = 0; from < order.length; ) {
    const short = Math.min(rest.width, rest.height);
    let to = from + 1;
    let areas = [order[from]?.area ?? 0];
    for (; to < order.length; to += 1) {
      const more = [...areas, order[to]?.area ?? 0];
      if (worst(more, short) > worst(areas, short)) break;
      areas = more;
    }
    const row = layRow(areas, rest);
    row.parts.forEach((part, i) => {
      const at = order[from + i]?.at;
      if (at !== undefined) parts[at] = part;
    });
    ({ rest } = row);
    from = to;
  }
  return parts;
}

/** How far from a square the worst part of a row is, 1 for a square. */
function worst(areas: readonly number[], side: number): number {
  const sum = areas.reduce((all, area) => all + area, 0);
  const thick = sum / side;
  return areas.reduce((most, area) => {
    const long = area / thick;
    return Math.max(most, long / thick, thick / long);
  }, 1);
}

/** Lays areas along the short side of what is left. */
function layRow(areas: readonly number[], rest: Part): { parts: Part[]; rest: Part } {
  const sum = areas.reduce((all, area) => all + area, 0);
  const isUpright = rest.width >= rest.height;
  const thick = sum / (isUpright ? rest.height : rest.width);
  let along = isUpright ? rest.y : rest.x;
  const parts = areas.map((area): Part => {
    const long = area / thick;
    const part = isUpright
      ? { x: rest.x, y: along, width: thick, height: long }
      : { x: along, y: rest.y, width: long, height: thick };
    along += long;
    return part;
  });
  const left = isUpright
    ? { ...rest, x: rest.x + thick, width: Math.max(0, rest.width - thick) }
    : { ...rest, y: rest.y + thick, height: Math.max(0, rest.height - thick) };
  return { parts, rest: left };
}
