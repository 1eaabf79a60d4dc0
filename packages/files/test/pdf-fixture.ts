import { inflateSync } from 'node:zlib';

/** What a PDF of ours shows, page by page with its foot, as bytes of Windows-1252. */
export function pdfPages(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes);
  const pages: string[] = [];
  for (const { body } of objects.values()) {
    if (!body.includes('/Type/Page/')) continue;
    const parts = /\/Contents\[([^\]]*)\]/.exec(body)?.[1] ?? '';
    const numbers = [...parts.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
    pages.push(numbers.map((number) => shownIn(objects.get(number)?.stream ?? '')).join('\n'));
  }
  return pages;
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? Number.NaN);
}

function shownIn(content: string): string {
  const shown = [...content.matchAll(/\(((?:\\.|[^\\()])*)\) Tj/g)];
  return shown
    .map(([, text = '']) => text.replace(/\\(.)/g, '$1'))
    .join('\n')
    .replaceAll(/ $/gm, '');
}

/** By number, read where the table at the end says that they begin. */
function objectsOf(bytes: Uint8Array): Map<number, { body: string; stream: string }> {
  const text = Buffer.from(bytes).toString('latin1');
  const start = numberIn(text.slice(-60), /startxref\n(\d+)\n%%EOF/);
  const table = text.slice(start).split('\n').slice(3);
  const found = new Map<number, { body: string; stream: string }>();
  for (const [i, line] of table.entries()) {
    if (!/^\d{10} 00000 n $/.test(line)) break;
    const from = text.slice(Number(line.slice(0, 10)));
    if (!from.startsWith(`${i + 1} 0 obj\n`)) throw new Error(`object ${i + 1} is not where it is`);
    const body = from.slice(0, from.indexOf('\n', `${i + 1} 0 obj\n`.length));
    const begin = from.indexOf('\nstream\n') + '\nstream\n'.length;
    const length = numberIn(body, /\/Length (\d+)/);
    const packed = Buffer.from(from.slice(begin, begin + (length || 0)), 'latin1');
    const isPacked = body.includes('/FlateDecode');
    found.set(i + 1, { body, stream: isPacked ? inflateSync(packed).toString('latin1') : '' });
  }
  return found;
}
