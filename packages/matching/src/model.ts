import * as z from 'zod';
import { planOf } from './compare/plan.ts';
import { fieldKinds, fingerprintOf, type Schema } from './schema.ts';

const share = z.number().gt(0).lte(1);

const levelShares = z.object({
  name: z.string(),
  person: share,
  stranger: share,
  family: share,
  twin: share,
});
/** What a model believes of one level of one slot, as shares of pairs that know both values. */
export type LevelShares = Readonly<z.infer<typeof levelShares>>;

const frequencyTable = z.object({
  /** records that have a value in the slot */
  records: z.number().int().nonnegative(),
  counts: z.record(z.string(), z.number().int().positive()),
});
/** How often the values of a slot were seen. Values that are not named are rare. */
export type FrequencyTable = Readonly<z.infer<typeof frequencyTable>>;

const slotModel = z.object({
  field: z.string(),
  levels: z.array(levelShares),
  /** null where every value counts the same */
  frequencies: frequencyTable.nullable(),
});
export interface SlotModel {
  readonly field: string;
  readonly levels: readonly LevelShares[];
  readonly frequencies: FrequencyTable | null;
}

const field = z
  .object({
    name: z.string().min(1),
    kind: z.enum(fieldKinds),
    about: z.enum(['person', 'household']).optional(),
  })
  .transform(({ name, kind, about }) =>
    about === undefined ? { name, kind } : { name, kind, about },
  );

const model = z
  .object({
    version: z.string().min(1),
    schema: z.object({ fields: z.array(field) }),
    /** shares of all pairs of records that are one person, or two people of one family */
    prior: z.object({ person: share, family: z.number().gte(0).lt(1) }),
    slots: z.array(slotModel),
    /** in bits: below `review` a pair is nothing, from `match` on it is taken for one person */
    thresholds: z.object({ review: z.number(), match: z.number() }),
  })
  .refine(({ thresholds }) => thresholds.review <= thresholds.match, 'thresholds are exchanged');

function levelsOf(
  slots: readonly {
    readonly field: string;
    readonly levels: readonly { readonly name: string }[];
  }[],
): string {
  return slots.map((slot) => `${slot.field}: ${slot.levels.map(({ name }) => name)}`).join('; ');
}

export interface Thresholds {
  readonly review: number;
  readonly match: number;
}

/**
 * Weights by which pairs are scored, frozen: equal records have an equal score for ever. Plain data that can be kept
 * as JSON; what comes back from JSON has to pass `parseModel`.
 */
export interface Model {
  readonly version: string;
  readonly schema: Schema;
  readonly prior: { readonly person: number; readonly family: number };
  readonly slots: readonly SlotModel[];
  readonly thresholds: Thresholds;
}

/**
 * Reads a model that was kept as JSON.
 *
 * @throws ZodError if it is no model, RangeError if it was made by another version of the comparison
 */
export function parseModel(json: unknown): Model {
  const made = readModel(json);
  if (levelsOf(made.slots) === levelsOf(planOf(made.schema).slots)) return made;
  throw new RangeError(
    `model ${made.version} has not the levels by which records are compared now`,
  );
}

/** Reads a model without asking whether its levels are those of today. */
export function readModel(json: unknown): Model {
  return model.parse(json);
}

/** True if the model scores records of this schema, by the levels of today. */
export function isModelFor(made: Model, schema: Schema): boolean {
  return (
    fingerprintOf(made.schema) === fingerprintOf(schema) &&
    levelsOf(made.slots) === levelsOf(planOf(schema).slots)
  );
}
