/** An invented person as a civil registry would know one; households as they live together. */
export interface Person {
  readonly id: string;
  readonly householdId: string;
  /** how the person stands to the household's head */
  readonly kin: 'head' | 'spouse' | 'child' | 'twin' | 'parent' | 'sibling';
  readonly nik: string;
  readonly spouseNik: string | null;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly sex: 'L' | 'P';
  readonly mother: string;
  readonly familyCard: string;
  readonly street: string;
  /** 1..9 */
  readonly rt: number;
  readonly rw: number;
  readonly village: string;
  readonly district: string;
  /** empty: has none */
  readonly phone: string;
}

/** Whole years that somebody has lived at the end of 2025. */
export const ageOf = (person: Pick<Person, 'birthDate'>): number =>
  2025 - Number(person.birthDate.slice(0, 4));
