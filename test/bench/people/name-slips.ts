import type { SeededRandomness } from '../seeded.ts';
import {
  type Change,
  oldLetters,
  shortened,
  sounds,
  titlesBefore,
  titlesBehind,
} from './clerk-habits.ts';

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
