import { fontFiles } from './font-files.ts';
import type { PdfFile } from './pdf-file.ts';

export type Weight = keyof typeof fontFiles;

const widthsIn = (weight: Weight): number[] => fontFiles[weight].widths.split(' ').map(Number);

/** Widths from character 32 of Windows-1252 on, in thousandths of the font size; 0 where the fonts have none. */
export const fontWidths: Readonly<Record<Weight, Uint16Array>> = {
  regular: Uint16Array.from(widthsIn('regular')),
  bold: Uint16Array.from(widthsIn('bold')),
};

export const fontNames = { regular: 'F1', bold: 'F2' } as const;

/** Letters of a part of a font bear six capitals before its name (ISO 32000-1, 9.6.4). */
const names = { regular: 'PAYUNG+Arimo-Regular', bold: 'PAYUNG+Arimo-Bold' } as const;
/** thickness of upright strokes */
const strokes = { regular: 80, bold: 140 } as const;

/**
 * Puts both fonts into a file, so that it looks and sounds the same wherever it is opened.
 * @returns the entry by which pages name them
 */
export function embedFonts(file: PdfFile): string {
  return `<</${fontNames.regular} ${embed(file, 'regular')} 0 R/${fontNames.bold} ${embed(file, 'bold')} 0 R>>`;
}

function embed(file: PdfFile, weight: Weight): number {
  const { widths, box, ascent, descent, capHeight, length, packed } = fontFiles[weight];
  const name = names[weight];
  const letters = file.putPacked(`/Length1 ${length}`, Buffer.from(packed, 'base64'));
  const heights = `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}`;
  const shape = `/FontBBox[${box}]/ItalicAngle 0${heights}/StemV ${strokes[weight]}`;
  const descriptor = file.put(
    `<</Type/FontDescriptor/FontName/${name}/Flags 32${shape}/FontFile2 ${letters} 0 R>>`,
  );
  const measured = `/FirstChar 32/LastChar 255/Widths[${widths}]`;
  return file.put(
    `<</Type/Font/Subtype/TrueType/BaseFont/${name}/Encoding/WinAnsiEncoding${measured}/FontDescriptor ${descriptor} 0 R>>`,
  );
}
