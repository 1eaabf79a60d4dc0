import type { Logo } from '@payung/data';

/** Bytes of a coat of arms; it is kept in one item and put at the head of letters. */
export const largestLogo = 32 * 1024;

/** px of a side: a picture of few bytes may unpack to more than a phone can hold */
const longestSide = 2_048;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** where the first part of a PNG, which is the header, says width and height */
const pngSides = [16, 20] as const;

/**
 * What an SVG might do beside being drawn: run code, fetch, embed foreign pages, or blow up by entities. An element does
 * the same under a prefix of its name.
 */
const activeSvg =
  /<\s*(?:[^\s<>/"'=]+:)?(script|foreignobject|iframe|object|embed|audio|video|a|animate|set|handler)\b|\bon[a-z]+\s*=|javascript:|<!doctype|<!entity|<\?xml-stylesheet|@import|url\s*\((?!\s*['"]?\s*#)|\bhref\s*=(?!\s*['"]?\s*(?:#|data:image\/png;base64,))/i;

type LogoRead =
  | { readonly ok: true; readonly logo: Logo }
  | { readonly ok: false; readonly message: string };

const no = (message: string): LogoRead => ({ ok: false, message });

/** Takes in a coat of arms only when it can do nothing but be drawn. @returns what is wrong with it, in English */
export function readLogo(mediaType: Logo['mediaType'], base64: string): LogoRead {
  const content = Buffer.from(base64, 'base64');
  if (content.length === 0) return no('the file is empty');
  if (content.length > largestLogo) return no(`the file is larger than ${largestLogo} bytes`);
  const message = mediaType === 'image/png' ? pngFault(content) : svgFault(content);
  return message === null ? { ok: true, logo: { mediaType, content } } : no(message);
}

function pngFault(content: Buffer): string | null {
  const isPng = pngSignature.every((byte, position) => content[position] === byte);
  if (!isPng || content.length < 24) return 'this is no PNG file';
  const isTooLarge = pngSides.some((at) => content.readUInt32BE(at) > longestSide);
  return isTooLarge ? `a side is longer than ${longestSide} pixels` : null;
}

function svgFault(content: Buffer): string | null {
  // numeric entities, and the escapes of a style sheet, would hide what is looked for
  const text = content.toString('utf8').replaceAll('\u0000', '');
  if (!/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)) {
    return 'this is no SVG file';
  }
  if (activeSvg.test(text) || /&#|\\/.test(text)) {
    return 'the SVG file holds scripts, links or references to elsewhere';
  }
  return null;
}
