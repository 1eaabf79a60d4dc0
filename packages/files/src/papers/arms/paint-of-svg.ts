/** How a shape is painted; what it does not say it has from what holds it. */
export interface Paint {
  /** red, green and blue, 0 to 1; null: not painted */
  readonly fill: readonly number[] | null;
  readonly stroke: readonly number[] | null;
  readonly strokeWidth: number;
  readonly isEvenOdd: boolean;
  /** of the paper that shines through nothing: 1 */
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly isHidden: boolean;
}

export const usualPaint: Paint = {
  fill: [0, 0, 0],
  stroke: null,
  strokeWidth: 1,
  isEvenOdd: false,
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  isHidden: false,
};

/** colours by name that drawing programs write (CSS Color 4, 6.1) */
const named: Readonly<Record<string, string>> = {
  ...{ black: '#000', white: '#fff', red: '#f00', lime: '#0f0', blue: '#00f', yellow: '#ff0' },
  ...{ green: '#008000', navy: '#000080', maroon: '#800000', gray: '#808080', grey: '#808080' },
  ...{ silver: '#c0c0c0', orange: '#ffa500', gold: '#ffd700', brown: '#a52a2a', cyan: '#0ff' },
  ...{ magenta: '#f0f', purple: '#800080', teal: '#008080', olive: '#808000', pink: '#ffc0cb' },
  ...{ darkgreen: '#006400', darkred: '#8b0000', darkblue: '#00008b', currentcolor: '#000' },
};

/** Properties that change what is seen and that a paper cannot draw: the picture is then not drawn at all. */
const beyond = ['filter', 'mask', 'clip-path', 'mix-blend-mode'];

/**
 * The paint of an element.
 * @param gradients colour of each gradient, by its id
 * @returns null where it cannot be drawn as it is meant
 */
export function paintOf(
  above: Paint,
  properties: ReadonlyMap<string, string>,
  gradients: ReadonlyMap<string, readonly number[]>,
): Paint | null {
  const one = (name: string): string | undefined => properties.get(name)?.trim();
  if (beyond.some((name) => ![undefined, 'none', 'normal'].includes(one(name)))) return null;
  const fill = colourOf(one('fill'), above.fill, gradients);
  const stroke = colourOf(one('stroke'), above.stroke, gradients);
  if (fill === undefined || stroke === undefined) return null;
  const rule = one('fill-rule');
  return {
    fill,
    stroke,
    strokeWidth: numberOr(one('stroke-width'), above.strokeWidth),
    isEvenOdd: rule === undefined ? above.isEvenOdd : rule === 'evenodd',
    opacity: above.opacity * shareOr(one('opacity'), 1),
    fillOpacity: shareOr(one('fill-opacity'), above.fillOpacity),
    strokeOpacity: shareOr(one('stroke-opacity'), above.strokeOpacity),
    isHidden: above.isHidden || one('display') === 'none' || one('visibility') === 'hidden',
  };
}

/** @returns undefined for a colour that is not known */
function colourOf(
  text: string | undefined,
  above: readonly number[] | null,
  gradients: ReadonlyMap<string, readonly number[]>,
): readonly number[] | null | undefined {
  if (text === undefined || text === 'inherit') return above;
  if (text === 'none' || text === 'transparent') return null;
  const reference = /^url\(\s*['"]?#([^'")]+)['"]?\s*\)/.exec(text)?.[1];
  return reference === undefined ? solidColour(text) : gradients.get(reference);
}

/** @returns undefined for what is no colour */
export function solidColour(text: string): readonly number[] | undefined {
  const known = named[text.toLowerCase()] ?? text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(known)?.slice(1);
  if (short !== undefined) return short.map((digit) => Number.parseInt(digit + digit, 16) / 255);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(known)?.slice(1);
  if (long !== undefined) return long.map((digits) => Number.parseInt(digits, 16) / 255);
  const parts = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(known)?.slice(1);
  return parts?.map((part) =>
    Math.min(1, Number.parseFloat(part) / (part.endsWith('%') ? 100 : 255)),
  );
}

function numberOr(text: string | undefined, otherwise: number): number {
  const number = Number.parseFloat(text ?? '');
  return Number.isFinite(number) ? number : otherwise;
}

function shareOr(text: string | undefined, otherwise: number): number {
  const share = numberOr(text, otherwise) / (text?.endsWith('%') ? 100 : 1);
  return Math.max(0, Math.min(1, share));
}
