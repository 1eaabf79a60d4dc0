/** Lines and curves as PDF draws them (`m`, `l`, `c`, `h`), in the units of the picture. */
export type PathOperators = readonly string[];

/** numbers that each letter of a path takes (SVG 2, 9.3) */
const takes: Readonly<Record<string, number>> = {
  ...{ M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 },
};
const letters = /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi;
const numbers = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/** those of an arc end in two flags, which may stand against the next number */
const arcs =
  /([-+]?[\d.e]+)[\s,]+([-+]?[\d.e]+)[\s,]+([-+]?[\d.]+)[\s,]+([01])[\s,]*([01])[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;

type Point = readonly [number, number];

/** PDF writes no exponents */
const furthest = 1e7;
const plain = (n: number): string =>
  String(Math.round(Math.max(-furthest, Math.min(furthest, n)) * 1e5) / 1e5).replace(
    '1e-5',
    '.00001',
  );

/** Values and the letter of PDF that draws with them. */
export const operator = (letter: string, ...values: readonly number[]): string =>
  [...values.map(plain), letter].join(' ');

/** The lines and curves of a `d`; null for one that cannot be read. */
export function pathOfSvg(d: string): PathOperators | null {
  if (/[^MLHVCSQTAZ\s\d.,+\-e]/i.test(d)) return null;
  const drawn: string[] = [];
  let now: Point = [0, 0];
  let start: Point = [0, 0];
  /** the last point that bent a curve, and of which kind */
  let bend: { readonly at: Point; readonly kind: string } = { at: now, kind: '' };

  function curve(a: Point, b: Point, end: Point): void {
    drawn.push(operator('c', ...a, ...b, ...end));
    now = end;
  }
  function step(letter: string, own: readonly number[], isOwn: boolean): void {
    const upper = letter.toUpperCase();
    const [x0, y0] = letter === upper ? [0, 0] : now;
    const point = (i: number): Point => [x0 + (own[i] ?? 0), y0 + (own[i + 1] ?? 0)];
    const from = now;
    const mirrored = (kinds: string): Point =>
      kinds.includes(bend.kind) && bend.kind !== ''
        ? [2 * from[0] - bend.at[0], 2 * from[1] - bend.at[1]]
        : from;
    let bent: { readonly at: Point; readonly kind: string } = { at: now, kind: '' };
    switch (upper) {
      case 'M':
      case 'L':
        now = point(0);
        if (upper === 'M' && !isOwn) start = now;
        drawn.push(operator(upper === 'M' && !isOwn ? 'm' : 'l', ...now));
        break;
      case 'H':
        now = [x0 + (own[0] ?? 0), from[1]];
        drawn.push(operator('l', ...now));
        break;
      case 'V':
        now = [from[0], y0 + (own[0] ?? 0)];
        drawn.push(operator('l', ...now));
        break;
      case 'C':
        bent = { at: point(2), kind: 'C' };
        curve(point(0), point(2), point(4));
        break;
      case 'S':
        bent = { at: point(0), kind: 'C' };
        curve(mirrored('C'), point(0), point(2));
        break;
      case 'Q':
      case 'T': {
        const middle = upper === 'Q' ? point(0) : mirrored('Q');
        bent = { at: middle, kind: 'Q' };
        const end = point(upper === 'Q' ? 2 : 0);
        curve(between(from, middle, 2 / 3), between(end, middle, 2 / 3), end);
        break;
      }
      case 'A': {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = own;
        for (const part of arc(from, [rx, ry], turn, large === 1, sweep === 1, point(5))) {
          curve(...part);
        }
        now = point(5);
        break;
      }
      default:
        drawn.push('h');
        now = start;
    }
    bend = bent;
  }

  for (const [, letter = '', rest = ''] of d.matchAll(letters)) {
    const count = takes[letter.toUpperCase()] ?? 0;
    const all =
      count === 7
        ? [...rest.matchAll(arcs)].flatMap((one) => one.slice(1).map(Number))
        : (rest.match(numbers) ?? []).map(Number);
    if (count === 0) {
      step(letter, [], false);
      continue;
    }
    if (all.length === 0 || all.length % count !== 0 || all.some(Number.isNaN)) return null;
    // further pairs of a "move to" are lines
    for (let i = 0; i < all.length; i += count) step(letter, all.slice(i, i + count), i > 0);
  }
  return /^\S+ \S+ m$/.test(drawn[0] ?? '') ? drawn : null;
}

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** An arc as curves of a quarter turn at most (SVG 2, appendix B.2.4). */
function arc(
  from: Point,
  radii: Point,
  turn: number,
  isLarge: boolean,
  isSweeping: boolean,
  to: Point,
): readonly (readonly [Point, Point, Point])[] {
  let [rx, ry] = [Math.abs(radii[0]), Math.abs(radii[1])];
  if (rx === 0 || ry === 0) return [[from, to, to]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const reach = (x / rx) ** 2 + (y / ry) ** 2;
  if (reach > 1) [rx, ry] = [rx * Math.sqrt(reach), ry * Math.sqrt(reach)];
  const rest = Math.max(0, 1 / Math.min(1, reach || 1) - 1);
  const scale = (isLarge === isSweeping ? -1 : 1) * Math.sqrt(reach >= 1 ? 0 : rest);
  const [cx, cy] = [(scale * rx * y) / ry, (-scale * ry * x) / rx];
  const middle: Point = [
    cos * cx - sin * cy + (from[0] + to[0]) / 2,
    sin * cx + cos * cy + (from[1] + to[1]) / 2,
  ];
  const first = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let sweep = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - first;
  if (isSweeping && sweep < 0) sweep += 2 * Math.PI;
  if (!isSweeping && sweep > 0) sweep -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2)));
  const reachOf = (4 / 3) * Math.tan(sweep / parts / 4);
  const placed = (u: number, v: number): Point => [
    middle[0] + cos * rx * u - sin * ry * v,
    middle[1] + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: parts }, (_, i) => {
    const [a, b] = [first + (sweep * i) / parts, first + (sweep * (i + 1)) / parts];
    return [
      placed(Math.cos(a) - reachOf * Math.sin(a), Math.sin(a) + reachOf * Math.cos(a)),
      placed(Math.cos(b) + reachOf * Math.sin(b), Math.sin(b) - reachOf * Math.cos(b)),
      placed(Math.cos(b), Math.sin(b)),
    ];
  });
}
