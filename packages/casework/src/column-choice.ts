import { candidateFields } from '@payung/domain';
import type { ColumnField, ColumnMapping } from '@payung/files';
import * as z from 'zod';

const composites = ['birthPlaceAndDate', 'fullAddress', 'rtRw', 'ignored'] as const;

const ColumnFieldName = z.enum([...candidateFields, ...composites]);

const ChosenMapping = z.object({
  sheet: z.string().nullable(),
  headerRow: z.int().min(0),
  columns: z.array(ColumnFieldName),
});

/** All that a column may be said to hold. */
export const columnFields: readonly ColumnField[] = ColumnFieldName.options;

/** Reads a mapping kept as JSON. @throws when it was not written by this service. */
export function parseMapping(json: string): ColumnMapping {
  return ChosenMapping.parse(JSON.parse(json));
}

/** Column names as fields; null when one of them is none. */
export function parseColumnFields(columns: readonly string[]): ColumnField[] | null {
  const parsed = z.array(ColumnFieldName).safeParse(columns);
  return parsed.success ? parsed.data : null;
}

const single = new Set<string>(['nationalId', 'name', 'occupation', 'village', 'birthDate']);

/** What is wrong with a mapping that a person sent, all of it: column, and why. */
export function mappingFaults(mapping: {
  columns: readonly string[];
}): { field: string; detail: string }[] {
  const faults: { field: string; detail: string }[] = [];
  mapping.columns.forEach((column, i) => {
    if (!ColumnFieldName.safeParse(column).success) {
      faults.push({ field: `columns.${i}`, detail: `"${column}" is not a field` });
    }
    if (single.has(column) && mapping.columns.indexOf(column) !== i) {
      faults.push({ field: `columns.${i}`, detail: `two columns hold ${column}` });
    }
  });
  for (const needed of ['nationalId', 'name', 'occupation'] as const) {
    if (!mapping.columns.includes(needed)) {
      faults.push({ field: 'columns', detail: `no column holds ${needed}` });
    }
  }
  return faults;
}
