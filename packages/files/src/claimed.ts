import type { Claimed, FieldFault } from '@payung/domain';
import { MAX_FIELD_CHARACTERS } from './limits.ts';
import type { CellFact } from './source-row.ts';

/** One cell on its way to becoming a field. */
export interface Cell {
  /** what stood in the cell */
  readonly text: string;
  readonly fact: CellFact | undefined;
}

export const missing = { state: 'missing' } as const;

export function given<T>(value: T, text: string): Claimed<T> {
  return { state: 'given', value, text };
}

/** `text` is what stood in the cell; of an overlong one only the beginning is kept. */
export function unreadable(fault: FieldFault, text: string): Claimed<never> {
  return { state: 'unreadable', fault, text: text.slice(0, 200) };
}

// C0 without tab and line breaks, DEL, C1, and the marks that reorder text on screen
const controlCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const untidy = /[^\u0021-\u007e\u00c0-\u024f]/;
const placeholders = /^(?:[-–—_.]+|n\/?a|nihil|kosong|null)$/i;
const errorValue = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/**
 * What a cell says once white space is tidied and invisible marks are gone; or the reason why it says
 * nothing. A dash, "nihil" or "kosong" says nothing.
 */
export function tidy(cell: Cell): string | Claimed<never> {
  const { text, fact } = cell;
  if (text.length > MAX_FIELD_CHARACTERS) return unreadable('too-long', text);
  if (fact?.kind === 'error') return unreadable('formula-error', text);
  let value = text;
  if (untidy.test(text)) {
    if (controlCharacters.test(text)) return unreadable('control-characters', text);
    value = text.replace(invisible, '').replace(/\s+/g, ' ').trim().normalize('NFC');
  }
  if (value.length < 9) {
    if (placeholders.test(value)) return missing;
    if (errorValue.test(value)) return unreadable('formula-error', text);
  }
  return value === '' ? missing : value;
}

/** A field that may say anything. */
export function readText(cell: Cell): Claimed<string> {
  const value = tidy(cell);
  return typeof value === 'string' ? given(value, cell.text) : value;
}
