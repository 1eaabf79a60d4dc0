import {
  agreementInWords,
  type CandidateField,
  candidateFields,
  fieldHeading,
  sumPartInWords,
} from '@payung/domain';
import { writeTable } from './write-table.ts';

/** One side of a pair as the file shows it. */
interface Side {
  readonly fileName: string;
  /** line in the file, from 1 */
  readonly row: number;
  readonly name: string;
  readonly nationalIdEnd: string | null;
  readonly village: string | null;
}

export interface CheckLine {
  readonly a: Side;
  readonly b: Side;
  readonly band: 'match' | 'review';
  readonly bits: number;
  readonly evidence: readonly {
    readonly field: string;
    readonly level: string;
    readonly bits: number;
  }[];
}

const headings = [
  'HASIL',
  'BERKAS A',
  'BARIS A',
  'NAMA A',
  'NIK A (4 ANGKA AKHIR)',
  'DESA A',
  'BERKAS B',
  'BARIS B',
  'NAMA B',
  'NIK B (4 ANGKA AKHIR)',
  'DESA B',
  'BOBOT',
  'ALASAN',
] as const;

const words = { match: 'Orang yang sama', review: 'Perlu diperiksa' } as const;

/**
 * What a check of lists found, as a table for a spreadsheet (CSV): a line a pair, with the reasons in words. Numbers of
 * identity stand in it by their last digits only; the row leads to the list that holds them.
 *
 * @param isDemo true when people are invented: every line then says so
 */
export function writeDoubleCheck(lines: readonly CheckLine[], isDemo: boolean): Uint8Array {
  const demo = isDemo ? ['DATA CONTOH'] : [];
  return writeTable(
    [...headings, ...demo],
    lines.map((line) => [
      words[line.band],
      ...sideCells(line.a),
      ...sideCells(line.b),
      weight(line.bits),
      line.evidence.map(reason).join('; '),
      ...demo,
    ]),
  );
}

function sideCells({ fileName, row, name, nationalIdEnd, village }: Side): string[] {
  return [
    fileName,
    String(row),
    name,
    nationalIdEnd === null ? '' : `…${nationalIdEnd}`,
    village ?? '',
  ];
}

/** `7,2`, `−1,2`: a decimal comma, as spreadsheets of the region read it; a hyphen would open a formula. */
function weight(bits: number): string {
  return bits.toFixed(1).replace('.', ',').replace('-', '−');
}

const isField = (name: string): name is CandidateField =>
  candidateFields.some((field) => field === name);

function reason({ field, level, bits }: CheckLine['evidence'][number]): string {
  if (!isField(field)) return `${sumPartInWords({ field, level })} (${weight(bits)})`;
  const agreement = agreementInWords(level);
  return `${fieldHeading(field)}: ${agreement.charAt(0).toLowerCase()}${agreement.slice(1)} (${weight(bits)})`;
}
