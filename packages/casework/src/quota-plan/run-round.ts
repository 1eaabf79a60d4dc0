import {
  type CeilingFault,
  type CeilingStep,
  partsOfKey,
  type RoundMove,
  redistribute,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import { commitCeilings } from './commit-ceilings.ts';
import { hasCard, setCards, type YearCards } from './move-cards.ts';
import type { CeilingEntry } from './quota-plan-shelves.ts';

/** The places of cards that a round moves; a card gives to cards alone, so that their sum stays. */
function cardGrants(cards: YearCards, moves: readonly RoundMove[]) {
  const faults: CeilingFault[] = [];
  const grants = moves.flatMap(({ key, people }) => {
    const { code } = partsOfKey(key);
    const card = [...cards.agencies].find(([id]) => id === code)?.[1];
    if (card === undefined || people === 0) return [];
    const granted = card.granted + people;
    if (granted >= 0) return [{ card, granted }];
    const used = card.reserved + card.consumed;
    faults.push({ code: 'below-use', key, unit: 'people', wanted: granted, used });
    return [];
  });
  const more = moves.reduce((sum, { people }) => sum + people, 0);
  if (more !== 0) {
    faults.push({ code: 'not-free', group: 'agency', unit: 'people', wanted: more, free: 0 });
  }
  return { grants, faults };
}

function withFaults(step: CeilingStep, more: readonly CeilingFault[]): CeilingStep {
  if (more.length === 0) return step;
  return { ok: false, faults: [...(step.ok ? [] : step.faults), ...more] };
}

/**
 * A round of redistribution: what villages, agencies, occupations or sources do not use is taken back and given to
 * others of their kind, with a reason. What is not given stays free for a later round. Places of agencies that have
 * quota cards move between these, in the same transaction.
 */
export function runRound(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly year: number;
    readonly moves: readonly RoundMove[];
    readonly reason: string;
    readonly legalBasis: string | null;
    readonly correlationId: string;
  },
): Promise<Result<CeilingEntry>> {
  const { year, moves, reason, legalBasis: basis, correlationId } = request;
  const act = { year, act: 'round', reason, basis, about: null, correlationId };
  return commitCeilings(service, actor, act, async (_, before, cards) => {
    if (before.ceilings === null && cards.agencies.size === 0) {
      const detail = `no ceilings are set for ${year}: adopt a plan first`;
      return refuse({ code: 'state-forbids', detail });
    }
    const onCards = moves.filter(({ key }) => hasCard(cards, key));
    // rupiah of an agency are no matter of its card
    const others = moves
      .map((move) => (onCards.includes(move) ? { ...move, people: 0 } : move))
      .filter(({ people, rupiah }) => people !== 0 || rupiah !== 0);
    const { grants, faults } = cardGrants(cards, onCards);
    const step = withFaults(redistribute(before.standing, others), faults);
    return ok({ step, cards: setCards(grants, basis ?? reason) });
  });
}
