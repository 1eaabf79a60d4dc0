import { withoutTextMark } from './formula-safe.ts';
import { type InflationBudget, partText } from './inflate-part.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_LINES } from './limits.ts';
import { dateOfSerial } from './read-date.ts';
import { type SharedStrings, withoutEscapes } from './shared-strings.ts';
import { type CellFact, type SourceRow, UnreadableList } from './source-row.ts';
import { isTrue } from './workbook-parts.ts';
import { attributeOf, scanningXml, type XmlListener } from './xml-scan.ts';
import type { ZipEntry } from './zip-directory.ts';

export interface SheetSurroundings {
  readonly strings: SharedStrings;
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** What was noticed on the way through a sheet. */
export interface SheetRemarks {
  merged: number;
  formulas: number;
}

/** Between the two ways of counting days in a workbook. */
const DAYS_1904 = 1462;

/**
 * The lines of one sheet, in order, with the row numbers the sheet shows. Memory stays flat: the XML is
 * inflated and scanned piece by piece; what the sheet says about its own size is not looked at.
 * @throws UnreadableList
 */
export function* sheetRows(
  entry: ZipEntry,
  around: SheetSurroundings,
  remarks: SheetRemarks,
  budget: InflationBudget,
): Generator<SourceRow> {
  const reader = new SheetReader(around, remarks);
  for (const _ of scanningXml(partText(entry, budget), reader)) {
    yield* reader.take();
  }
}

class SheetReader implements XmlListener {
  readonly #around: SheetSurroundings;
  readonly #remarks: SheetRemarks;
  #done: SourceRow[] = [];
  #row = 0;
  #column = -1;
  #hidden = false;
  #cells: string[] = [];
  #facts: (CellFact | undefined)[] | null = null;
  #width = 0;
  #type = '';
  #style = 0;
  #text = '';
  #hasFormula = false;
  #hasValue = false;
  #isListening = false;
  #inPhonetic = false;

  constructor(around: SheetSurroundings, remarks: SheetRemarks) {
    this.#around = around;
    this.#remarks = remarks;
  }

  take(): SourceRow[] {
    const rows = this.#done;
    this.#done = [];
    return rows;
  }

  open(name: string, raw: string): void {
    switch (name) {
      case 'c':
        this.#openCell(raw);
        return;
      case 'v':
      case 't':
        this.#isListening = !this.#inPhonetic;
        this.#hasValue = true;
        return;
      case 'f':
        this.#hasFormula = true;
        return;
      case 'rPh':
        this.#inPhonetic = true;
        return;
      case 'row':
        this.#openRow(raw);
        return;
      case 'mergeCell':
        this.#remarks.merged += 1;
        return;
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isListening = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'row') {
      this.#done.push({
        row: this.#row,
        cells: this.#cells,
        facts: this.#facts,
        hidden: this.#hidden,
        width: this.#width,
      });
    }
  }

  text(piece: string): void {
    if (this.#isListening && this.#text.length < MAX_CELL_CHARACTERS) this.#text += piece;
  }

  #openRow(raw: string): void {
    const row = Number(attributeOf(raw, 'r') ?? this.#row + 1);
    if (row > MAX_LINES) throw new UnreadableList({ code: 'too-many-lines', limit: MAX_LINES });
    if (!Number.isInteger(row) || row <= this.#row)
      throw new UnreadableList({ code: 'broken-workbook' });
    this.#row = row;
    this.#column = -1;
    this.#hidden = isTrue(attributeOf(raw, 'hidden'));
    this.#cells = [];
    this.#facts = null;
    this.#width = 0;
  }

  #openCell(raw: string): void {
    const reference = attributeOf(raw, 'r');
    this.#type = attributeOf(raw, 't') ?? 'n';
    this.#style = Number(attributeOf(raw, 's') ?? 0);
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#text = '';
    this.#hasFormula = false;
    this.#hasValue = false;
  }

  #closeCell(): void {
    if (this.#hasFormula) this.#remarks.formulas += 1;
    const { text, fact } = this.#value();
    if (text === '') return;
    const column = this.#column;
    if (column + 1 > this.#width) this.#width = column + 1;
    if (column >= MAX_COLUMNS || column < 0) return;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
    if (fact !== undefined) {
      this.#facts ??= [];
      this.#facts[column] = fact;
    }
  }

  #value(): { text: string; fact?: CellFact } {
    if (!this.#hasValue) return this.#hasFormula ? unknown : { text: '' };
    switch (this.#type) {
      case 's': {
        const text = this.#around.strings.at(Number(this.#text));
        return text === null ? unknown : { text: withoutTextMark(text) };
      }
      case 'inlineStr':
      case 'str':
        return { text: withoutTextMark(withoutEscapes(this.#text)) };
      case 'b':
        return { text: this.#text === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { text: this.#text, fact: { kind: 'error' } };
      case 'd':
        return { text: this.#text };
      default:
        return this.#number();
    }
  }

  #number(): { text: string; fact?: CellFact } {
    const value = Number(this.#text);
    if (this.#text === '') return { text: '' };
    if (!Number.isFinite(value)) return { text: this.#text };
    const serial = value + (this.#around.from1904 ? DAYS_1904 : 0);
    if (this.#around.dateStyles[this.#style]) {
      const reading = dateOfSerial(serial);
      if (reading.kind === 'date') {
        const [year, month, day] = reading.date.split('-');
        return { text: `${day}/${month}/${year}`, fact: { kind: 'date', serial } };
      }
    }
    return { text: String(value), fact: { kind: 'number', value, serial } };
  }
}

/** A cell whose value the file does not hold. */
const unknown: { text: string; fact: CellFact } = { text: '#N/A', fact: { kind: 'error' } };

/** "AB12" → 27. More letters than any program writes still give a number, far beyond every limit. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 6; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  if (column === 0) throw new UnreadableList({ code: 'broken-workbook' });
  return column - 1;
}
