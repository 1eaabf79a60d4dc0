import type { Logo } from '@payung/data';
import { type ControlResult, done, refused } from './control-refusal.ts';

/** Bytes of a coat of arms; it is kept in one item and put at the head of letters. */
export const largestLogo = 32 * 1024;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What an SVG might do beside being drawn: run code, fetch, embed foreign pages, or blow up by entities. */
const activeSvg =
  /<\s*(script|foreignobject|iframe|object|embed|audio|video|a|animate|set|handler)\b|\bon[a-z]+\s*=|javascript:|<!doctype|<!entity|<\?xml-stylesheet|@import|url\s*\(\s*['"]?(?!#)|\bhref\s*=\s*['"]?\s*(?!#|data:image\/png;base64,)/i;

function fault(message: string): ControlResult<never> {
  return refused({
    code: 'request-invalid',
    faults: [{ field: 'base64', code: 'invalid', message }],
  });
}

/** Takes in a coat of arms only when it can do nothing but be drawn. */
export function checkLogo(mediaType: Logo['mediaType'], base64: string): ControlResult<Logo> {
  const content = Buffer.from(base64, 'base64');
  if (content.length === 0) return fault('the file is empty');
  if (content.length > largestLogo) return fault(`the file is larger than ${largestLogo} bytes`);
  if (mediaType === 'image/png') {
    const isPng = pngSignature.every((byte, position) => content[position] === byte);
    return isPng ? done({ mediaType, content }) : fault('this is no PNG file');
  }
  // numeric entities would hide what is looked for
  const text = content.toString('utf8').replaceAll('\u0000', '');
  if (!/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)) {
    return fault('this is no SVG file');
  }
  if (activeSvg.test(text) || /&#/.test(text)) {
    return fault('the SVG file holds scripts, links or references to elsewhere');
  }
  return done({ mediaType, content });
}
