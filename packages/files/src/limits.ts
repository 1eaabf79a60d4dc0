/** Bytes of a list as handed in. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Columns that carry anything; a real list has fewer than 40. */
export const MAX_COLUMNS = 500;
/** Lines of a list: what a spreadsheet program can hold. */
export const MAX_LINES = 1_048_576;
/** Characters that a cell may hold and still be read as a field. */
export const MAX_FIELD_CHARACTERS = 10_000;
/** Characters that a cell of a workbook can hold (Excel's own limit); what exceeds it is cut in reports. */
export const MAX_CELL_CHARACTERS = 32_767;
/** Line breaks inside one quoted cell; a quotation mark that closes later was never an opening one. */
export const MAX_BREAKS_IN_CELL = 50;
/** Bytes that the parts of a workbook may inflate to, all together. */
export const MAX_INFLATED_BYTES = 400 * 1024 * 1024;
/** A part that grows by more than this, once past `RATIO_COUNTS_FROM_BYTES`, is a zip bomb. */
export const MAX_INFLATION_RATIO = 200;
export const RATIO_COUNTS_FROM_BYTES = 50 * 1024 * 1024;
/** Lines looked at to find the header. */
export const HEADER_WITHIN_LINES = 60;
/** Lines looked at to recognise columns by their values. */
export const SAMPLE_LINES = 400;
/** Characters of a cell that are shown before a list is taken in. */
export const SHOWN_CHARACTERS = 40;
/** Characters of a heading that are shown, and tell one layout from another. */
export const SHOWN_HEADING_CHARACTERS = 80;
/** Columns that are shown whatever they hold, and tell one layout from another. */
export const SHOWN_COLUMNS = 60;
/** Columns that are shown at all: those behind the first only when they are read as a field. */
export const MAX_SHOWN_COLUMNS = 100;
/** Lines among which a person chooses the header. */
export const MAX_HEADER_CHOICES = 12;
/** Sheets of a workbook that are looked at; Excel's memory is their limit, a person's patience ours. */
export const MAX_SHEETS = 200;
/** Characters of a sheet's name; Excel allows 31. */
export const MAX_SHEET_NAME_CHARACTERS = 100;
/** Names told in one warning or fault. */
export const MAX_NAMES_TOLD = 20;
