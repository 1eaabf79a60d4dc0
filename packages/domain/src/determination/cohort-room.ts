import type { Cohort } from '../cohort/cohort.ts';
import { committedOf } from '../cohort/judge-cohort.ts';

/** Why somebody does not fit, beside their card. */
export type CeilingReached = 'cohort-places-full' | 'cohort-budget-full' | 'funding-budget-full';

/** What a cohort and its money have left; null for no limit. */
export interface CohortRoom {
  /** people */
  readonly places: number | null;
  /** whole rupiah of its own ceiling */
  readonly budget: number | null;
  /** whole rupiah of its source of money */
  readonly funding: number | null;
}

/**
 * What determinations in force leave of a cohort and its money.
 * @param funding rupiah of the source that no other cohort keeps; null where there is no source
 */
export function roomInCohort(cohort: Cohort, funding: number | null): CohortRoom {
  const { placeCeiling, budgetCeiling, determinedPeople } = cohort;
  const committed = committedOf(cohort);
  return {
    places: placeCeiling === null ? null : placeCeiling - determinedPeople,
    budget: budgetCeiling === null ? null : budgetCeiling - committed,
    funding: funding === null ? null : funding - committed,
  };
}

/** A ceiling that leaves no room for somebody, and what is left of it. */
export interface NoRoom {
  readonly code: CeilingReached;
  /** places, or whole rupiah */
  readonly left: number;
}

/** Gives room to one after another: each takes a place, and the cost of exactly their months. */
export interface RoomTaker {
  /** takes room, or takes nothing and says what is full */
  take(months: number): NoRoom | null;
  /** somebody is struck: the months that count no longer, and the place of who was in the cohort until then */
  giveBack(months: number, places: 0 | 1): void;
}

/** Who asks first is served first. */
export function takeRoom(room: CohortRoom, { tariff }: Pick<Cohort, 'tariff'>): RoomTaker {
  let people = 0;
  let rupiah = 0;
  return {
    take(months) {
      const cost = months * tariff;
      const left: readonly (readonly [CeilingReached, number | null, number])[] = [
        ['cohort-places-full', room.places === null ? null : room.places - people, 1],
        ['cohort-budget-full', room.budget === null ? null : room.budget - rupiah, cost],
        ['funding-budget-full', room.funding === null ? null : room.funding - rupiah, cost],
      ];
      for (const [code, has, needs] of left) {
        if (has !== null && has < needs) return { code, left: Math.max(0, has) };
      }
      people += 1;
      rupiah += cost;
      return null;
    },
    giveBack(months, places) {
      people -= places;
      rupiah -= months * tariff;
    },
  };
}
