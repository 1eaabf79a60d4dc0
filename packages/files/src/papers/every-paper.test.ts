import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  everyPaper,
  headWithArms,
  headWithDrawnArms,
  plainHead,
} from '../../test/every-paper.ts';
import { piecesOf, readPdf, saidIn } from '../../test/read-pdf.ts';

const some: Asked = { rows: 3, name: 'SUKIRAH BINTI CONTOH', letterhead: headWithArms };
const many: Asked = { ...some, rows: 120 };
/** points; ISO 216 */
const a4 = [595.28, 841.89];

describe.each(everyPaper)('the $kind', ({ write, namesPeople, lastRow = some.name }) => {
  it('is tagged, names its language and shows its title, so that a screen reader can read it', async () => {
    const { catalogue, properties, heard, fonts } = readPdf(await write(some));
    expect(catalogue).toContain('/MarkInfo<</Marked true>>');
    expect(catalogue).toContain('/Lang(id-ID)');
    expect(catalogue).toContain('/DisplayDocTitle true');
    expect(properties).toMatch(/<dc:title>.*>[^<]{8,}<\/rdf:li>/);
    expect(properties).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(piecesOf(heard, 'H1').length).toBeGreaterThan(0);
    expect(fonts.length).toBe(2);
    for (const font of fonts) expect(font).toMatch(/\/FontFile2 \d+ 0 R/);
  });

  it('prints on A4, with the number of each page of how many', async () => {
    const { pages } = readPdf(await write(many));
    const feet = pages.map(({ drawn }) => /\(Halaman (\d+) dari (\d+)\) Tj/.exec(drawn));
    for (const [i, { body }] of pages.entries()) {
      const box = /\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/.exec(body)?.slice(1).map(Number) ?? [];
      expect(box.toSorted((a, b) => a - b)).toEqual(a4);
      expect(Number(feet[i]?.[1])).toBeLessThanOrEqual(Number(feet[i]?.[2]));
    }
    expect(pages.length).toBeGreaterThan(0);
  });

  it.each([
    ['picture', headWithArms],
    ['drawing', headWithDrawnArms],
  ])(
    'bears the arms of the region, kept as a %s, with words for who cannot see them',
    async (_, letterhead) => {
      const { heard, pages } = readPdf(await write({ ...some, letterhead }));
      const figures = piecesOf(heard, 'Figure');
      expect(figures.length).toBeGreaterThan(0);
      for (const { alt, box } of figures) {
        expect(alt).toBe('Lambang Kabupaten Contoh');
        const [left = 0, lower = 0, right = 0, upper = 0] = box ?? [];
        expect(left).toBeLessThan(right);
        expect(lower).toBeLessThan(upper);
      }
      expect(pages[0]?.drawn).toContain('/Arms Do');
    },
  );

  it('leaves no gap where a region has set no arms, or such as cannot be drawn', async () => {
    const plain = await write({ ...some, letterhead: plainHead });
    expect(piecesOf(readPdf(plain).heard, 'Figure')).toEqual([]);
    for (const content of [Uint8Array.of(1, 2, 3), new Uint8Array()]) {
      const arms = { mediaType: 'image/png', content, named: 'Lambang' } as const;
      const damaged = await write({ ...some, letterhead: { ...plainHead, arms } });
      expect(Buffer.compare(damaged, plain)).toBe(0);
    }
  });

  it('has tables whose every cell lies under the head of its column, and repeats no head aloud', async () => {
    const { heard } = readPdf(await write(many));
    for (const table of piecesOf(heard, 'Table')) {
      const [head, ...rows] = table.kids;
      const columns = head?.kids ?? [];
      expect(columns.map(({ role, scope }) => `${role} ${scope}`)).toEqual(
        columns.map(() => 'TH Column'),
      );
      expect(columns.every(({ text }) => text !== '')).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      for (const { role, kids } of rows) {
        expect(role).toBe('TR');
        expect(kids.map((cell) => cell.role)).toEqual(columns.map(() => 'TD'));
      }
    }
  });

  it('is heard from its letterhead over its heading to what it lists', async () => {
    const { heard } = readPdf(await write(some));
    const said = saidIn(heard);
    const [heading] = piecesOf(heard, 'H1');
    const order = [
      said.indexOf('PEMERINTAH KABUPATEN CONTOH'),
      said.indexOf(heading?.text ?? '?'),
      said.lastIndexOf(lastRow),
    ];
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('tells nobody’s name, NIK or card in what the file says about itself', async () => {
    const { properties } = readPdf(await write(many));
    expect(properties).not.toContain('SUKIRAH');
    expect(properties).not.toMatch(/\d{15}|26000/);
  });

  it.runIf(namesPeople)('keeps a name of 200 letters whole', async () => {
    const name = Array.from({ length: 34 }, (_, i) => `NAMA${i % 10}`)
      .join(' ')
      .slice(0, 200);
    for (const long of [name, 'X'.repeat(200)]) {
      const { heard } = readPdf(await write({ ...some, name: long }));
      expect(saidIn(heard)).toContain(long);
    }
  });

  it.runIf(namesPeople)('is not turned around by a name with marks of direction', async () => {
    const { heard } = readPdf(await write({ ...some, name: '\u202eABDUL\u202c \u2067محمد\u2069' }));
    expect(saidIn(heard)).toContain('ABDUL ????');
  });
});

const signed = everyPaper.filter(({ kind }) =>
  ['attachment of a decision', 'list behind a payment', 'receipt of cards'].includes(kind),
);

describe.each(signed)('the $kind that is signed', ({ write }) => {
  it('has no page with a signature and nobody above it', async () => {
    const rows = fc.integer({ min: 4, max: 90 });
    await fc.assert(
      fc.asyncProperty(rows, async (count) => {
        const { pages } = readPdf(await write({ ...some, rows: count }));
        expect(pages.at(-1)?.drawn).toContain('(SUKIRAH');
      }),
      { numRuns: 12 },
    );
  });

  it('leads to its later parts by bookmarks once it is long', async () => {
    const { bookmarks, catalogue } = readPdf(await write({ ...some, rows: 400 }));
    expect(bookmarks.length).toBeGreaterThan(2);
    expect(bookmarks.some((title) => /^Mulai nomor \d+$/.test(title))).toBe(true);
    expect(catalogue).toMatch(/\/Outlines \d+ 0 R/);
    expect(readPdf(await write({ ...some, rows: 1 })).bookmarks).toEqual([]);
  });
});

describe('an attachment of thousands', () => {
  it('is not tagged, claims no such thing, and still opens with title, fonts and bookmarks', async () => {
    const [attachment] = everyPaper;
    const { heard, properties, catalogue, fonts } = readPdf(
      (await attachment?.write({ ...some, rows: 2_001 })) ?? new Uint8Array(),
    );
    expect(heard).toBeNull();
    expect(properties).not.toContain('pdfuaid:part>');
    expect(catalogue).toMatch(/\/Outlines \d+ 0 R/);
    expect(fonts.length).toBe(2);
  });
});
