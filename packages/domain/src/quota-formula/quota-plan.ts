import * as z from 'zod';
import { Instant, UserId, VillageCode } from '../identifiers.ts';
import { CeilingKey } from './ceiling-keys.ts';
import { Limit } from './ceilings.ts';
import { FormulaWeights } from './formula.ts';
import { StatisticsId } from './village-statistics.ts';

export const QuotaPlanId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('QuotaPlanId');
export type QuotaPlanId = z.infer<typeof QuotaPlanId>;

/** A ceiling beside those of the villages: of an agency, an occupation or a source of money. */
export const OtherCeiling = Limit.extend({ key: CeilingKey });
export type OtherCeiling = z.infer<typeof OtherCeiling>;

const Act = z.object({ by: UserId, at: Instant });

/**
 * How the places of a year are shared out, and by what regulation. A draft can be changed; an adopted one is frozen
 * with its statistics, and a later one of the same year replaces it.
 */
export const QuotaPlan = z.object({
  id: QuotaPlanId,
  version: z.int().min(1),
  year: z.int(),
  /** in people */
  total: z.int().min(0).max(10_000_000),
  /** most rupiah (pagu) for all of them; null where only the money's own sources limit it */
  budget: Limit.shape.rupiah,
  formula: FormulaWeights,
  statistics: StatisticsId,
  /** the regulation or decree that gives these places */
  legalBasis: z.string(),
  places: z.array(z.object({ village: VillageCode, places: z.int().min(0) })),
  ceilings: z.array(OtherCeiling),
  state: z.enum(['draft', 'adopted', 'replaced']),
  drafted: Act,
  adopted: Act.nullable(),
});
export type QuotaPlan = z.infer<typeof QuotaPlan>;
