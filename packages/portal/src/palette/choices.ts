import { cardDigits } from '../card-digits.ts';

/** Something the palette leads to. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  /** what tells it from others of the same name; of a person age, village and the last 4 digits, never more */
  readonly under?: string;
  /** of the room, with an id where it has one */
  readonly address: string;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** What somebody is after: sixteen digits are a NIK, fewer a card; words may be a name, anything a room or a decision. */
export interface Sought {
  readonly words: string;
  readonly nationalId: string | null;
  /** digits as many as participant cards (KPJ) have */
  readonly cardNo: string | null;
  /** null while too short: two letters would find half the region */
  readonly personName: string | null;
}

const leastLetters = 3;

/** Reads what was typed or scanned; spaces and points inside a number count for nothing. */
export function readSought(typed: string): Sought {
  const words = typed.trim().replace(/\s+/g, ' ');
  const digits = words.replace(/[\s.-]/g, '');
  const nobody = { words, nationalId: null, cardNo: null, personName: null };
  if (/^\d{16}$/.test(digits)) return { ...nobody, nationalId: digits };
  if (cardDigits.test(digits)) return { ...nobody, cardNo: digits };
  const letters = words.replace(/[^\p{L}]/gu, '');
  const isName = !/\d/.test(words) && letters.length >= leastLetters;
  return { ...nobody, personName: isName ? words : null };
}

/** Those whose name holds all the words, in any order; all of them while nothing is typed. */
export function fitting<T extends { readonly name: string }>(
  words: string,
  choices: readonly T[],
): readonly T[] {
  const wanted = words.toLocaleLowerCase('id').split(' ').filter(Boolean);
  return choices.filter(({ name }) => {
    const lower = name.toLocaleLowerCase('id');
    return wanted.every((word) => lower.includes(word));
  });
}

/** Where the choice with this key stands now; the first where it is none of them, or -1 where there is none. */
export function placeOf(key: string | null, choices: readonly Choice[]): number {
  const found = choices.findIndex((choice) => choice.key === key);
  return found < 0 ? Math.min(0, choices.length - 1) : found;
}

/**
 * What Enter opens that was struck before anything was found: the only choice. Of several nobody has chosen yet, and the
 * page of a stranger would be opened.
 */
export function onlyOf(choices: readonly Choice[]): Choice | undefined {
  return choices.length === 1 ? choices[0] : undefined;
}
