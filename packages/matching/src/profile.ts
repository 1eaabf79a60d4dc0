import type { Cells } from './compare/comparer.ts';
import { planOf } from './compare/plan.ts';
import type { Schema } from './schema.ts';

/** A record normalised for comparing under one schema. What is inside is for this package alone. */
export interface Profile {
  readonly cells: Cells;
}

/**
 * Normalises a record. Missing, empty and meaningless values become unknown, which is evidence neither way.
 *
 * @param values by field name; a field that the schema does not name is ignored
 */
export function profileOf(schema: Schema, values: Readonly<Record<string, string>>): Profile {
  return { cells: planOf(schema).parts.flatMap(({ comparer }) => comparer.read(values)) };
}
