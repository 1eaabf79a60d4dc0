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
