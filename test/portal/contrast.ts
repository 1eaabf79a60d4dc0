/** Values of one look, by the name of the token without its dashes. */
export type Tokens = Readonly<Record<string, string>>;

const block = /([^{}]+)\{([^{}]*)\}/g;
const declaration = /--([a-z0-9-]+):\s*([^;]+);/g;

/**
 * What a style sheet says for a root with these attributes, later rules over earlier ones. Knows selectors made of
 * `:root` and attributes only, which is all that the tokens use.
 */
export function tokensFor(sheet: string, attributes: Readonly<Record<string, string>>): Tokens {
  const found: Record<string, string> = {};
  const plain = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@[^{;]+[{;]/g, '');
  for (const [, selectors = '', body = ''] of plain.matchAll(block)) {
    if (!selectors.split(',').some((selector) => holds(selector.trim(), attributes))) continue;
    for (const [, name = '', value = ''] of body.matchAll(declaration)) found[name] = value.trim();
  }
  return found;
}

function holds(selector: string, attributes: Readonly<Record<string, string>>): boolean {
  const wanted = [...selector.matchAll(/\[data-([a-z]+)="([a-z]+)"\]/g)];
  if (wanted.length === 0) return selector === ':root';
  return wanted.every(([, name = '', value]) => attributes[name] === value);
}

/** Ratio of two colours `#rrggbb`, 1 to 21, as WCAG 2 defines it. @throws RangeError for other ways to write one */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (parts === null) throw new RangeError(`not a colour of six digits: ${colour}`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => linear(parseInt(hex, 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
