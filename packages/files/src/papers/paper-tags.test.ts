import { describe, expect, it } from 'vitest';
import { readPdf } from '../../test/read-pdf.ts';
import { openPaper } from './paper.ts';
import { block } from './paper-parts.ts';
import { beginTable } from './paper-table.ts';

/** A paper of one table, as the text of the file and of what its pages draw. */
function paperOf(rows: number, counted = rows) {
  const options = { title: 'Lampiran SK', orientation: 'portrait', madeOn: '2026-11-21' } as const;
  const paper = openPaper({ ...options, demo: true, rows: counted });
  paper.startCount('kaki');
  paper.newPage();
  const bold = { size: 11, weight: 'bold', align: 'centre' } as const;
  const box = { x: paper.left, y: paper.top, width: paper.right - paper.left };
  const below = block(paper, ['JUDUL'], box, { ...bold, role: 'H1' });
  const table = beginTable(
    paper,
    [
      { heading: 'No', share: 1 },
      { heading: 'Nama', share: 3 },
    ],
    below,
  );
  for (let i = 1; i <= rows; i += 1) table.row([String(i), i % 2 === 0 ? '' : `ORANG ${i}`]);
  table.end();
  const bytes = Buffer.concat(paper.finish());
  return { file: bytes.toString('latin1'), drawn: readPdf(bytes).pages.map((page) => page.drawn) };
}

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('a paper that is read out', () => {
  it('says its language and title, its heading, and each cell under the head of its column', () => {
    const { file } = paperOf(3);
    expect(file).toContain('/Lang(id-ID)');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('/MarkInfo<</Marked true>>');
    expect(times(file, /\/S\/H1\//g)).toBe(1);
    expect(times(file, /\/S\/Table\//g)).toBe(1);
    expect(times(file, /\/S\/TR\//g)).toBe(4);
    expect(times(file, /\/S\/TH\/.*?\/Scope\/Column/g)).toBe(2);
    // an empty cell as well
    expect(times(file, /\/S\/TD\//g)).toBe(6);
  });

  it('names every piece of every page once, and repeats no head aloud on the next pages', () => {
    const { file, drawn } = paperOf(200);
    const pages = drawn;
    expect(pages.length).toBeGreaterThan(2);
    expect(times(file, /\/S\/TH\//g)).toBe(2);
    const lists = file.match(/\/Nums\[(.*)\]>>/)?.[1]?.match(/\[[^\]]*\]/g) ?? [];
    expect(lists).toHaveLength(pages.length);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('(Nama) Tj');
      const pieces = [...page.matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
      expect(pieces).toEqual(pieces.map((_, place) => place));
      expect(times(lists[i] ?? '', / 0 R/g)).toBe(pieces.length);
      expect(times(page, /\bBDC\b|\bBMC\b/g)).toBe(times(page, /\bEMC\b/g));
      // nothing is drawn that is neither a piece nor left out on purpose
      let depth = 0;
      for (const line of page.split('\n')) {
        if (/B[DM]C$/.test(line)) depth += 1;
        else if (line === 'EMC') depth -= 1;
        else expect(depth, line).toBe(1);
      }
    }
  });

  it('is not tagged where the whole region stands on it, whose workbook is read out', () => {
    const { file } = paperOf(5, 26_000);
    expect(file).not.toContain('/StructTreeRoot');
    expect(file).toContain('/Lang(id-ID)');
  });
});
