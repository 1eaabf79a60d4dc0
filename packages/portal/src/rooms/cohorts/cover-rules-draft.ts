import type { ProgrammeYears } from '@payung/contract';
import { say } from '../../language/say.ts';
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
  {
    field: 'lapseAfterMonths',
    asked: say('Terputus setelah (bulan tanpa perlindungan)'),
    least: 0,
  },
  {
    field: 'fullDeathBenefitAfterMonths',
    asked: say('Santunan kematian penuh setelah (bulan)'),
    least: 0,
  },
  {
    field: 'countedWholeFromMonths',
    asked: say('Dihitung satu orang penuh mulai (bulan)'),
    least: 1,
  },
];
export const mostMonths = 12;

/** Where a field of these rules stands in its form. */
export const coverControl = (field: string) => `masa-${field}`;

/** What is wrong at a field; null for one that is unknown here. */
export function coverFault(field: string): FieldError | null {
  const [own = ''] = field.split('.');
  const asked = coverFigures.find((one) => one.field === own);
  if (asked !== undefined) {
    return {
      target: coverControl(own),
      text: say('Isi angka {least} sampai {mostMonths}.', { least: asked.least, mostMonths }),
    };
  }
  return own.endsWith('Months')
    ? { target: coverControl(own), text: say('Pilih paling sedikit satu jumlah bulan.') }
    : null;
}
