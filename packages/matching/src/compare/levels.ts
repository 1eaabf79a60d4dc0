/**
 * A level of likeness. The shares are what is believed before anything is learned: how often two records of
 * one person (`person`), of two people of one family (`family`) or of two strangers (`stranger`) stand at it; twins
 * are born on one day and registered one after the other, often with names alike.
 * Where values are shared, their rarity takes the place of the strangers' share, less `slack` bits for the
 * neighbourhood that a looser level admits.
 */
export interface Level {
  readonly name: string;
  readonly person: number;
  readonly stranger: number;
  readonly family: number;
  /** among twins, where it differs from other relatives */
  readonly twin: number;
  /** bits; absent where the strangers' share counts as it is */
  readonly slack?: number;
}

const level = (
  name: string,
  person: number,
  stranger: number,
  family: number = stranger,
  slack?: number,
  twin: number = family,
): Level => ({ name, person, stranger, family, twin, ...(slack === undefined ? {} : { slack }) });

/** Words of a given or a family name. */
export const wordLevels = [
  level('equal', 0.76, 0.004, 0.3, 0),
  level('close', 0.09, 0.002, 0.02),
  level('alike', 0.04, 0.006, 0.03),
  level('initial', 0.005, 0.01),
  level('part', 0.02, 0.004, 0.05, 1),
  level('swapped', 0.03, 0.0005, 0.0005, 1),
  level('elsewhere', 0.015, 0.003, 0.02, 1),
  level('different', 0.04, 0.97, 0.6),
] as const satisfies readonly Level[];

/** Whole names: the levels of `compareNames`. Words that agree count by their rarity, a slip for some bits more. */
export const wholeNameLevels = [
  level('equal', 0.8, 0.0001, 0.01, 0, 0.01),
  level('same-sound', 0.04, 0.0001, 0.002, 0, 0.01),
  level('glued', 0.01, 0.00001, 0.0002, 1, 0.001),
  level('reordered', 0.01, 0.00001, 0.001, 0.5, 0.004),
  level('one-typo', 0.05, 0.0005, 0.004, -5, 0.06),
  level('bare', 0.01, 0.0005, 0.004, 0.5, 0.01),
  level('initial', 0.01, 0.001, 0.004, -1, 0.004),
  level('typos', 0.005, 0.0005, 0.002, -3, 0.03),
  level('part', 0.03, 0.005, 0.03, 1, 0.02),
  level('near', 0.005, 0.002, 0.01, -2, 0.15),
  level('one-word-differs', 0.01, 0.02, 0.12, 1, 0.45),
  level('few', 0.005, 0.05, 0.15, undefined, 0.1),
  level('none', 0.01, 0.92, 0.66, undefined, 0.15),
] as const satisfies readonly Level[];

/** What a longer name holds beyond given and family name. */
export const restLevels = [
  level('same', 0.6, 0.01, 0.05, 1),
  level('part', 0.25, 0.05, 0.1, 2),
  level('other-number', 0.02, 0.01, 0.05),
  level('different', 0.13, 0.93, 0.84),
] as const satisfies readonly Level[];

export const dateLevels = [
  level('equal', 0.84, 0.0001, 0.01, 0, 0.965),
  level('day-and-month-swapped', 0.01, 0.00006, 0.00006, undefined, 0.005),
  level('one-digit', 0.05, 0.0012, 0.0012, undefined, 0.01),
  level('january-1', 0.01, 0.0003, 0.0003, undefined, 0.004),
  level('as-national-id-says', 0.01, 0.0001, 0.0001, undefined, 0.005),
  level('day-and-month', 0.015, 0.0025, 0.0025, undefined, 0.002),
  level('two-parts', 0.03, 0.004, 0.004, undefined, 0.002),
  level('two-digits', 0.01, 0.012, 0.012, undefined, 0.002),
  level('year', 0.01, 0.02, 0.02, undefined, 0.001),
  level('different', 0.015, 0.96, 0.96, undefined, 0.004),
] as const satisfies readonly Level[];

export const identifierLevels = [
  level('equal', 0.88, 0.00001, 0.00001, 0),
  level('one-digit', 0.08, 0.00005),
  level('two-digits', 0.02, 0.001),
  level('different', 0.02, 0.999),
] as const satisfies readonly Level[];

/** The levels between equal and different have slack: strangers' share follows from what two numbers have in common. */
export const nationalIdLevels = [
  level('equal', 0.88, 0.0000001, 0.002, undefined, 0.01),
  level('rounded-by-spreadsheet', 0.02, 0.0000001, 0.0005, 0, 0.06),
  level('digits-swapped', 0.015, 0.0000001, 0.0002, 0, 0.01),
  level('next-serial', 0.004, 0.0000001, 0.01, 0, 0.6),
  level('one-digit', 0.03, 0.0000001, 0.0005, 0, 0.08),
  level('two-digits', 0.003, 0.000001, 0.001, 0, 0.12),
  level('same-date-and-serial', 0.003, 0.0000005, 0.0001, 0, 0.005),
  level('different', 0.05, 0.99999, 0.985, undefined, 0.115),
] as const satisfies readonly Level[];

export const familyCardLevels = [
  level('equal', 0.85, 0.00003, 0.93),
  level('one-digit', 0.02, 0.00001, 0.01),
  level('different', 0.13, 0.99996, 0.06),
] as const satisfies readonly Level[];

export const placeLevels = [
  level('equal', 0.8, 0.01, 0.9, 0),
  level('close', 0.08, 0.002, 0.03),
  level('part', 0.05, 0.01, 0.02),
  level('different', 0.07, 0.98, 0.05),
] as const satisfies readonly Level[];

export const streetLevels = [
  level('equal', 0.6, 0.003, 0.6, 0),
  level('close', 0.16, 0.002, 0.1),
  level('part', 0.08, 0.02, 0.1),
  level('swapped', 0.03, 0.0003, 0.0003, 1),
  level('different', 0.13, 0.975, 0.2),
] as const satisfies readonly Level[];

export const houseNumberLevels = [
  level('equal', 0.8, 0.02, 0.85, 0),
  level('close', 0.08, 0.06, 0.05),
  level('different', 0.12, 0.92, 0.1),
] as const satisfies readonly Level[];

export const codeLevels = [
  level('equal', 0.8, 0.003, 0.8, 0),
  level('close', 0.09, 0.006, 0.05),
  level('same-front', 0.06, 0.02, 0.05),
  level('different', 0.05, 0.97, 0.1),
] as const satisfies readonly Level[];

export const phoneLevels = [
  level('equal', 0.6, 0.00001, 0.3, 0),
  level('close', 0.03, 0.000005, 0.01),
  level('different', 0.37, 0.99998, 0.69),
] as const satisfies readonly Level[];

export const emailLevels = [
  level('equal', 0.78, 0.0005, 0.0005, 0),
  level('close', 0.14, 0.0003),
  level('same-name', 0.02, 0.002),
  level('different', 0.06, 0.997),
] as const satisfies readonly Level[];

export const sexLevels = [
  level('equal', 0.985, 0.5, 0.5, undefined, 0.8),
  level('different', 0.015, 0.5, 0.5, undefined, 0.2),
] as const satisfies readonly Level[];

export const categoryLevels = [
  level('equal', 0.85, 0.1, 0.3, 0),
  level('close', 0.04, 0.02),
  level('different', 0.11, 0.88, 0.7),
] as const satisfies readonly Level[];
