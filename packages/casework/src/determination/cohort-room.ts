import type { NominationRecord, RegistryWrite } from '@payung/data';
import {
  type CeilingStanding,
  type Cohort,
  type CohortRoom,
  fundingStanding,
  type NominationId,
  type NoRoom,
  roomInCohort,
  takeRoom,
} from '@payung/domain';
import { cohortShelf, fundingShelf, keepSource } from '../cohort/index.ts';
import { ceilingTurns } from '../quota-plan/ceiling-check.ts';
import type { Counted } from '../quota-plan/index.ts';
import type { OpenRegion } from '../service.ts';
import type { NotReadyLine } from './determination-shelves.ts';
import type { Freed } from './what-strikes-free.ts';

/** What a cohort takes now, and the write by which that still holds when it is taken. */
export interface Room {
  readonly room: CohortRoom;
  /** refused when anybody took money of the same source since the room was read */
  readonly keeps: readonly RegistryWrite[];
}

/**
 * What a cohort has left of its own places and rupiah, and of what its source of money has beyond the plans and people
 * of the other cohorts that it pays for.
 */
export async function roomOf({ data }: OpenRegion, { id, funding }: Cohort): Promise<Room> {
  // the source first: whoever takes of it after this reading makes the write below fail
  const source = await data.shelves.one(fundingShelf, funding);
  const all = await data.shelves.all(cohortShelf);
  const cohort = all.find((one) => one.id === id);
  if (cohort === undefined) throw new Error('the cohort of a determination is gone');
  if (source === null) return { room: roomInCohort(cohort, null), keeps: [] };
  const others = all.filter((one) => one.funding === funding && one.id !== id);
  const room = roomInCohort(cohort, fundingStanding(source, others).free);
  return { room, keeps: [keepSource(source)] };
}

/** Somebody who is to be covered for so many months. */
export interface Asking {
  readonly record: NominationRecord;
  readonly months: number;
}

type Reasons = NotReadyLine['reasons'];

function reasonOf({ code, left }: NoRoom): Reasons[number] {
  return { part: 'ceiling', code, detail: { room: left } };
}

/** For whom cohort or money have no room left, as other decisions took it; whoever stands earlier is served first. */
export function withoutRoom(
  { room }: Room,
  cohort: Cohort,
  people: readonly Asking[],
): Map<NominationId, Reasons> {
  const own = takeRoom(room, cohort);
  const found = new Map<NominationId, Reasons>();
  for (const { record, months } of people) {
    const none = own.take(months);
    if (none !== null) found.set(record.id, [reasonOf(none)]);
  }
  return found;
}

/** Asks ceilings about people in the order in which they are to be served. */
export interface CeilingsInTurn {
  /** whoever fits has taken their place for those who follow; else what is full */
  ask(one: Counted): Reasons;
  /** somebody is struck before the others are asked about */
  giveBack(struck: Pick<Freed, 'months' | 'places' | 'draws'>): void;
}

/** Asks about one after another whether a ceiling is full: of village, occupation, money, or of the cohort. */
export function ceilingsInTurn(
  cohort: Cohort,
  room: CohortRoom,
  standing: CeilingStanding,
): CeilingsInTurn {
  const year = ceilingTurns(standing);
  const own = takeRoom(room, cohort);
  return {
    giveBack({ months, places, draws }) {
      own.giveBack(months, places);
      for (const draw of draws) year.giveBack(draw);
    },
    ask(one) {
      const full = year.take(one, cohort);
      if (full.length > 0) return full.map((why) => ({ ...why, detail: { ...why.detail } }));
      const none = own.take(one.months);
      return none === null ? [] : [reasonOf(none)];
    },
  };
}
