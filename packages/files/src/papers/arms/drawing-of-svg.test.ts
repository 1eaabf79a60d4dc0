import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingOfSvg } from './drawing-of-svg.ts';

const svg = (inside: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${inside}</svg>`,
  );
const drawn = (inside: string): string[] | undefined =>
  drawingOfSvg(svg(inside))?.operators.split('\n');

describe('arms that a region keeps as SVG', () => {
  it('are drawn as areas and lines in their colours, the right way up', () => {
    expect(drawn('<path d="M0 0 L10 0 10 10 Z" fill="#f00"/>')).toEqual([
      ...['1 0 0 -1 0 50 cm', 'q', '1 0 0 rg', '0 0 m', '10 0 l', '10 10 l', 'h', 'f', 'Q'],
    ]);
    const line = drawn(
      '<line x1="1" y1="2" x2="3" y2="4" stroke="white" stroke-width="2" fill="none"/>',
    );
    expect(line).toEqual(expect.arrayContaining(['1 1 1 RG', '2 w', '1 2 m', '3 4 l', 'S']));
  });

  it('keep curves, and circles round', () => {
    expect(drawn('<path d="M0 0c1 2 3 4 5 6s7 8 9 10q1 1 2 0t2 0"/>')).toEqual(
      expect.arrayContaining(['1 2 3 4 5 6 c', '7 8 12 14 14 16 c']),
    );
    const circle = drawn('<circle cx="10" cy="10" r="10"/>')?.filter((one) => one.endsWith(' c'));
    expect(circle?.length).toBe(4);
    // the quarter of a circle, to a thousandth of its size
    expect(circle?.[0]).toMatch(/^0 4\.477\d* 4\.477\d* 0 10 0 c$/);
  });

  it('take colours from groups, style sheets and gradients as drawing programs write them', () => {
    const sheet = '<style>.a,.b{fill:#00f}.b{stroke:none}</style>';
    expect(drawn(`${sheet}<g fill="red"><rect class="b" width="5" height="5"/></g>`)).toContain(
      '0 0 1 rg',
    );
    const stops = '<stop stop-color="#000"/><stop style="stop-color:#fff"/>';
    const gradient = `<defs><linearGradient id="g">${stops}</linearGradient></defs>`;
    expect(drawn(`${gradient}<rect width="5" height="5" fill="url(#g)"/>`)).toContain(
      '0.5 0.5 0.5 rg',
    );
    expect(drawn('<rect width="5" height="5" fill="#000" opacity=".25"/>')).toContain(
      '0.75 0.75 0.75 rg',
    );
    expect(
      drawn('<g transform="translate(3,4) scale(2)"><rect width="5" height="5"/></g>'),
    ).toEqual(expect.arrayContaining(['1 0 0 1 3 4 cm', '2 0 0 2 0 0 cm']));
    const used = '<defs><path id="p" d="M0 0h5v5z"/></defs><use href="#p" x="7"/>';
    expect(drawn(used)).toEqual(expect.arrayContaining(['1 0 0 1 7 0 cm', '0 0 m']));
  });

  it.each([
    ['letters', '<text>KUDUS</text>'],
    ['a picture', '<image href="data:image/png;base64,AA=="/>'],
    ['a mask', '<rect width="5" height="5" mask="url(#m)"/>'],
    ['a pattern', '<rect width="5" height="5" fill="url(#nowhere)"/>'],
    ['a colour nobody knows', '<rect width="5" height="5" fill="salmonish"/>'],
    ['a broken path', '<path d="M0 0 L1"/>'],
    ['itself', '<g id="a"><use href="#a"/></g>'],
    ['itself many times', '<g id="a"><use href="#a"/><use href="#a"/><use href="#a"/></g>'],
  ])('are left out rather than drawn wrongly where they hold %s', (_, inside) => {
    expect(drawn(inside)).toBeUndefined();
  });

  it('cost no paper whatever they hold: only numbers and letters of PDF come out, or nothing', () => {
    const part = fc.constantFrom(
      ...[
        '<path d="',
        'M0 0',
        'a5 5 0 01 3 3',
        'z',
        '"/>',
        '<g>',
        '</g>',
        '<rect width="3" height="1e9"',
      ],
      ...[
        '/>',
        ' fill="red"',
        '<use href="#a"/>',
        'l1-1.5.5',
        '<g id="a"',
        '>',
        ' transform="rotate(3)"',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        for (const one of drawn(parts.join('')) ?? []) {
          expect(one).toMatch(/^(-?(\d+(\.\d+)?|\.\d+) )*[a-zA-Z]{1,2}\*?$/);
        }
      }),
    );
  });
});
