import * as z from 'zod';

/** What really stands behind a row of an invented list (see the README beside the lists). */
export const TruthRow = z.object({
  /** agency whose list it is */
  file: z.string().min(1),
  /** line in the file, counted from 1 */
  row: z.coerce.number().int().min(1),
  personId: z.string().min(1),
  nikState: z.enum(['exact', 'dots', 'apostrophe', 'digit', 'swap', 'excel', 'missing', 'spouse']),
  dobState: z.enum(['exact', 'year', 'swapped', 'january-1', 'missing']),
  nameState: z.string(),
  /** the true one, YYYY-MM-DD */
  birthDate: z.iso.date(),
});
export type TruthRow = z.infer<typeof TruthRow>;

const heading = 'file,row,person_id,nik_state,dob_state,name_state,birth_date';

/** @throws Error when the first line is another, or a line does not fit it */
export function readTruth(text: string): TruthRow[] {
  const [first, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (first !== heading) throw new Error(`truth.csv begins with ${heading}`);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [file, row, personId, nikState, dobState, nameState, birthDate] = line.split(',');
      return TruthRow.parse({ file, row, personId, nikState, dobState, nameState, birthDate });
    });
}
