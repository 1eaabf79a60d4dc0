import type { ColumnChoice } from '@payung/casework';
import { text } from '@payung/contract';
import * as z from 'zod';
import { readJson } from './read-json.ts';

/** Which sheet, which header line, or what each column holds: whatever the list waits for. */
export const ColumnChoiceRequest = z
  .strictObject({
    sheet: text(200).nullish(),
    headerRow: z.int().min(0).max(1_048_576).optional(),
    columns: z.array(text(40)).min(1).max(500).optional(),
  })
  .refine((choice) => choice.columns === undefined || choice.headerRow !== undefined, {
    path: ['headerRow'],
    message: 'say in which line the headings stand, 0 when there are none',
  })
  .refine((choice) => choice.sheet != null || choice.headerRow !== undefined, {
    path: ['columns'],
    message: 'choose a sheet, a header line, or the columns',
  });

export async function readColumnChoice(request: Request): Promise<ColumnChoice> {
  const { sheet = null, headerRow, columns } = await readJson(request, ColumnChoiceRequest);
  return {
    sheet,
    headerRow: headerRow ?? null,
    mapping: columns === undefined || headerRow === undefined ? null : { headerRow, columns },
  };
}
