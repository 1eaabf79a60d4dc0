import type { CorrectableCell, RowToCorrect } from '@payung/contract';
import type { CandidateField } from '@payung/domain';
import type { Edit } from './draft.ts';

type Ground = NonNullable<CorrectableCell['repair']>['ground'];

/** Cells that one and the same repair puts right. */
export type Alike =
  | {
      readonly kind: 'repair';
      readonly field: CandidateField;
      readonly ground: Ground;
      readonly edits: readonly BeforeAndAfter[];
    }
  /** one way of writing a place or an occupation, for which a person says what is meant */
  | {
      readonly kind: 'spelling';
      readonly field: 'occupation' | 'village';
      readonly spelling: string;
      readonly rows: readonly RowToCorrect[];
    };

export interface BeforeAndAfter extends Edit {
  readonly before: string;
}

const spelt = ['occupation', 'village'] as const;

/** Repairs that put more than nothing right, the ones with most rows first. */
export function alikeOf(rows: readonly RowToCorrect[]): Alike[] {
  const repairs = new Map<string, Extract<Alike, { kind: 'repair' }>>();
  const spellings = new Map<string, Extract<Alike, { kind: 'spelling' }>>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (!cell.isOpen) continue;
      const { field } = cell;
      if (cell.repair !== null) {
        const { ground, text } = cell.repair;
        const before = repairs.get(`${field} ${ground}`)?.edits ?? [];
        const edit = { row: row.row, piece: row.piece, field, text, before: cell.text };
        const edits = [...before, edit];
        repairs.set(`${field} ${ground}`, { kind: 'repair', field, ground, edits });
        continue;
      }
      const named = spelt.find((one) => one === field);
      const spelling = cell.text.trim().toLocaleUpperCase('id');
      if (named === undefined || spelling === '') continue;
      const known = spellings.get(`${named} ${spelling}`)?.rows ?? [];
      const group = { kind: 'spelling', field: named, spelling, rows: [...known, row] } as const;
      spellings.set(`${named} ${spelling}`, group);
    }
  }
  const found: Alike[] = [...repairs.values(), ...spellings.values()];
  return found.sort((a, b) => sizeOf(b) - sizeOf(a));
}

export function sizeOf(alike: Alike): number {
  return alike.kind === 'repair' ? alike.edits.length : alike.rows.length;
}

/** What a person chose for a spelling; a village takes its district with it, since villages share names. */
export type Meaning =
  | { readonly occupation: string }
  | { readonly village: string; readonly district: string };

/** The cells that a chosen meaning writes. */
export function editsFor(
  { rows, field }: Extract<Alike, { kind: 'spelling' }>,
  meaning: Meaning,
): BeforeAndAfter[] {
  return rows.flatMap(({ row, piece, cells }) => {
    const textOf = (wanted: CandidateField) =>
      cells.find((cell) => cell.field === wanted && cell.isOpen)?.text;
    const before = textOf(field) ?? '';
    if ('occupation' in meaning) {
      return [{ row, piece, field, text: meaning.occupation, before }];
    }
    const edits: BeforeAndAfter[] = [
      { row, piece, field: 'village', text: meaning.village, before },
    ];
    const district = textOf('district');
    if (district !== undefined) {
      edits.push({ row, piece, field: 'district', text: meaning.district, before: district });
    }
    return edits;
  });
}
