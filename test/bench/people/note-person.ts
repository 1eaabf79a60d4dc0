import type { SeededRandomness } from '../seeded.ts';
import { inventPhone } from './invent-households.ts';
import { inventName } from './invent-names.ts';
import type { Village } from './invent-villages.ts';
import { type NameSlip, nameSlips, slipName } from './name-slips.ts';
import { type DobState, type NikState, noteBirthDate, noteNik } from './number-slips.ts';
import type { Person } from './person.ts';

export type OtherState =
  | 'moved'
  | 'new-family-card'
  | 'family-card-missing'
  | 'phone-changed'
  | 'phone-missing'
  | 'mother-changed'
  | 'mother-missing'
  | 'village-typo';

/** A person as one clerk noted them down, and what is wrong about it. */
export interface Note {
  readonly person: Person;
  readonly nik: string;
  readonly name: string;
  /** YYYY-MM-DD, or empty */
  readonly birthDate: string;
  readonly mother: string;
  readonly familyCard: string;
  readonly phone: string;
  readonly street: string;
  readonly rt: number;
  readonly rw: number;
  readonly village: string;
  readonly district: string;
  readonly nikState: NikState;
  readonly dobState: DobState;
  readonly nameState: 'exact' | NameSlip;
  readonly others: readonly OtherState[];
}

/** Shares of notes, as in lists of a well-kept office; `errors` multiplies all of them. */
const nikShares: readonly (readonly [NikState, number])[] = [
  ['dots', 0.02],
  ['apostrophe', 0.01],
  ['digit', 0.03],
  ['two-digits', 0.004],
  ['swap', 0.015],
  ['excel', 0.03],
  ['missing', 0.04],
  ['spouse', 0.003],
];
const dobShares: readonly (readonly [DobState, number])[] = [
  ['year', 0.015],
  ['january-1', 0.01],
  ['swapped', 0.01],
  ['day', 0.01],
  ['missing', 0.015],
];
const nameShare = 0.15;
const otherShares = {
  moved: 0.05,
  'new-family-card': 0.05,
  'family-card-missing': 0.1,
  'phone-changed': 0.12,
  'phone-missing': 0.2,
  'mother-changed': 0.08,
  'mother-missing': 0.2,
  'village-typo': 0.03,
} as const satisfies Readonly<Record<OtherState, number>>;

function drawn<T>(
  random: SeededRandomness,
  shares: readonly (readonly [T, number])[],
  errors: number,
): T | null {
  return shares.find(([, share]) => random.chance(share * errors))?.[0] ?? null;
}

function noteMother(random: SeededRandomness, name: string): string {
  const kind = random.pick(['typo', 'sound', 'dropped-word', 'title', 'old-spelling'] as const);
  return slipName(random, { kind, sex: 'P', father: '' }, name);
}

function drawOthers(random: SeededRandomness, errors: number): Set<OtherState> {
  // Object.entries forgets the key type that the record above is checked against
  const shares = Object.entries(otherShares) as [OtherState, number][];
  return new Set(shares.filter(([, share]) => random.chance(share * errors)).map(([one]) => one));
}

function noteHome(
  random: SeededRandomness,
  person: Person,
  others: Set<OtherState>,
  villages: readonly Village[],
) {
  const { street, rt, rw, village, district } = person;
  if (others.has('moved')) {
    const to = random.pick(villages);
    const [newRt, newRw] = [1 + random.below(9), 1 + random.below(8)];
    return { street: 'DK. BARU', rt: newRt, rw: newRw, village: to.name, district: to.district };
  }
  if (!others.has('village-typo')) return { street, rt, rw, village, district };
  const typed = slipName(random, { kind: 'typo', sex: 'L', father: '' }, village);
  return { street, rt, rw, village: typed, district };
}

function noteFamilyCard(random: SeededRandomness, person: Person, others: Set<OtherState>): string {
  if (others.has('family-card-missing')) return '';
  if (!others.has('new-family-card') && !others.has('moved')) return person.familyCard;
  return `${person.familyCard.slice(0, 10)}2${random.below(6)}${9_000 + random.below(1_000)}`;
}

function notePhone(random: SeededRandomness, person: Person, others: Set<OtherState>): string {
  if (others.has('phone-missing')) return '';
  return others.has('phone-changed') ? inventPhone(random) : person.phone;
}

function noteMotherName(
  random: SeededRandomness,
  { mother }: Person,
  others: Set<OtherState>,
): string {
  if (others.has('mother-missing')) return '';
  return others.has('mother-changed') ? noteMother(random, mother) : mother;
}

/**
 * Notes a person down, slips included; each field slips for itself, so that slips meet in one row.
 *
 * @param options.errors multiplies every share: 1 a careful office, 2 to 3 a hurried one
 */
export function notePerson(
  random: SeededRandomness,
  person: Person,
  options: { readonly errors: number; readonly villages: readonly Village[] },
): Note {
  const { errors, villages } = options;
  const nikState = drawn(random, nikShares, errors) ?? 'exact';
  const dobState = drawn(random, dobShares, errors) ?? 'exact';
  const kinds = nameSlips.flatMap(([kind, weight]) => Array<NameSlip>(weight).fill(kind));
  const kind = random.chance(nameShare * errors) ? random.pick(kinds) : null;
  const others = drawOthers(random, errors);
  const father = random.chance(0.5) ? 'SUKARDI' : inventName(random, 'L');
  const nik = noteNik(random, person, nikState);
  const birthDate = noteBirthDate(random, person.birthDate, dobState);
  const name =
    kind === null ? person.name : slipName(random, { kind, sex: person.sex, father }, person.name);
  return {
    person,
    nik,
    name,
    birthDate,
    mother: noteMotherName(random, person, others),
    familyCard: noteFamilyCard(random, person, others),
    phone: notePhone(random, person, others),
    ...noteHome(random, person, others, villages),
    nikState: nik === person.nik ? 'exact' : nikState,
    dobState: birthDate === person.birthDate ? 'exact' : dobState,
    nameState: name === person.name ? 'exact' : (kind ?? 'exact'),
    others: [...others],
  };
}
