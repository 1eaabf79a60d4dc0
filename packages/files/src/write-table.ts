import { quoted } from './csv-write.ts';
import { formulaSafe } from './formula-safe.ts';

const breaks = /\r\n|\r|\n/g;

/** A plain table as CSV, in UTF-8 with byte order mark and `;`, as spreadsheets of the region open it. */
export function writeTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const lines = [headings, ...rows].map((cells) =>
    cells.map((cell) => quoted(formulaSafe(cell.replace(breaks, ' ')), ';')).join(';'),
  );
  return new TextEncoder().encode(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`);
}
