import { fileNew, fileOver, type RegistryWrite, TooBusyError } from '@payung/data';
import {
  type FormulaWeights,
  type OtherCeiling,
  partsOfKey,
  type QuotaPlan,
  QuotaPlanId,
  type Region,
  rulesOn,
  type SharedPlaces,
  type StatisticsId,
  sharePlaces,
  type VillageStatistics,
  weightsOf,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { planShelf, statisticsShelf } from './quota-plan-shelves.ts';

/** A plan as somebody drafts it; the places of the villages follow from it. */
export interface PlanAsked {
  readonly year: number;
  readonly total: number;
  readonly budget: number | null;
  /** null for that of the rules in force */
  readonly formula: FormulaWeights | null;
  readonly statistics: StatisticsId;
  readonly legalBasis: string;
  /** of agencies, occupations and sources of money */
  readonly ceilings: readonly OtherCeiling[];
  readonly correlationId: string;
}

interface Fault {
  readonly field: string;
  readonly detail: string;
}

const tries = 6;
const namesTold = 20;

/** Ceilings that cannot be: doubled, of villages, or of an agency or occupation that is not there. */
export function ceilingFaults(region: Region, ceilings: readonly OtherCeiling[]): Fault[] {
  const agencies = new Set<string>(region.agencies.map(({ id }) => id));
  const occupations = new Set<string>(region.schemeYear.occupations.map(({ code }) => code));
  const seen = new Set<string>();
  return ceilings.flatMap(({ key }, i): Fault[] => {
    const field = `ceilings.${i}.key`;
    const { kind, code } = partsOfKey(key);
    const doubled = seen.has(key);
    seen.add(key);
    if (doubled) return [{ field, detail: `${key} stands twice` }];
    if (kind === 'agency' && !agencies.has(code ?? '')) {
      return [{ field, detail: `the region has no agency ${code}` }];
    }
    if (kind === 'occupation' && !occupations.has(code ?? '')) {
      return [{ field, detail: `the list in force has no occupation ${code}` }];
    }
    return [];
  });
}

/** Villages of today that the statistics lack, and those they name that are no more. */
function villageFaults({ region, today }: OpenRegion, { figures }: VillageStatistics): Fault[] {
  const counted = new Set(figures.map(({ village }) => village));
  const now = region.villages.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo),
  );
  const present = new Set(now.map(({ code }) => code));
  const tell = (what: string, names: readonly string[]): Fault[] => {
    if (names.length === 0) return [];
    const more = names.length > namesTold ? ` and ${names.length - namesTold} more` : '';
    return [
      { field: 'statistics', detail: `${what}: ${names.slice(0, namesTold).join(', ')}${more}` },
    ];
  };
  return [
    ...tell(
      'these villages are not in it',
      now.filter(({ code }) => !counted.has(code)).map(({ code, name }) => `${name} (${code})`),
    ),
    ...tell(
      'these villages are no more',
      figures.filter(({ village }) => !present.has(village)).map(({ village }) => village),
    ),
  ];
}

type Content = Omit<QuotaPlan, 'id' | 'version' | 'state' | 'drafted' | 'adopted'>;

/** By what the rules in force share places out; null where they do not say. */
function formulaInForce({ region, today }: OpenRegion): FormulaWeights | null {
  const { quotaFormula } = rulesOn(region, today).rules;
  return quotaFormula === null ? null : weightsOf(quotaFormula);
}

function whyNoShares(shared: SharedPlaces | null): string {
  if (shared === null) return 'the rules in force name no formula: send one';
  return shared.ok || shared.code === 'no-villages'
    ? 'there are no villages'
    : `nobody in the statistics counts under: ${shared.bases.join(', ')}`;
}

async function contentOf(
  open: OpenRegion,
  asked: PlanAsked,
): Promise<Result<{ content: Content; statistics: VillageStatistics }>> {
  const statistics = await open.data.shelves.one(statisticsShelf, asked.statistics);
  const faults = ceilingFaults(open.region, asked.ceilings);
  for (const [i, { key }] of asked.ceilings.entries()) {
    const { kind } = partsOfKey(key);
    if (kind !== 'village' && kind !== 'total') continue;
    const detail = 'total and villages follow from total, budget and formula';
    faults.push({ field: `ceilings.${i}.key`, detail });
  }
  if (statistics === null) {
    faults.push({ field: 'statistics', detail: `there are no statistics ${asked.statistics}` });
    return refuse({ code: 'request-faults', faults });
  }
  faults.push(...villageFaults(open, statistics));
  const formula = asked.formula ?? formulaInForce(open);
  const shared = formula === null ? null : sharePlaces(asked.total, statistics.figures, formula);
  if (shared === null || !shared.ok) faults.push({ field: 'formula', detail: whyNoShares(shared) });
  if (formula === null || shared === null || !shared.ok || faults.length > 0) {
    return refuse({ code: 'request-faults', faults });
  }
  const { correlationId: _, ceilings, ...rest } = asked;
  const said = { ...rest, formula };
  const places = shared.shares.map(({ village, places: given }) => ({ village, places: given }));
  return ok({ content: { ...said, ceilings: [...ceilings], places }, statistics });
}

/** Statistics stay as they are from their first use on. */
function freeze(statistics: VillageStatistics, plan: QuotaPlanId): RegistryWrite[] {
  if (statistics.usedBy !== null) return [];
  return [fileOver(statisticsShelf, statistics, { usedBy: plan }, { act: 'frozen' })];
}

/** Drafts a plan; nothing follows from it before it is adopted. */
export async function draftPlan(
  service: Service,
  actor: RegionAdmin,
  asked: PlanAsked,
): Promise<Result<QuotaPlan>> {
  const open = await regionOf(service, actor.tenant);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const judged = await contentOf(open, asked);
    if (!judged.ok) return judged;
    const at = nowOf(service);
    const plan: QuotaPlan = {
      id: QuotaPlanId.parse(service.random.ulid()),
      version: 1,
      ...judged.value.content,
      state: 'draft',
      drafted: { by: actor.user, at },
      adopted: null,
    };
    const result = await open.data.commit({
      cause: causeOf(actor, asked.correlationId),
      lane: 'any',
      writes: [
        fileNew(planShelf, plan, { act: 'drafted' }),
        ...freeze(judged.value.statistics, plan.id),
      ],
    });
    if (result.kind === 'done') return ok(plan);
  }
  throw new TooBusyError(1);
}

/** Changes a draft, whole. */
export async function changePlan(
  service: Service,
  actor: RegionAdmin,
  asked: PlanAsked & { readonly id: QuotaPlanId; readonly version: number },
): Promise<Result<QuotaPlan>> {
  const open = await regionOf(service, actor.tenant);
  const { id, version, ...content } = asked;
  const before = await open.data.shelves.one(planShelf, id);
  if (before === null) return notFound('quota plan');
  if (before.state !== 'draft') {
    return refuse({ code: 'state-forbids', detail: `the plan is ${before.state}; draft another` });
  }
  if (before.version !== version) return refuse({ code: 'version-moved' });
  const judged = await contentOf(open, content);
  if (!judged.ok) return judged;
  const at = nowOf(service);
  const change = { ...judged.value.content, drafted: { by: actor.user, at } };
  const result = await open.data.commit({
    cause: causeOf(actor, asked.correlationId),
    lane: 'any',
    writes: [
      fileOver(planShelf, before, change, { act: 'changed' }),
      ...freeze(judged.value.statistics, id),
    ],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ ...before, ...change, version: before.version + 1 });
}
