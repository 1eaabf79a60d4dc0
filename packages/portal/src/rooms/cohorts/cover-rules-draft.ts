import type { ProgrammeYears } from '@payung/contract';
import type { FieldError } from '../../pieces/error-summary.tsx';

export type CoverRulesSaid = ProgrammeYears['coverRules'];
export type CoverFigure =
  | 'lapseAfterMonths'
  | 'fullDeathBenefitAfterMonths'
  | 'countedWholeFromMonths';

/** The figures that a region settles about months of cover, as they are asked for. */
export const coverFigures: readonly {
  readonly field: CoverFigure;
  readonly asked: string;
  readonly least: number;
}[] = [
  { field: 'lapseAfterMonths', asked: 'Terputus setelah (bulan tanpa perlindungan)', least: 0 },
  {
    field: 'fullDeathBenefitAfterMonths',
    asked: 'Santunan kematian penuh setelah (bulan)',
    least: 0,
  },
  { field: 'countedWholeFromMonths', asked: 'Dihitung satu orang penuh mulai (bulan)', least: 1 },
];
export const mostMonths = 12;

/** Where a field of these rules stands in its form. */
export const coverControl = (field: string) => `masa-${field}`;

/** What is wrong at a field; null for one that is unknown here. */
export function coverFault(field: string): FieldError | null {
  const [own = ''] = field.split('.');
  const asked = coverFigures.find((one) => one.field === own);
  if (asked !== undefined) {
    return { target: coverControl(own), text: `Isi angka ${asked.least} sampai ${mostMonths}.` };
  }
  return own.endsWith('Months')
    ? { target: coverControl(own), text: 'Pilih paling sedikit satu jumlah bulan.' }
    : null;
}
