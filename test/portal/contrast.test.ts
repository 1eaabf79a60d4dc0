import { readFileSync } from 'node:fs';
import { accents as offered } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { contrast, type Tokens, tokensFor } from './contrast.ts';

const sheet = (name: string) =>
  readFileSync(new URL(`../../packages/portal/src/styles/${name}`, import.meta.url), 'utf8');
const tokenSheet = sheet('tokens.css');
const accentSheet = sheet('accents.css');

/** what is read, and what only has to be seen: WCAG 2.2, 1.4.3 and 1.4.11 */
const readable = 4.5;
const visible = 3;

const grounds = ['ground', 'surface', 'raised'] as const;
const states = ['good', 'attention', 'wrong', 'note', 'double'] as const;

type Pair = readonly [front: string, back: string, least: number];

const pairs: readonly Pair[] = [
  ...grounds.flatMap((ground): Pair[] => [
    ['text', ground, readable],
    ['text-quiet', ground, readable],
    ['brand', ground, readable],
    ['brand-hover', ground, readable],
    ['edge', ground, visible],
    ['focus', ground, visible],
    ...states.map((state): Pair => [state, ground, readable]),
  ]),
  ...states.flatMap((state): Pair[] => [
    [state, `${state}-tint`, readable],
    ['text', `${state}-tint`, readable],
  ]),
  ['text', 'brand-tint', readable],
  ['text-quiet', 'brand-tint', readable],
  ['brand', 'brand-tint', readable],
  ['brand-hover', 'brand-tint', readable],
  ['focus', 'brand-tint', visible],
  ['text', 'neutral-tint', readable],
  ['text-quiet', 'neutral-tint', readable],
  ['brand', 'neutral-tint', readable],
  ['on-brand', 'brand', readable],
  ['on-brand', 'brand-hover', readable],
  ['on-wrong', 'wrong', readable],
  // the ring is told from a brand button by the gap between them
  ['focus-inner', 'brand', visible],
  ['focus-inner', 'focus', visible],
  ['turmeric', 'brand', visible],
  ['series-1', 'surface', visible],
  ['series-2', 'surface', visible],
  ['series-3', 'surface', visible],
  ['series-4', 'surface', visible],
];

/** Turmeric is drawn on the brand colour of daylight only; in the dark it stands on the surface. */
const onSurface = (pair: Pair, theme: string): Pair =>
  pair[0] === 'turmeric' && theme === 'dark' ? ['turmeric', 'surface', visible] : pair;

const accents = [
  'daun',
  ...new Set([...accentSheet.matchAll(/data-accent="([a-z]+)"/g)].map(([, name]) => name ?? '')),
];
const looks = ['light', 'dark'].flatMap((theme) =>
  accents.map((accent): [string, string] => [theme, accent]),
);

function tooLow(tokens: Tokens, theme: string): string[] {
  return pairs
    .map((pair) => onSurface(pair, theme))
    .flatMap(([front, back, least]) => {
      const ratio = contrast(tokens[front] ?? '', tokens[back] ?? '');
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)} of ${least}`] : [];
    });
}

describe('what an office reads all day under its strip lights, and a village officer in the sun', () => {
  it('comes in the eight accents that a region may choose, and in no other', () => {
    expect(new Set(accents)).toEqual(new Set(offered));
  });

  it.each(looks)('keeps its contrast in the %s look with the accent %s', (theme, accent) => {
    const tokens = tokensFor(`${tokenSheet}${accentSheet}`, { theme, accent });
    expect(tooLow(tokens, theme)).toEqual([]);
  });

  it('is measured as WCAG has it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('is found out when a pair is too low', () => {
    const tokens = tokensFor(tokenSheet, { theme: 'light', accent: 'daun' });
    expect(tooLow({ ...tokens, 'text-quiet': '#8a9a94' }, 'light')).toContain(
      'text-quiet on surface: 2.95 of 4.5',
    );
  });
});
