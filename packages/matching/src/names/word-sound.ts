/** Marks of the spelling before 1972, in which a bare J was today's Y (domain-rules 7.4). */
const oldSpelling = /DJ|TJ|OE(?!R[AIU])/;

/**
 * Spellings that clerks use for one sound, in the order in which they are applied: Van Ophuijsen (1901),
 * Republik (1947) and EYD (1972), and Arabic sounds written in several ways.
 */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/(?:KH|CH|H)OE(?=R[AIU])/g, 'HAI'],
  [/(?:KH|CH|H)OI/g, 'HAI'],
  [/OE/g, 'U'],
  [/ULL?OH$/g, 'ULAH'],
  [/^NJ/g, 'NY'],
  [/SJ|SH|SY(?=[AEIOU])/g, 'S'],
  [/TS/g, 'S'],
  [/CH(?=R)|C(?=[RL])/g, 'K'],
  [/[KC]H/g, 'H'],
  [/DZ(?=[AEIOU])/g, 'J'],
  [/D?Z(?=[^AEIOU]|$)/g, 'S'],
  [/Z/g, 'J'],
  [/PH|[VF]/g, 'P'],
  [/([BDGT])H/g, '$1'],
  [/CK|Q/g, 'K'],
  [/X/g, 'KS'],
  [/(.)\1+/g, '$1'],
  [/UW(?=[AEIO])/g, 'U'],
  [/IY(?=[AEOU])/g, 'I'],
  [/(?<=[BCDGHJKLMPRST]|.N)Y(?=[AEOU])/g, 'I'],
  [/(?<=.)Y(?![AEIOU])/g, 'I'],
  [/AE|EI/g, 'AI'],
  [/AO/g, 'AU'],
  [/IE(?=$|[PKN])/g, 'I'],
  [/(?<=..[AEIOU])H$/g, ''],
  [/(?<=..)D$/g, 'T'],
  [/(?<=..)B$/g, 'P'],
  [/(.)\1+/g, '$1'],
];

function modern(letters: string): string {
  if (!oldSpelling.test(letters)) return letters.replaceAll('TJ', 'C').replaceAll('DJ', 'J');
  const parts = letters
    .split('DJ')
    .map((part) => part.replaceAll('TJ', 'C').replaceAll('SJ', 'SY'));
  return parts.map((part) => part.replaceAll('J', 'Y')).join('J');
}

/**
 * How a word of a name sounds: words that differ only by old or new spelling, by doubled letters or by the
 * transcription of Arabic come out equal. An initial stays as it is.
 */
export function soundOf(letters: string): string {
  if (letters.length < 2) return letters;
  let sound = modern(letters);
  for (const [pattern, replacement] of soundRules) sound = sound.replace(pattern, replacement);
  return sound === '' ? letters : sound;
}

/**
 * The sound if a bare J is the Y of the old spelling (JUSUF, SUPRIJADI), or nothing. Only an alternative:
 * today's SUJONO and SUYONO are two names.
 */
export function oldSoundOf(letters: string): string | undefined {
  if (!letters.includes('J') || letters.length < 2) return undefined;
  const sound = soundOf(modern(letters).replaceAll('J', 'Y'));
  return sound === soundOf(letters) ? undefined : sound;
}

const codeClasses: Readonly<Record<string, string>> = {
  O: 'A',
  E: 'I',
  Y: 'J',
  Q: 'K',
  D: 'T',
  B: 'P',
  G: 'K',
};

/** Symbols of a code; what follows hardly separates names and is where lists cut them. */
const CODE_LENGTH = 6;

/** First letter and consonants of a sound (o = a, e = i): most spellings and slips in vowels leave it. */
export function codeOf(sound: string): string {
  const first = sound.slice(0, 1);
  const rest = sound.slice(1).replace(/[AEIOUHY]/g, '');
  const letters = `${first}${rest}`.slice(0, CODE_LENGTH);
  const initial =
    first === 'O' || first === 'E' || first === 'Y' ? (codeClasses[first] ?? first) : first;
  const tail = letters.slice(1).replace(/[BDGQ]/g, (letter) => codeClasses[letter] ?? letter);
  return `${initial}${tail}`.replace(/(.)\1+/g, '$1');
}

/** Beginning, end and consonants in the order of the alphabet of a code: one outlives a slip in a consonant. */
export function looseCodesOf(code: string): readonly string[] {
  if (code.length < 3) return [];
  const ordered = [...code.slice(1)].sort().join('');
  return [`<${code.slice(0, 3)}`, `>${code.slice(-2)}`, `=${code.charAt(0)}${ordered}`];
}
