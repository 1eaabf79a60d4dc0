import { fileOver, type RegistryWrite } from '@payung/data';
import {
  adoptCeilings,
  type Ceiling,
  ceilingKey,
  groupOfKey,
  partsOfKey,
  type QuotaPlan,
  type QuotaPlanId,
  totalKey,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { commitCeilings } from './commit-ceilings.ts';
import { hasCard, setCards, type YearCards } from './move-cards.ts';
import { type CeilingEntry, planShelf } from './quota-plan-shelves.ts';

/** Places of an agency that has a quota card are the card's own, and limited by nothing beside it. */
function ceilingsOf(plan: QuotaPlan, cards: YearCards): Ceiling[] {
  const villages = plan.places.map(({ village, places }) => ({
    key: ceilingKey('village', village),
    people: places,
    rupiah: null,
  }));
  const others = plan.ceilings.map((ceiling) =>
    hasCard(cards, ceiling.key) ? { ...ceiling, people: null } : ceiling,
  );
  return [{ key: totalKey, people: plan.total, rupiah: plan.budget }, ...villages, ...others];
}

function grantsOf(plan: QuotaPlan, cards: YearCards) {
  const ofRegion = cards.region === null ? [] : [{ card: cards.region, granted: plan.total }];
  const ofAgencies = plan.ceilings.flatMap(({ key, people }) => {
    if (people === null || groupOfKey(key) !== 'agency') return [];
    const { code } = partsOfKey(key);
    const card = [...cards.agencies].find(([id]) => id === code)?.[1];
    return card === undefined ? [] : [{ card, granted: people }];
  });
  return [...ofRegion, ...ofAgencies];
}

/** Where agencies have cards of their own, what these hold together is the plan's total, or less. */
function cardFault(plan: QuotaPlan, cards: YearCards): { field: string; detail: string } | null {
  if (cards.agencies.size === 0) return null;
  const planned = new Map<string, number>(
    [...cards.agencies.values()].map(({ id, granted }) => [id, granted]),
  );
  for (const { card, granted } of grantsOf(plan, cards)) planned.set(card.id, granted);
  const sum = [...planned.values()].reduce((all, one) => all + one, 0);
  if (sum <= plan.total) return null;
  const detail = `the agencies' cards would hold ${sum} places, the plan has ${plan.total}`;
  return { field: 'ceilings', detail };
}

/**
 * Adopts a draft: it is frozen, its ceilings take the place of those before, and the quota cards of its year get its
 * places. Use counts on; a plan that gives less than is used is refused with the figures.
 */
export async function adoptPlan(
  service: Service,
  actor: RegionAdmin,
  request: { readonly id: QuotaPlanId; readonly correlationId: string },
): Promise<Result<{ plan: QuotaPlan; entry: CeilingEntry }>> {
  const { data } = await regionOf(service, actor.tenant);
  const { id, correlationId } = request;
  const draft = await data.shelves.one(planShelf, id);
  if (draft === null) return notFound('quota plan');
  const { year, legalBasis: basis } = draft;
  const at = nowOf(service);
  const adopted = { by: actor.user, at };
  const act = { year, act: 'adopted', reason: null, basis, about: id, correlationId };
  let now = draft;
  const entry = await commitCeilings(service, actor, act, async (_, before, cards) => {
    const plans = await data.shelves.all(planShelf);
    const plan = plans.find((one) => one.id === id) ?? draft;
    if (plan.state !== 'draft') {
      return refuse({ code: 'state-forbids', detail: `the plan is ${plan.state}` });
    }
    now = plan;
    const fault = cardFault(plan, cards);
    if (fault !== null) return refuse({ code: 'request-faults', faults: [fault] });
    const replaced = plans
      .filter((one) => one.year === year && one.state === 'adopted')
      .map(
        (one): RegistryWrite =>
          fileOver(planShelf, one, { state: 'replaced' }, { act: 'replaced' }),
      );
    const adopting = fileOver(planShelf, plan, { state: 'adopted', adopted }, { act: 'adopted' });
    return ok({
      step: adoptCeilings(before.standing, ceilingsOf(plan, cards)),
      cards: setCards(grantsOf(plan, cards), basis),
      writes: [adopting, ...replaced],
      plan: id,
    });
  });
  if (!entry.ok) return entry;
  const plan: QuotaPlan = { ...now, state: 'adopted', adopted, version: now.version + 1 };
  return ok({ plan, entry: entry.value });
}
