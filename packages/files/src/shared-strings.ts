import { type InflationBudget, partText } from './inflate-part.ts';
import { MAX_CELL_CHARACTERS } from './limits.ts';
import { scanXml } from './xml-scan.ts';
import type { ZipEntry } from './zip-directory.ts';

/** The strings that cells refer to by number, kept as bytes: a list of 100,000 people has 600,000 of them. */
export interface SharedStrings {
  /** null when there is no such string */
  at(index: number): string | null;
}

export const noSharedStrings: SharedStrings = { at: () => null };

export function readSharedStrings(entry: ZipEntry, budget: InflationBudget): SharedStrings {
  const table = new StringTable();
  let current = '';
  let inText = false;
  let inPhonetic = false;
  scanXml(partText(entry, budget), {
    open(name) {
      if (name === 't') inText = true;
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 'si') current = '';
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') table.add(withoutEscapes(current));
    },
    text(piece) {
      if (inText && !inPhonetic && current.length < MAX_CELL_CHARACTERS) current += piece;
    },
  });
  return table;
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 22.9.2.19). */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

class StringTable implements SharedStrings {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #ends = new Uint32Array(4096);
  #used = 0;
  #count = 0;

  add(text: string): void {
    const needed = this.#used + text.length * 3;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#used);
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#used += this.#bytes.write(text, this.#used, 'utf8');
    this.#ends[this.#count] = this.#used;
    this.#count += 1;
  }

  at(index: number): string | null {
    if (!(index >= 0 && index < this.#count)) return null;
    const start = index === 0 ? 0 : this.#ends[index - 1];
    return this.#bytes.toString('utf8', start, this.#ends[index]);
  }
}
