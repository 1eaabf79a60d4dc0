/** Characters of Windows-1252 beyond Latin-1 that the fonts of our papers have. */
export const beyondLatin = '€‚„…ˆ‹Œ‘’“”•–—˜™›œ';

/** Letters and marks that do not come apart, and what they are written as. */
const written: Readonly<Record<string, string>> = {
  ʼ: "'",
  ʻ: "'",
  ʾ: "'",
  ʿ: "'",
  '′': "'",
  '`': "'",
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '—',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ƒ: 'f',
  '†': '+',
  '‡': '+',
  '‰': 'o/oo',
  '☐': '[ ]',
  '✓': 'v',
  '✔': 'v',
};

const isPlain = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff]*$/;
/** nothing is seen of these: soft hyphens, zero widths, marks of direction, byte order marks */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const spaces = /[\s\p{Cc}\p{Z}]+/gu;

/**
 * Text as the fonts of our papers can print it: Latin letters with their marks stay, others lose their marks or
 * become a question mark, so that nothing disappears unseen. Line breaks and control characters become one space.
 */
export function printable(text: string): string {
  if (isPlain.test(text)) return text;
  const tidy = text.replace(unseen, '').replace(spaces, ' ').trim();
  return isPlain.test(tidy) ? tidy : Array.from(tidy.normalize('NFC'), printed).join('');
}

function printed(character: string): string {
  if (isPlain.test(character) || beyondLatin.includes(character)) return character;
  const known = written[character];
  if (known !== undefined) return known;
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (bare === '') return '';
  return isPlain.test(bare) ? bare : '?';
}
