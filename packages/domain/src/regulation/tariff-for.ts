import * as z from 'zod';
import type { FundingKind } from '../cohort/cohort.ts';
import type { ContributionMonth } from '../months.ts';
import national from './national-tariffs.json' with { type: 'json' };
import type { RegionRules } from './rules.ts';
import { type SourceMark, Tariff, type WorkSector } from './tariff.ts';

/**
 * What the whole country pays, oldest first, each with its legal basis, its months and how well it is known
 * (domain-rules 2.1-2.3).
 */
export const nationalTariffs: readonly Tariff[] = z.array(Tariff).parse(national);

/** What one person costs in one month, and by what right. */
export interface TariffFound {
  /** rupiah a person and month, both parts together */
  readonly amount: number;
  readonly workAccident: number;
  readonly death: number;
  readonly tariff: string;
  readonly of: 'region' | 'national';
  readonly legalBasis: string;
  readonly source: string;
  /** `inferred` and `not-verified` are shown as such wherever the amount is */
  readonly mark: SourceMark;
}

/** Whose cover, in which month, paid by what kind of money. */
export interface TariffAsked {
  readonly funding: FundingKind;
  readonly sector: WorkSector;
  readonly month: ContributionMonth;
}

function holds(tariff: Tariff, { funding, sector, month }: TariffAsked): boolean {
  return (
    tariff.from <= month &&
    (tariff.to === null || month <= tariff.to) &&
    (tariff.funding.length === 0 || tariff.funding.includes(funding)) &&
    (tariff.sectors.length === 0 || tariff.sectors.includes(sector))
  );
}

/** What names its money goes before what names its trade, and that before what holds for all. */
function specificness({ funding, sectors }: Tariff): number {
  return (funding.length > 0 ? 2 : 0) + (sectors.length > 0 ? 1 : 0);
}

function best(tariffs: readonly Tariff[], asked: TariffAsked): Tariff | null {
  const [first = null] = tariffs
    .filter((tariff) => holds(tariff, asked))
    .sort((a, b) => specificness(b) - specificness(a) || (a.from < b.from ? 1 : -1));
  return first;
}

/**
 * The tariff of one person for one month: the region's own where its rules have one, else the country's. Of several,
 * the one that names the money and the trade most closely, then the newest.
 *
 * @returns null for a month before the first known tariff
 */
export function tariffFor(
  rules: Pick<RegionRules, 'tariffs'>,
  asked: TariffAsked,
): TariffFound | null {
  const own = best(rules.tariffs, asked);
  const found = own ?? best(nationalTariffs, asked);
  if (found === null) return null;
  const { id, workAccident, death, legalBasis, source, mark } = found;
  return {
    amount: workAccident + death,
    workAccident,
    death,
    tariff: id,
    of: own === null ? 'national' : 'region',
    legalBasis,
    source,
    mark,
  };
}
