import type { CalendarDate, Nik, OccupationCode, VillageCode } from './identifiers.ts';

/** The fields a list or a form may say about a worker. */
export const candidateFields = [
  'nationalId',
  'name',
  'birthPlace',
  'birthDate',
  'sex',
  'motherMaidenName',
  'familyCardNo',
  'address',
  'rt',
  'rw',
  'village',
  'district',
  'phone',
  'occupation',
  'income',
  'socialDataset',
  'welfareDecile',
  'isBreadwinner',
  'note',
] as const;
export type CandidateField = (typeof candidateFields)[number];

/** Why a cell could not be read as what its column says. */
export type FieldFault =
  | 'rounded-by-spreadsheet'
  | 'not-a-date'
  | 'impossible-date'
  | 'date-in-two-ways'
  | 'not-a-number'
  | 'not-a-sex'
  | 'too-long'
  | 'control-characters'
  | 'formula-error';

/** What stood in a cell: nothing, something readable, or something that is not what its column says. */
export type Claimed<T> =
  | { readonly state: 'given'; readonly value: T; readonly text: string }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly fault: FieldFault; readonly text: string };

export type Sex = 'MALE' | 'FEMALE';

/** What a row or a form says about one worker, before anything is judged. `text` is what stood in the cell. */
export interface Candidate {
  /** separators stripped; not yet checked */
  readonly nationalId: Claimed<string>;
  readonly name: Claimed<string>;
  readonly birthPlace: Claimed<string>;
  readonly birthDate: Claimed<CalendarDate>;
  readonly sex: Claimed<Sex>;
  readonly motherMaidenName: Claimed<string>;
  readonly familyCardNo: Claimed<string>;
  readonly address: Claimed<string>;
  readonly rt: Claimed<string>;
  readonly rw: Claimed<string>;
  readonly village: Claimed<string>;
  readonly district: Claimed<string>;
  readonly phone: Claimed<string>;
  readonly occupation: Claimed<string>;
  /** whole rupiah a month */
  readonly income: Claimed<number>;
  readonly socialDataset: Claimed<string>;
  /** 1..10, domain-rules 1.11 */
  readonly welfareDecile: Claimed<number>;
  readonly isBreadwinner: Claimed<boolean>;
  readonly note: Claimed<string>;
}

/** A worker whose identifying fields were readable and passed; what is kept of a person. */
export interface Worker {
  readonly nik: Nik;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly birthPlace: string | null;
  readonly sex: Sex;
  readonly motherMaidenName: string | null;
  readonly familyCardNo: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly village: VillageCode | null;
  readonly phone: string | null;
  readonly occupation: OccupationCode;
  /** as it was handed in, where the list in force has no such occupation */
  readonly occupationWords?: string | undefined;
  readonly income: number | null;
  readonly socialDataset: string | null;
  readonly welfareDecile: number | null;
  readonly isBreadwinner: boolean | null;
}
