import {
  type Ceiling,
  type CeilingGroup,
  type CeilingKey,
  groupOfKey,
  liesIn,
  limitOf,
  noUse,
  partsOfKey,
  type QuotaPlan,
  type QuotaPlanId,
  type StatisticsId,
  sharePlaces,
  type Used,
  usedOf,
  VillageCode,
  type VillageShare,
  type VillageStatistics,
} from '@payung/domain';
import {
  type Actor,
  type Approver,
  type Auditor,
  mayUseAgency,
  type RegionAdmin,
  type Treasurer,
  type Verifier,
} from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type CeilingEntry, entryShelf, planShelf, statisticsShelf } from './quota-plan-shelves.ts';
import { yearCeilings } from './year-ceilings.ts';

/** Those who see how the places of the whole region are shared out. */
export type QuotaPlanReader = RegionAdmin | Verifier | Approver | Treasurer | Auditor;

/** All statistics, oldest first. */
export async function listStatistics(
  service: Service,
  actor: QuotaPlanReader,
): Promise<VillageStatistics[]> {
  const { data } = await regionOf(service, actor.tenant);
  const all = await data.shelves.all(statisticsShelf);
  return all.sort((a, b) => a.year - b.year || a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

/** Statistics of villages as they were handed in. */
export async function showStatistics(
  service: Service,
  actor: QuotaPlanReader,
  id: StatisticsId,
): Promise<Result<VillageStatistics>> {
  const { data } = await regionOf(service, actor.tenant);
  const found = await data.shelves.one(statisticsShelf, id);
  return found === null ? notFound('statistics') : ok(found);
}

/** All plans, oldest first. */
export async function listPlans(service: Service, actor: QuotaPlanReader): Promise<QuotaPlan[]> {
  const { data } = await regionOf(service, actor.tenant);
  return data.shelves.all(planShelf);
}

/** A plan, with how the places of each village came about. */
export async function showPlan(
  service: Service,
  actor: QuotaPlanReader,
  id: QuotaPlanId,
): Promise<Result<{ plan: QuotaPlan; shares: readonly VillageShare[]; leftOver: number }>> {
  const { data } = await regionOf(service, actor.tenant);
  const plan = await data.shelves.one(planShelf, id);
  if (plan === null) return notFound('quota plan');
  const statistics = await data.shelves.one(statisticsShelf, plan.statistics);
  const shared =
    statistics === null ? null : sharePlaces(plan.total, statistics.figures, plan.formula);
  if (shared === null || !shared.ok) throw new Error('a plan lacks the statistics it froze');
  return ok({ plan, shares: shared.shares, leftOver: shared.leftOver });
}

export interface CeilingView extends Ceiling {
  readonly used: Used;
}

/** Where a year stands: ceilings with what is used of each, what is free, and the plan in force. */
export interface YearView {
  readonly year: number;
  readonly plan: QuotaPlanId | null;
  readonly ceilings: readonly CeilingView[];
  readonly free: readonly ({ readonly group: CeilingGroup } & Used)[];
  readonly movements: number;
}

/** An agency sees itself beside what is the whole region's; a village or district its own villages. */
function maySeeCeiling(actor: Actor, key: CeilingKey, agencies: readonly string[]): boolean {
  const { kind, code } = partsOfKey(key);
  switch (actor.kind) {
    case 'RegionAdmin':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
      return true;
    case 'AgencyOfficer':
    case 'Machine':
    case 'Auditor':
      return kind !== 'agency' || agencies.includes(code ?? ''); /* guard:ceiling-agency */
    case 'AreaOfficer':
      if (kind !== 'village') return false;
      return liesIn(VillageCode.parse(code), actor.areas); /* guard:ceiling-area */
    case 'InsurerOfficer':
      return false;
  }
}

/** The ceilings of a year that this actor sees, by key; those without a limit appear once they are used. */
export async function showCeilings(
  service: Service,
  actor: Actor,
  year: number,
): Promise<YearView> {
  const { data, region } = await regionOf(service, actor.tenant);
  const { standing, ceilings } = await yearCeilings(data, year);
  const agencies =
    actor.kind === 'AreaOfficer' || actor.kind === 'InsurerOfficer'
      ? []
      : region.agencies.map(({ id }) => id).filter((id) => mayUseAgency(actor, id));
  const keys = [...new Set([...standing.limits.keys(), ...standing.used.keys()])]
    .filter((key) => maySeeCeiling(actor, key, agencies))
    .sort((a, b) => (a < b ? -1 : 1));
  const seesFree = actor.kind !== 'AreaOfficer' && actor.kind !== 'InsurerOfficer';
  return {
    year,
    plan: ceilings?.plan ?? null,
    ceilings: keys.map((key) => ({ key, ...limitOf(standing, key), used: usedOf(standing, key) })),
    free: seesFree ? [...standing.free].map(([group, free]) => ({ group, ...free })) : [],
    movements: standing.moves,
  };
}

/** Every movement of a year's ceilings, newest first. */
export async function listEntries(
  service: Service,
  actor: QuotaPlanReader,
  request: { readonly year: number; readonly cursor: string | null; readonly limit: number },
): Promise<Result<{ items: CeilingEntry[]; nextCursor: string | null }>> {
  const { data } = await regionOf(service, actor.tenant);
  const { year, limit } = request;
  const scope = { route: `quota entries ${year}`, user: actor.user };
  const after = await openCursor(data.keys, scope, request.cursor);
  if (after === 'invalid') return refuse({ code: 'cursor-invalid' });
  const asked = { folder: String(year), after, limit, newestFirst: true };
  const { items, next } = await data.shelves.page(entryShelf, asked);
  return ok({ items, nextCursor: sealCursor(data.keys, scope, next) });
}

/** The rounds of a year, oldest first. */
export async function listRounds(
  service: Service,
  actor: QuotaPlanReader,
  year: number,
): Promise<CeilingEntry[]> {
  const { data } = await regionOf(service, actor.tenant);
  const all = await data.shelves.all(entryShelf, String(year));
  return all.filter(({ movement }) => movement.kind === 'round');
}

/** What a ceiling has left: null where it is not limited. */
export function leftOf({ people, rupiah, used }: CeilingView): {
  people: number | null;
  rupiah: number | null;
} {
  return {
    people: people === null ? null : people - used.people,
    rupiah: rupiah === null ? null : rupiah - used.rupiah,
  };
}

/** Sum of what is left under the ceilings of a group, with what is free to be given. */
export function leftIn(view: YearView, group: CeilingGroup): Used {
  let left = view.free.find((one) => one.group === group) ?? noUse;
  for (const ceiling of view.ceilings) {
    if (groupOfKey(ceiling.key) !== group) continue;
    const { people, rupiah } = leftOf(ceiling);
    left = { people: left.people + (people ?? 0), rupiah: left.rupiah + (rupiah ?? 0) };
  }
  return { people: left.people, rupiah: left.rupiah };
}
