import { attributesOf, scanXml } from '../../xml-scan.ts';
import { type Paint, paintOf, solidColour, usualPaint } from './paint-of-svg.ts';
import { operator, pathOfSvg } from './path-of-svg.ts';

/** A picture of lines and areas, `y` counted upwards, in the units of the picture. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** as PDF draws it */
  readonly operators: string;
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: Element[];
  text: string;
}

/** what tells of a picture and is not seen */
const unseen = new Set(['title', 'desc', 'metadata', 'defs', 'style', 'symbol', 'namedview']);
const holders = new Set(['svg', 'g']);
const gradientKinds = new Set(['linearGradient', 'radialGradient']);
/** `use` of what uses others grows without end */
const mostShapes = 4_000;
const deepest = 24;
/** units of a side */
const widest = 100_000;

interface Ground {
  readonly classes: ReadonlyMap<string, string>;
  readonly byId: ReadonlyMap<string, Element>;
  readonly gradients: ReadonlyMap<string, readonly number[]>;
  readonly drawn: string[];
}

/**
 * Draws an SVG of areas and lines. Gradients become one colour, the mean of theirs; what shines through is mixed with
 * white, as on paper.
 *
 * @returns null for one that holds text, pictures, masks or whatever else cannot be drawn as it is meant
 */
export function drawingOfSvg(content: Uint8Array): Drawing | null {
  const root = treeOf(new TextDecoder().decode(content));
  if (root?.name !== 'svg') return null;
  const box = boxOf(root.attributes);
  if (box === null) return null;
  const all = everyElement(root);
  const ground: Ground = {
    classes: classesIn(all),
    byId: new Map(all.flatMap((one) => [[one.attributes.get('id') ?? '', one] as const])),
    gradients: gradientsIn(all),
    drawn: [],
  };
  const [x, y, width, height] = box;
  if (!root.kids.every((kid) => draw(kid, usualPaint, ground, 0))) return null;
  // SVG counts downwards
  const upwards = operator('cm', 1, 0, 0, -1, -x, y + height);
  return { width, height, operators: [upwards, ...ground.drawn].join('\n') };
}

function treeOf(text: string): Element | null {
  const open: Element[] = [{ name: '', attributes: new Map(), kids: [], text: '' }];
  try {
    scanXml([text], {
      open(name, attributes) {
        const made = { name, attributes: attributesOf(attributes), kids: [], text: '' };
        open.at(-1)?.kids.push(made);
        open.push(made);
      },
      close() {
        if (open.length > 1) open.pop();
      },
      text(piece) {
        const own = open.at(-1);
        if (own?.name === 'style') own.text += piece;
      },
    });
  } catch {
    // a damaged picture is no picture; whoever asks hears so
    return null;
  }
  return open[0]?.kids[0] ?? null;
}

function boxOf(attributes: ReadonlyMap<string, string>): [number, number, number, number] | null {
  const given = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, width = 0, height = 0] =
    given.length === 4
      ? given
      : [0, 0, ...['width', 'height'].map((side) => Number.parseFloat(attributes.get(side) ?? ''))];
  const areSides = [width, height].every((side) => side > 0 && side <= widest);
  return areSides && [x, y].every(Number.isFinite) ? [x, y, width, height] : null;
}

const everyElement = (top: Element): Element[] => [top, ...top.kids.flatMap(everyElement)];

/** Rules of a style sheet, of classes alone. */
function classesIn(all: readonly Element[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, text } of all) {
    if (name !== 'style') continue;
    for (const [, selectors = '', rules = ''] of text.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
      for (const [, one = ''] of selectors.matchAll(/\.([\w-]+)/g)) {
        found.set(one, `${found.get(one) ?? ''};${rules}`);
      }
    }
  }
  return found;
}

