import { type InflationBudget, partText } from './inflate-part.ts';
import { attributesOf, scanXml } from './xml-scan.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Built-in number formats that show a date (ECMA-376 18.8.30), those of other languages included. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

/** Which cell styles show their number as a date, by style index. */
export function readDateStyles(entry: ZipEntry, budget: InflationBudget): readonly boolean[] {
  const formats = new Map<number, string>();
  const dates: boolean[] = [];
  let inCellFormats = false;
  scanXml(partText(entry, budget), {
    open(name, raw) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const attributes = attributesOf(raw);
        formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      } else if (name === 'xf' && inCellFormats) {
        const format = Number(attributesOf(raw).get('numFmtId') ?? 0);
        const code = formats.get(format);
        dates.push(code === undefined ? isBuiltInDate(format) : isDateCode(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return dates;
}

/** A format shows a date if it has a day or a year outside quotes, brackets and escapes. */
function isDateCode(code: string): boolean {
  const bare = code
    .slice(0, 500)
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\\_*]./g, '');
  return !/general/i.test(bare) && /[dy]/i.test(bare);
}
