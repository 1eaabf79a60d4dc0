import type { FrequencyTable } from './frequencies.ts';

/** What a model believes of one level of one slot, as shares of pairs that know both values. */
export interface LevelShares {
  readonly name: string;
  /** among two records of one person */
  readonly person: number;
  /** among records of two strangers */
  readonly stranger: number;
  /** among records of two people of one family */
  readonly family: number;
}

export interface SlotModel {
  readonly field: string;
  readonly levels: readonly LevelShares[];
  /** null where every value counts the same */
  readonly frequencies: FrequencyTable | null;
}

/** From here on, in bits: below `review` a pair is nothing, from `match` on it is taken for one person. */
export interface Thresholds {
  readonly review: number;
  readonly match: number;
}

/** Weights by which pairs are scored. Plain data: it can be kept as JSON, compared and put into use again. */
export interface Model {
  readonly version: string;
  /** of the schema it was made for */
  readonly schema: string;
  /** shares of all pairs of records that are one person, or two people of one family */
  readonly prior: { readonly person: number; readonly family: number };
  readonly slots: readonly SlotModel[];
  readonly thresholds: Thresholds;
}
