import { describe, expect, it } from 'vitest';
import { forbiddenIn } from '../../test/wording.ts';
import {
  explainFault,
  explainWarning,
  fileFaultSentences,
  listWarningSentences,
} from './file-faults.ts';

// One of each as the file reader and the service send them.
const faults = [
  { code: 'empty-file' },
  { code: 'not-a-list', kind: 'pdf' },
  { code: 'encrypted' },
  { code: 'broken-workbook' },
  { code: 'zip-bomb' },
  { code: 'too-many-columns', columns: 1_000_000 },
  { code: 'too-many-lines', limit: 1_048_576 },
  { code: 'too-large', bytes: 67_108_864, limit: 52_428_800 },
  { code: 'no-header' },
  { code: 'no-rows' },
  { code: 'header-only', headerRow: 5 },
  { code: 'unknown-sheet', sheets: ['Rekap', 'Lama'] },
  { code: 'stopped' },
  { code: 'never-uploaded' },
  { code: 'parts-differ' },
  { code: 'quota-missing' },
  { code: 'mostly-double', doubles: 612, rows: 1_000 },
  { code: 'file-removed' },
  { code: 'columns-uncertain' },
  { code: 'choose-sheet' },
  { code: 'choose-header' },
];
const warnings = [
  { code: 'two-columns-for-field', field: 'name', columns: [1, 4] },
  { code: 'final-zero-unusual', share: 0.6, of: 300 },
  { code: 'hidden-rows', rows: 3 },
  { code: 'hidden-sheets', sheets: ['Lama'] },
  { code: 'merged-cells', areas: 2 },
  { code: 'formulas', cells: 12 },
  { code: 'longer-than-header', rows: 4, firstRow: 19 },
];

describe('sentences for files', () => {
  it('cover every fault and warning of a list', () => {
    expect(Object.keys(fileFaultSentences).sort()).toEqual(faults.map(({ code }) => code).sort());
    expect(Object.keys(listWarningSentences).sort()).toEqual(
      warnings.map(({ code }) => code).sort(),
    );
  });

  it.each(faults)('tell the cause and the remedy of $code', (fault) => {
    const { what, remedy } = explainFault(fault);
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect([what, remedy].flatMap(forbiddenIn)).toEqual([]);
  });

  it.each(warnings)('tell what to look at for $code', (warning) => {
    const { what, remedy } = explainWarning(warning);
    expect(what).toMatch(/\.$/);
    expect([what, remedy].flatMap(forbiddenIn)).toEqual([]);
  });

  it('name the size and the limit, so that the officer knows how far to split', () => {
    const { what } = explainFault({ code: 'too-large', bytes: 67_108_864, limit: 52_428_800 });
    expect(what).toBe('Berkas 64 MB, batasnya 50 MB.');
  });

  it('stay a sentence when a later file reader sends a fault unknown here', () => {
    expect(explainFault({ code: 'from-a-later-release' }).what).toBe('Berkas tidak dapat dibaca.');
  });
});