function gradientsIn(all: readonly Element[]): Map<string, readonly number[]> {
  const gradients = all.filter(({ name }) => gradientKinds.has(name));
  const means = new Map<string, readonly number[]>();
  const referring: (readonly [string, string])[] = [];
  for (const { attributes, kids } of gradients) {
    const id = attributes.get('id') ?? '';
    const stops = kids.flatMap((stop) => {
      const own = properties(stop.attributes, new Map());
      const colour = solidColour(own.get('stop-color') ?? '#000');
      return colour === undefined ? [] : [colour];
    });
    const [first] = stops;
    const meanOf = (n: number) => stops.reduce((sum, one) => sum + (one[n] ?? 0), 0) / stops.length;
    if (first !== undefined) means.set(id, [0, 1, 2].map(meanOf));
    else referring.push([id, (attributes.get('href') ?? '').replace(/^#/, '')]);
  }
  for (const [id, other] of referring) {
    const mean = means.get(other);
    if (mean !== undefined) means.set(id, mean);
  }
  return means;
}

function properties(
  attributes: ReadonlyMap<string, string>,
  classes: ReadonlyMap<string, string>,
): Map<string, string> {
  const own = new Map(attributes);
  const sheets = (attributes.get('class') ?? '').split(/\s+/).map((one) => classes.get(one) ?? '');
  for (const rule of [...sheets, attributes.get('style') ?? ''].join(';').split(';')) {
    const [name = '', value = ''] = rule.split(':', 2);
    if (name.trim() !== '') own.set(name.trim(), value.trim());
  }
  return own;
}

/** @returns whether it could be drawn as it is meant */
function draw(element: Element, above: Paint, ground: Ground, depth: number): boolean {
  const { name, attributes, kids } = element;
  if (unseen.has(name) || gradientKinds.has(name)) return true;
  if (depth > deepest || ground.drawn.length > 8 * mostShapes) return false;
  const own = properties(attributes, ground.classes);
  const paint = paintOf(above, own, ground.gradients);
  if (paint === null) return false;
  if (paint.isHidden) return true;
  const moved = movesOf(own.get('transform') ?? '');
  if (moved === null) return false;
  ground.drawn.push('q', ...moved);
  const isDrawn = drawInside(element, { paint, ground, depth }, kids);
  ground.drawn.push('Q');
  return isDrawn;
}

function drawInside(
  { name, attributes }: Element,
  { paint, ground, depth }: { paint: Paint; ground: Ground; depth: number },
  kids: readonly Element[],
): boolean {
  const inside = (all: readonly Element[]) =>
    all.every((kid) => draw(kid, paint, ground, depth + 1));
  if (holders.has(name)) return inside(kids);
  if (name === 'use') {
    const used = ground.byId.get((attributes.get('href') ?? '').replace(/^#/, ''));
    if (used === undefined || used.name === 'symbol') return false;
    const [x, y] = ['x', 'y'].map((side) => Number(attributes.get(side) ?? 0));
    ground.drawn.push(operator('cm', 1, 0, 0, 1, x ?? 0, y ?? 0));
    return inside([used]);
  }
  const path = pathOfSvg(dataOf(name, attributes) ?? 'x');
  if (path === null) return false;
  ground.drawn.push(...painted(path, paint));
  return true;
}

/** The path of a shape; null for what is none. */
function dataOf(name: string, attributes: ReadonlyMap<string, string>): string | null {
  const n = (key: string, otherwise = 0): number =>
    Number.parseFloat(attributes.get(key) ?? String(otherwise));
  const oval = (x: number, y: number, rx: number, ry: number): string =>
    `M${x - rx} ${y}A${rx} ${ry} 0 0 1 ${x + rx} ${y}A${rx} ${ry} 0 0 1 ${x - rx} ${y}Z`;
  switch (name) {
    case 'path':
      return attributes.get('d') ?? '';
    case 'circle':
      return oval(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return oval(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${attributes.get('points') ?? ''}`;
    case 'polygon':
      return `M${attributes.get('points') ?? ''}Z`;
    case 'rect': {
      const [x, y, width, height] = [n('x'), n('y'), n('width'), n('height')];
      const rx = Math.min(n('rx', n('ry')), width / 2);
      const ry = Math.min(n('ry', n('rx')), height / 2);
      if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
      const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
      const [across, down] = [width - 2 * rx, height - 2 * ry];
      const upper = `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}`;
      return `${upper}h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}Z`;
    }
    default:
      return null;
  }
}

function painted(path: readonly string[], paint: Paint): string[] {
  const { fill, stroke, strokeWidth, isEvenOdd, opacity, fillOpacity, strokeOpacity } = paint;
  const colour = (one: readonly number[], share: number, letters: string): string =>
    operator(letters, ...one.map((part) => 1 - (1 - part) * share));
  const fills = fill !== null && opacity * fillOpacity > 0;
  const strokes = stroke !== null && strokeWidth > 0 && opacity * strokeOpacity > 0;
  if (!fills && !strokes) return [];
  const how = fills ? (strokes ? 'B' : 'f') : 'S';
  return [
    ...(fills ? [colour(fill, opacity * fillOpacity, 'rg')] : []),
    ...(strokes ? [colour(stroke, opacity * strokeOpacity, 'RG'), operator('w', strokeWidth)] : []),
    ...path,
    isEvenOdd && fills ? `${how}*` : how,
  ];
}

/** The moves and turns of a `transform`; null for one that cannot be read. */
function movesOf(text: string): string[] | null {
  const moves: string[] = [];
  const rest = text.replaceAll(/(\w+)\s*\(([^)]*)\)[\s,]*/g, (_, kind: string, inside: string) => {
    const own = inside
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const matrix = own.every(Number.isFinite) ? matrixOf(kind, own) : null;
    if (matrix === null) return 'x';
    moves.push(...matrix.map((one) => operator('cm', ...one)));
    return '';
  });
  return rest.trim() === '' ? moves : null;
}

function matrixOf(kind: string, own: readonly number[]): number[][] | null {
  const [a = 0, b, c] = own;
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  switch (kind) {
    case 'matrix':
      return own.length === 6 ? [[...own]] : null;
    case 'translate':
      return [[1, 0, 0, 1, a, b ?? 0]];
    case 'scale':
      return [[a, 0, 0, b ?? a, 0, 0]];
    case 'rotate': {
      const turned = [cos, sin, -sin, cos, 0, 0];
      if (b === undefined || c === undefined) return [turned];
      return [[1, 0, 0, 1, b, c], turned, [1, 0, 0, 1, -b, -c]];
    }
    case 'skewX':
      return [[1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0]];
    case 'skewY':
      return [[1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0]];
    default:
      return null;
  }
}
