import type { SeededRandomness } from '../seeded.ts';

/** What clerks do to names, each kind with its share of all slips. */
export const nameSlips = [
  ['typo', 30],
  ['sound', 16],
  ['abbreviation', 12],
  ['old-spelling', 8],
  ['title', 9],
  ['dropped-word', 8],
  ['reordered', 4],
  ['glued', 4],
  ['initial', 4],
  ['call-name', 2],
  ['father-added', 2],
  ['two-typos', 1],
] as const;
export type NameSlip = (typeof nameSlips)[number][0];

const alphabet = 'ABCDEFGHIJKLMNOPRSTUWY';
/** Keys beside each other on a keyboard, for letters hit wrongly. */
const besides: Readonly<Record<string, string>> = {
  A: 'SQ',
  E: 'RW',
  I: 'OU',
  O: 'IP',
  U: 'YI',
  N: 'MB',
  M: 'N',
  S: 'AD',
  T: 'RY',
  R: 'ET',
  K: 'LJ',
  D: 'SF',
};

function oneTypo(random: SeededRandomness, name: string): string {
  const at = 1 + random.below(Math.max(1, name.length - 1));
  const letter = name[at] ?? 'A';
  switch (random.below(5)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + letter + name.slice(at);
    case 2:
      return name.slice(0, at) + (name[at + 1] ?? '') + letter + name.slice(at + 2);
    case 3: {
      const near = besides[letter] ?? alphabet;
      return name.slice(0, at) + (near[random.below(near.length)] ?? 'A') + name.slice(at + 1);
    }
    default:
      return name.slice(0, at) + (alphabet[random.below(alphabet.length)] ?? 'A') + name.slice(at);
  }
}

type Change = readonly [RegExp, string];

/** Two spellings of one sound, both in daily use. */
const sounds: readonly Change[] = [
  [/MUHAMMAD/, 'MUHAMAD'],
  [/MUHAMMAD/, 'MOHAMMAD'],
  [/MUHAMMAD/, 'MOCHAMMAD'],
  [/MOCHAMAD/, 'MUCHAMAD'],
  [/MOCHAMAD/, 'MUHAMAD'],
  [/AHMAD/, 'ACHMAD'],
  [/AHMAD/, 'AKHMAD'],
  [/SITI/, 'SITTI'],
  [/ROHMAN/, 'RAHMAN'],
  [/ROKH/, 'ROH'],
  [/SY/, 'S'],
  [/^S(?=[AIU])/, 'SH'],
  [/KH/, 'H'],
  [/KH/, 'CH'],
  [/Z/, 'J'],
  [/Z/, 'S'],
  [/F/, 'P'],
  [/F/, 'V'],
  [/Y(?=[AEIOU])/, ''],
  [/IY/, 'I'],
  [/I(?=[AO])/, 'IY'],
  [/TH/, 'T'],
  [/T(?=[AIO])/, 'TH'],
  [/D(?=[AIO])/, 'DH'],
  [/O$/, 'A'],
  [/AH$/, 'A'],
  [/AH\b/, 'OH'],
  [/ING/, 'ENG'],
  [/U(?=D|N)/, 'O'],
  [/AI/, 'AE'],
  [/AE/, 'AI'],
  [/LL|MM|NN|SS/, 'L'],
  [/N(?=G?$)/, 'NN'],
  [/I$/, 'Y'],
  [/Q/, 'K'],
  [/K$/, 'Q'],
];

/** Van Ophuijsen and Republican spelling, kept in the names of the old. */
const oldLetters: readonly Change[] = [
  [/U/g, 'OE'],
  [/J/g, 'DJ'],
  [/C(?!H)/g, 'TJ'],
  [/(?<![NSK])Y/g, 'J'],
  [/NY/g, 'NJ'],
  [/SY/g, 'SJ'],
  [/KH/g, 'CH'],
];

