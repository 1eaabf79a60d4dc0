const opensFormula = /^[=+\-@\t\r\n＝＋－＠]/;
const markedText = /^'[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that no spreadsheet program takes for a formula: an apostrophe goes before anything that would open
 * one. Also in workbooks, whose text cells are safe by type, since the next office may save them as CSV.
 */
export function formulaSafe(text: string): string {
  return opensFormula.test(text) ? `'${text}` : text;
}

/** Undoes `formulaSafe`, so that a report that is handed in again says what the first list said. */
export function withoutTextMark(text: string): string {
  return text.charCodeAt(0) === 39 && markedText.test(text) ? text.slice(1) : text;
}
