import type { Candidate, CandidateField } from '@payung/domain';

/** What a column holds. The composites are cells that say several fields at once. */
export type ColumnField =
  | CandidateField
  /** "KUDUS, 14/12/1962" */
  | 'birthPlaceAndDate'
  /** street, RT/RW, village and district in one cell */
  | 'fullAddress'
  /** "003/005" */
  | 'rtRw'
  | 'ignored';

export interface ColumnMapping {
  /** name of the sheet; null in a CSV file */
  readonly sheet: string | null;
  /** line of the header: CSV physical line, XLSX sheet row, counted from 1; 0 = there is none */
  readonly headerRow: number;
  /** by position */
  readonly columns: readonly ColumnField[];
}

/** Names by which the values of a column without a telling heading are recognised. */
export interface Vocabulary {
  readonly occupations: readonly string[];
  readonly villages: readonly string[];
  readonly districts: readonly string[];
}

export type Sureness = 'certain' | 'likely' | 'unsure';
export type Because = 'heading' | 'values' | 'remembered' | 'chosen' | 'nothing';

export interface ColumnProposal {
  /** position, counted from 0 */
  readonly index: number;
  /** shortened; long digit runs keep their last 4 only */
  readonly heading: string;
  /** at most 3, shortened; long digit runs keep their last 4 only */
  readonly samples: readonly string[];
  readonly field: ColumnField;
  readonly sureness: Sureness;
  readonly because: Because;
}

/** What a file holds when it is no list; shown as "berkas PDF", "gambar" … */
export type ForeignKind =
  | 'pdf'
  | 'image'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'xls'
  | 'doc'
  | 'docx'
  | 'pptx'
  | 'ods'
  | 'xlsb'
  | 'zip'
  | 'archive'
  | 'binary';

/** Why a file as a whole cannot be taken in. */
export type FileFault =
  | { readonly code: 'empty-file' }
  | { readonly code: 'not-a-list'; readonly kind: ForeignKind }
  | { readonly code: 'encrypted' }
  | { readonly code: 'broken-workbook' }
  | { readonly code: 'zip-bomb' }
  | { readonly code: 'too-many-columns'; readonly columns: number }
  | { readonly code: 'too-many-lines'; readonly limit: number }
  /** bytes */
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'no-header' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'header-only'; readonly headerRow: number }
  | { readonly code: 'unknown-sheet'; readonly sheets: readonly string[] };

/** What deserves a look although the list can be read. */
export type ListWarning =
  | {
      readonly code: 'two-columns-for-field';
      readonly field: ColumnField;
      readonly columns: readonly number[];
    }
  | { readonly code: 'final-zero-unusual'; readonly share: number; readonly of: number }
  | { readonly code: 'hidden-rows'; readonly rows: number }
  | { readonly code: 'hidden-sheets'; readonly sheets: readonly string[] }
  | { readonly code: 'merged-cells'; readonly areas: number }
  | { readonly code: 'formulas'; readonly cells: number }
  /** lines with more cells than the header: a separator inside an unquoted cell */
  | { readonly code: 'longer-than-header'; readonly rows: number; readonly firstRow: number };

export interface SheetChoice {
  readonly name: string;
  readonly rows: number;
  readonly hidden: boolean;
}

export interface HeaderCandidate {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface InspectedList {
  readonly kind: 'inspected';
  readonly format: 'csv' | 'xlsx';
  readonly mapping: ColumnMapping;
  /** the first columns, and of those behind them what is read as a field; the mapping has all of them */
  readonly columns: readonly ColumnProposal[];
  /** true when NIK, name, occupation and village each have exactly one certain column */
  readonly certain: boolean;
  /** fields that the insurer asks for (domain-rules 4.2) and no column holds */
  readonly lacking: readonly CandidateField[];
  /** the beginning of the first rows, shortened; long digit runs keep their last 4 only */
  readonly preview: readonly (readonly string[])[];
  readonly warnings: readonly ListWarning[];
  readonly layoutKey: string;
  /** rows that carry a person, in the whole file */
  readonly rowsSeen: number;
  readonly finalZeroSuspicious: boolean;
}

export type Inspection =
  | { readonly kind: 'unreadable'; readonly faults: readonly FileFault[] }
  | { readonly kind: 'choose-sheet'; readonly sheets: readonly SheetChoice[] }
  | { readonly kind: 'choose-header'; readonly candidates: readonly HeaderCandidate[] }
  | InspectedList;

export interface InspectOptions {
  readonly fileName: string;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly mapping?: ColumnMapping;
  /** by layoutKey */
  readonly remembered?: (layoutKey: string) => readonly ColumnField[] | undefined;
  readonly vocabulary: Vocabulary;
}

export interface ListRow {
  /** CSV: physical line where the record starts; XLSX: sheet row; counted from 1 */
  readonly row: number;
  readonly cells: readonly string[];
  readonly candidate: Candidate;
}