/** As clerks shorten; any other word is cut to its first letter. */
const shortened: Readonly<Record<string, readonly string[]>> = {
  MUHAMMAD: ['MUH.', 'M.', 'MUH', 'MOH.', 'MHD', 'MD.', 'M'],
  MOCHAMAD: ['MOCH.', 'MOCH', 'MOH', 'M.'],
  AHMAD: ['A.', 'AH.', 'ACH.', 'AKH.', 'A'],
  ABDUL: ['ABD.', 'ABD', 'A.', 'AB.'],
  SITI: ['ST.', 'ST', 'S.', 'STI'],
  NUR: ['N.', 'NR.'],
  SRI: ['S.', 'SR.'],
  DEWI: ['D.'],
};

const titlesBefore: Readonly<Record<'L' | 'P', readonly string[]>> = {
  L: ['H.', 'H', 'HAJI', 'DRS.', 'R.', 'K.H.', 'IR.', 'BPK', 'ALM.', 'UST.', 'PAK', 'SDR.'],
  P: ['HJ.', 'HJ', 'HAJJAH', 'DRA.', 'RR.', 'IBU', 'NY.', 'HJ.', 'SDRI.'],
};
const titlesBehind = [', S.PD', ' S.PD.I', ', SE', ' S.H', ', A.MD', ' ST'];

function changed(random: SeededRandomness, name: string, changes: readonly Change[]): string {
  const able = changes.filter(([from]) => name.search(from) >= 0);
  if (able.length === 0) return name;
  const [from, to] = random.pick(able);
  return name.replace(from, to);
}

function old(random: SeededRandomness, name: string): string {
  const once = changed(random, name, oldLetters);
  return random.chance(0.4) ? changed(random, once, oldLetters) : once;
}

function abbreviated(name: string, random: SeededRandomness): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => Object.hasOwn(shortened, word));
  const forms = at < 0 ? undefined : shortened[words[at] ?? ''];
  if (forms === undefined || words.length < 2) return name;
  const form = random.pick(forms);
  const isGlued = form.endsWith('.') && random.chance(0.25);
  const text = words.with(at, form).join(' ');
  return isGlued ? text.replace(`${form} `, form) : text;
}

function titled(random: SeededRandomness, name: string, sex: 'L' | 'P'): string {
  if (random.chance(0.2)) return `${name}${random.pick(titlesBehind)}`;
  return `${random.pick(titlesBefore[sex])} ${name}`;
}

/** The name of daily use: SULASTRI is called LASTRI. */
function callName(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const called = first.length > 6 ? first.slice(first.length > 8 ? 3 : 2) : first;
  return [called, ...rest].join(' ');
}

/**
 * A name as it was noted with one kind of slip; the name itself where the slip cannot be made of it.
 *
 * @param slip.father a man's name that the slip may add behind BIN or BINTI
 */
export function slipName(
  random: SeededRandomness,
  slip: { readonly kind: NameSlip; readonly sex: 'L' | 'P'; readonly father: string },
  name: string,
): string {
  const words = name.split(' ');
  const at = random.below(words.length);
  switch (slip.kind) {
    case 'typo':
      return oneTypo(random, name);
    case 'two-typos':
      return oneTypo(random, oneTypo(random, name));
    case 'sound':
      return changed(random, name, sounds);
    case 'abbreviation':
      return abbreviated(name, random);
    case 'old-spelling':
      return old(random, name);
    case 'title':
      return titled(random, name, slip.sex);
    case 'dropped-word':
      return words.length < 2 ? name : words.toSpliced(at, 1).join(' ');
    case 'reordered':
      return words.length < 2 ? name : [...words.slice(1), words[0]].join(' ');
    case 'glued':
      return words.length < 2 ? name : name.replace(' ', '');
    case 'initial':
      return words.length < 2
        ? name
        : words
            .with(words.length - 1, `${words.at(-1)?.[0]}${random.chance(0.5) ? '.' : ''}`)
            .join(' ');
    case 'call-name':
      return callName(name);
    case 'father-added':
      return `${name} ${slip.sex === 'L' ? 'BIN' : 'BINTI'} ${slip.father}`;
  }
}
