import { inflateSync } from 'node:zlib';

/** What the pages of a PDF of ours show, one text a page, with blanks for line breaks. */
export function pdfTexts(bytes: Uint8Array): string[] {
  const whole = Buffer.from(bytes).toString('latin1');
  const streams = [...whole.matchAll(/\/FlateDecode[^>]*>>\nstream\n/g)];
  return streams.flatMap(({ 0: opening, index }) => {
    const packed = Buffer.from(whole.slice(index + opening.length), 'latin1');
    const content = inflateSync(packed).toString('latin1');
    const shown = [...content.matchAll(/\(((?:\\.|[^\\()])*)\) Tj/g)];
    const text = shown.map(([, words = '']) => words.replace(/\\(.)/g, '$1')).join(' ');
    // the picture that every page shows at its foot is no page
    return text.includes('Halaman') ? [text] : [];
  });
}
