import { looksLikeLongNumber } from './column-values.ts';
import type { ColumnField, ColumnMapping } from './list-types.ts';
import type { SourceRow } from './source-row.ts';

/** Doubtful lines that may be waited on; more of them are taken for people, so that none is lost. */
const MAX_WAITING = 50;

type LineKind =
  | 'person'
  /** empty, a total, part of a signature block, a heading between rows, column numbers */
  | 'other'
  /** a name alone, or two facts without a name: a person beside people, a signer below the table */
  | 'perhaps';

/**
 * The lines below the header that carry a person. Totals, signature blocks, group headings, column numbers
 * and repeated headers are left out. A line with a NIK, or with a name and one more fact, never is; a
 * doubtful line is left out only if it stands below the table, apart from it, with no people after it.
 */
export function* personRows(
  lines: Iterable<SourceRow>,
  mapping: ColumnMapping,
): Generator<SourceRow> {
  const kindOf = lineClassifier(mapping.columns);
  let waiting: SourceRow[] = [];
  let isApart = false;
  let heading: readonly string[] | null = null;
  for (const line of lines) {
    if (line.row === mapping.headerRow) heading = line.cells;
    if (line.row <= mapping.headerRow) continue;
    const kind = isSameLine(line, heading) ? 'other' : kindOf(line);
    if (kind === 'other') {
      isApart = true;
      continue;
    }
    waiting.push(line);
    if (kind === 'person' || !isApart || waiting.length > MAX_WAITING) {
      yield* waiting;
      waiting = [];
      isApart = false;
    }
  }
}

function isSameLine(line: SourceRow, heading: readonly string[] | null): boolean {
  if (heading === null || heading.length < 2) return false;
  return (
    line.cells[1] === heading[1] && line.cells.every((cell, at) => cell === (heading[at] ?? ''))
  );
}

/** What introduces totals and signatures, wherever it stands. */
const totalOrSignature =
  /^\s*(?:(?:jumlah|sub ?total|total|grand total|mengetahui|menyetujui|mengesahkan|hormat kami|dibuat oleh|yang membuat|ditetapkan|pada tanggal|tembusan|catatan|halaman|nip)\b|a\.?n\.)/i;

/** Offices and areas: words of a signature or a group heading, unless the column is about just that. */
const officeOrArea =
  /^\s*(?:kepala|plt|plh|camat|lurah|kades|sekretaris|ketua|bupati|wali ?kota|pejabat|penanggung jawab|petugas|kecamatan|kelurahan|desa)\b/i;

const aboutOfficesOrAreas: ReadonlySet<ColumnField> = new Set([
  'address',
  'fullAddress',
  'village',
  'district',
  'occupation',
]);

/** What the filled cells of a line amount to. */
interface Tally {
  filled: number;
  /** filled columns that say something about a person */
  facts: number;
  /** a running number, or another number that no field claims */
  hasNumber: boolean;
  /** 2 words of totals and signatures, 1 of offices and areas, 0 none */
  around: 0 | 1 | 2;
  /** whether such words stand only where something may be noted of a person: in notes, or an office beside the table */
  isNotedOnly: boolean;
  /** whether none of them stands in a column that says something about a person */
  isBesideOnly: boolean;
}

function lineClassifier(columns: readonly ColumnField[]): (line: SourceRow) => LineKind {
  const idAt = columns.indexOf('nationalId');
  const nameAt = columns.indexOf('name');
  return ({ cells }) => {
    if (idAt >= 0 && looksLikeId(cells[idAt] ?? '')) return 'person';
    const { filled, facts, hasNumber, around, isNotedOnly, isBesideOnly } = tallyOf(cells, columns);
    if (filled === 0 || isColumnNumbers(cells)) return 'other';
    const hasName = nameAt >= 0 && (cells[nameAt] ?? '').trim() !== '';
    // "catatan: NIK menyusul", or a group's "ketua", makes no total and no signature of somebody
    if (around > 0 && isNotedOnly && hasName && (facts > 1 || hasNumber)) return 'person';
    // whatever a column is called in which it is noted: no total and no signer has a name and two facts more
    if (around > 0 && isBesideOnly && hasName && facts > 2) return 'person';
    if (around > 0) return facts >= 2 + around ? 'person' : 'other';
    if (hasName) return facts > 1 || hasNumber ? 'person' : 'perhaps';
    if (facts >= 3) return 'person';
    return facts === 2 ? 'perhaps' : 'other';
  };
}

function tallyOf(cells: readonly string[], columns: readonly ColumnField[]): Tally {
  const tally: Tally = {
    filled: 0,
    facts: 0,
    hasNumber: false,
    around: 0,
    isNotedOnly: true,
    isBesideOnly: true,
  };
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    if (cell === '' || cell.trim() === '') continue;
    const field = columns[at] ?? 'ignored';
    tally.filled += 1;
    if (field !== 'ignored' && field !== 'note') tally.facts += 1;
    else if (/^\s*\d{1,7}[.)]?\s*$/.test(cell)) tally.hasNumber = true;
    if (cell.length > 200) continue;
    const around = aroundIn(cell, field);
    if (around > 0 && !maySayOf(field, around)) tally.isNotedOnly = false;
    if (around > 0 && field !== 'ignored' && field !== 'note') tally.isBesideOnly = false;
    if (around > tally.around) tally.around = around;
  }
  return tally;
}

function aroundIn(cell: string, field: ColumnField): Tally['around'] {
  if (totalOrSignature.test(cell)) return 2;
  return !aboutOfficesOrAreas.has(field) && officeOrArea.test(cell) ? 1 : 0;
}

/** Whether such words may say something of the person of the row: notes may, a column of offices may, a total may not. */
function maySayOf(field: ColumnField, around: Tally['around']): boolean {
  return field === 'note' || (field === 'ignored' && around === 1);
}

/** Eight digits are enough: a mistyped NIK still tells that somebody was meant. A NIP is a signer's. */
function looksLikeId(text: string): boolean {
  if (text.length < 8) return false;
  if (looksLikeLongNumber(text)) return true;
  return !/^\s*NIP/i.test(text) && text.slice(0, 200).replace(/\D/g, '').length >= 8;
}

/** "1 2 3 4 …" or "(1) (2) (3)" under the header. */
function isColumnNumbers(cells: readonly string[]): boolean {
  let last = 0;
  let count = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    const digits = /^\s*\(?(\d{1,3})\)?\s*$/.exec(cell)?.[1];
    if (digits === undefined || Number(digits) !== last + 1) return false;
    last += 1;
    count += 1;
  }
  return count >= 3;
}
