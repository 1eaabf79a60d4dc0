import type { CrossCheck, NominationStanding } from '@payung/data';
import {
  type ContributionMonth,
  type ContributionRules,
  type ContributionSetting,
  contributionRules,
  coverRulesOf,
  type Instant,
  type NominationId,
  type OccupationCode,
  rulesOn,
  tariffInMonth,
  type WorkSector,
} from '@payung/domain';
import type { OpenRegion, Service } from '../service.ts';
import type { BillMoney } from './bill-money.ts';
import { contributionSettingOf } from './cover-of.ts';

/** What a list is made by. */
export interface ListGround {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly cross: CrossCheck;
  readonly money: BillMoney;
  /** when each decision in force was drafted, by its id */
  readonly draftedAt: ReadonlyMap<string, Instant>;
  readonly setting: ContributionSetting | null;
  readonly rules: ContributionRules;
  /** rupiah for a month of a trade, reckoned once for everybody */
  readonly tariffOf: (sector: WorkSector, month: ContributionMonth) => number;
}

export async function groundFor(
  service: Service,
  open: OpenRegion,
  cross: CrossCheck,
  money: BillMoney,
  draftedAt: ReadonlyMap<string, Instant>,
): Promise<ListGround> {
  const setting = await contributionSettingOf(open);
  const rules = contributionRules(coverRulesOf(open.region), setting);
  const tariffOf = tariffsOf(open, money);
  return { service, open, cross, money, draftedAt, setting, rules, tariffOf };
}

function tariffsOf({ region, today }: OpenRegion, money: BillMoney): ListGround['tariffOf'] {
  const { rules } = rulesOn(region, today);
  const known = new Map<string, number>();
  return (sector, month) => {
    const key = `${sector} ${month}`;
    const priced = { rules, funding: money.source.kind, sector };
    const tariff = known.get(key) ?? tariffInMonth(money.cohort, month, priced);
    known.set(key, tariff);
    return tariff;
  };
}

/** Where a nomination stands; the trade is null where none has a tariff of its own. */
export type Standing = NominationStanding & { readonly occupation: OccupationCode | null };

/** What people wrote of themselves is opened only where a tariff hangs on their trade. */
export async function standingIn(
  { open: { data }, setting }: ListGround,
  ids: readonly NominationId[],
): Promise<(Standing | null)[]> {
  if ((setting?.transportOccupations.length ?? 0) === 0) {
    const standings = await data.people.standings(ids);
    return standings.map((one) => (one === null ? null : { ...one, occupation: null }));
  }
  const records = await data.people.nominations(ids);
  return records.map((one) => one && { ...one, occupation: one.worker.occupation });
}
