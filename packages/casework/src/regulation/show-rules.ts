import {
  type ContributionMonth,
  type FundingKind,
  firstDayOf,
  type Regulation,
  type RuleVersion,
  type RuleVersionId,
  regulationsOf,
  rulesById,
  rulesOn,
  ruleVersionsOf,
  type TariffFound,
  tariffFor,
  type WorkSector,
} from '@payung/domain';
import type { Actor } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';

/** A region's regulations and the rules that hang on them, oldest first. */
export interface RulesHistory {
  readonly regulations: readonly Regulation[];
  readonly versions: readonly RuleVersion[];
  readonly inForce: RuleVersionId;
}

/** Everything that held, holds and is to hold. Everybody of the region may know it. */
export async function showRules(service: Service, actor: Actor): Promise<RulesHistory> {
  const { region, today } = await regionOf(service, actor.tenant);
  return {
    regulations: regulationsOf(region),
    versions: ruleVersionsOf(region),
    inForce: rulesOn(region, today).id,
  };
}

/** One version with its whole rules. */
export async function showRuleVersion(
  service: Service,
  actor: Actor,
  id: RuleVersionId,
): Promise<Result<RuleVersion>> {
  const { region } = await regionOf(service, actor.tenant);
  const found = rulesById(region, id);
  return found === null ? notFound('version of the rules') : ok(found);
}

/** What one person costs in a month, by the rules in force on the month's first day. */
export async function showTariff(
  service: Service,
  actor: Actor,
  asked: {
    readonly funding: FundingKind;
    readonly sector: WorkSector;
    readonly month: ContributionMonth;
  },
): Promise<Result<TariffFound>> {
  const { region } = await regionOf(service, actor.tenant);
  const { rules } = rulesOn(region, firstDayOf(asked.month));
  const found = tariffFor(rules, asked);
  return found === null ? notFound('tariff') : ok(found);
}
