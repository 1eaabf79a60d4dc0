import type { PersonName } from './names/index.ts';

/** A value made ready for comparing. Equal `text` means equal value. */
export type Cell = TextCell | NameCell | DateCell | NationalIdCell | WordsCell;

/** Any value whose normalised text says all. */
export interface TextCell {
  readonly is: 'text';
  readonly text: string;
}

/** A whole name of a person in one column. */
export interface NameCell {
  readonly is: 'name';
  readonly text: string;
  readonly name: PersonName;
}

/** Words of names or streets, in the order written. */
export interface WordsCell {
  readonly is: 'words';
  readonly text: string;
  readonly words: readonly string[];
}

export interface DateCell {
  readonly is: 'date';
  /** YYYYMMDD; may be no date of any calendar */
  readonly text: string;
  /** what the national identity number says: no witness of its own where the numbers agree */
  readonly fromNationalId: boolean;
  /** the date in the national identity number where it is another one, else '' */
  readonly other: string;
}

export interface NationalIdCell {
  readonly is: 'national-id';
  /** digits only */
  readonly text: string;
}
