import { inflateSync } from 'node:zlib';

/** What the pages of a PDF of ours show with their feet, one text a page, with blanks for line breaks. */
export function pdfTexts(bytes: Uint8Array): string[] {
  const whole = Buffer.from(bytes).toString('latin1');
  const streams = new Map(
    [...whole.matchAll(/\n(\d+) 0 obj\n<<[^>]*\/FlateDecode[^>]*>>\nstream\n/g)].map(
      ({ 0: opening, 1: number, index }) => [number, index + opening.length],
    ),
  );
  const pages = [...whole.matchAll(/\/Type\/Page\/[^\n]*\/Contents\[([^\]]*)\]/g)];
  return pages.map(([, parts = '']) => {
    const contents = [...parts.matchAll(/(\d+) 0 R/g)].map(([, number]) => {
      const from = streams.get(number);
      if (from === undefined) throw new Error(`a page shows ${number}, which is nowhere`);
      return inflateSync(Buffer.from(whole.slice(from), 'latin1')).toString('latin1');
    });
    const shown = [...contents.join('\n').matchAll(/\(((?:\\.|[^\\()])*)\) Tj/g)];
    return shown.map(([, words = '']) => words.replace(/\\(.)/g, '$1').trimEnd()).join(' ');
  });
}
