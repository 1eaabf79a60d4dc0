const digitWords = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;

/** Names of the powers of a thousand: 10^0, 10^3, … 10^12. */
const groupNames = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const;

/** The first number too large to be said: 10^15. */
const tooLarge = 1_000_000_000_000_000;

/** 0..999; nothing for 0. */
function hundredsInWords(number: number): string[] {
  const hundreds = Math.floor(number / 100);
  const words = hundreds === 0 ? [] : hundreds === 1 ? ['seratus'] : [digitOf(hundreds), 'ratus'];
  return [...words, ...tensInWords(number % 100)];
}

function digitOf(digit: number): string {
  return digitWords[digit] ?? '';
}

/** 0..99: `sebelas` and the teens are words of their own. */
function tensInWords(number: number): string[] {
  if (number === 0) return [];
  if (number < 10) return [digitOf(number)];
  if (number === 10) return ['sepuluh'];
  if (number === 11) return ['sebelas'];
  if (number < 20) return [digitOf(number - 10), 'belas'];
  const units = number % 10;
  const tens = [digitOf(Math.floor(number / 10)), 'puluh'];
  return units === 0 ? tens : [...tens, digitOf(units)];
}

/**
 * A whole number in Indonesian words, as letters write it after the figures (domain-rules 7.3):
 * `1.016.800` is "satu juta enam belas ribu delapan ratus". A single thousand is "seribu".
 *
 * @param number whole, 0 up to 999 trillion (triliun)
 * @throws RangeError for anything else
 */
export function terbilang(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number >= tooLarge) {
    throw new RangeError('only whole numbers from 0 up to 999 trillion are put into words');
  }
  if (number === 0) return 'nol';
  const words: string[] = [];
  for (let power = groupNames.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(number / 1000 ** power) % 1000;
    if (group === 0) continue;
    const isOneThousand = power === 1 && group === 1;
    words.push(...(isOneThousand ? ['seribu'] : hundredsInWords(group)));
    const name = groupNames[power] ?? '';
    if (name !== '' && !isOneThousand) words.push(name);
  }
  return words.join(' ');
}

/**
 * An amount of money in words, "dua puluh juta seratus enam puluh ribu rupiah".
 *
 * @param amount whole rupiah
 * @throws RangeError like `terbilang`
 */
export function rupiahInWords(amount: number): string {
  return `${terbilang(amount)} rupiah`;
}
