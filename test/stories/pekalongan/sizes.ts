/** The numbers of Pekalongan's articles (S0-S2), or a twentieth of them for a quick look. Premiums in whole rupiah. */
export interface PekalonganSize {
  /** 2022: places, and people determined */
  readonly places: number;
  readonly determined: number;
  /** of the places: not used, given anew or free */
  readonly unused: number;
  /** 2023 */
  readonly target: number;
  /** 2024: people of the routine cohort, and of the incidental ones by their months */
  readonly routine: number;
  readonly incidental: readonly { readonly months: number; readonly people: number }[];
  readonly incidentalMonths: number;
  readonly routineMonths: number;
  readonly routineRupiah: number;
  readonly incidentalRupiah: number;
  readonly rupiah: number;
  readonly people: number;
  /** workers whom a company pays for, beside these */
  readonly company: number;
}

export const asTold: PekalonganSize = {
  places: 1_000,
  determined: 423,
  unused: 577,
  target: 500,
  routine: 1_000,
  incidental: [
    { months: 1, people: 600 },
    { months: 2, people: 600 },
    { months: 3, people: 500 },
  ],
  routineMonths: 12_000,
  incidentalMonths: 3_300,
  routineRupiah: 201_600_000,
  incidentalRupiah: 55_440_000,
  rupiah: 257_040_000,
  people: 2_700,
  company: 50,
};

export const aTwentieth: PekalonganSize = {
  places: 50,
  determined: 21,
  unused: 29,
  target: 25,
  routine: 50,
  incidental: [
    { months: 1, people: 30 },
    { months: 2, people: 30 },
    { months: 3, people: 25 },
  ],
  routineMonths: 600,
  incidentalMonths: 165,
  routineRupiah: 10_080_000,
  incidentalRupiah: 2_772_000,
  rupiah: 12_852_000,
  people: 135,
  company: 3,
};
