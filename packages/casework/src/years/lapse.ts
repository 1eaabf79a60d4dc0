import {
  type CaseWrite,
  caseActionCount,
  type DuplicateCase,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
} from '@payung/data';
import {
  type CalendarDate,
  type CaseId,
  type NominationId,
  nextState,
  type PersonId,
} from '@payung/domain';
import { holdsTurn } from '../cases/case-effect.ts';
import type { PlanSetting } from '../claim-plan.ts';
import type { KnownCase } from '../known-case.ts';
import type { OpenRegion } from '../service.ts';

/** Cases of one nomination that lapse in the commit in which it does; the rest lapse after it. */
const mostLapsing = 3;

/** Why a nomination was not determined for its year, as its own page says it. */
type LapseWhy = 'next-year' | 'year-closed';

type Move = Extract<RegistryWrite, { write: 'move-nomination' }>;

/** Ends a nomination whose year is over for it; how it leaves its card and its pages is written beside it. */
export function lapseMove(
  record: NominationRecord,
  why: LapseWhy,
  { on, said }: { readonly on: CalendarDate; readonly said: string },
): Move {
  const state = nextState(record.state, 'lapse');
  if (state === null) throw new Error(`a nomination in state ${record.state} cannot lapse`);
  const ended = { on, why: said };
  return { write: 'move-nomination', record, state, number: null, first: record.first, why, ended };
}

/** What its page says of a nomination whose person is nominated for a later year. */
export function saidOfNextYear(year: number): string {
  return `tidak ditetapkan pada tahunnya dan diusulkan lagi untuk tahun ${year}`;
}

export type CaseMove = Extract<CaseWrite, { write: 'move-case' }>;

/** The open cases of nominations that lapse; whoever waited for one of those is judged anew. */
export function casesLapsing(
  cases: readonly DuplicateCase[],
  lapsing: ReadonlySet<NominationId>,
): CaseMove[] {
  return cases
    .filter(({ standing, waiting }) => lapsing.has(standing) || lapsing.has(waiting))
    .filter(({ state }) => state === 'open')
    .map((before) => {
      const settled = lapsing.has(before.waiting);
      return {
        write: 'move-case',
        before,
        after: { ...before, state: 'lapsed', settled },
        act: 'lapsed',
      };
    });
}

/** What it writes that a nomination of an earlier year ends because its person is nominated for this one. */
interface Lapse {
  readonly writes: readonly RegistryWrite[];
  /** most actions, its card aside */
  readonly size: number;
  /** cases that lapse after the commit */
  readonly beyond: readonly CaseId[];
  after(all: readonly NominationRecord[]): NominationRecord[];
}

/** A claim takes the turn of a nomination of an earlier year; nothing where there is none. */
export function lapsing(
  setting: Pick<PlanSetting, 'since' | 'year'>,
  record: NominationRecord | null,
  known: Pick<KnownCase, 'lapsing'>,
): Lapse {
  if (record === null) return { writes: [], size: 0, beyond: [], after: (all) => [...all] };
  const said = saidOfNextYear(setting.year);
  const all = casesLapsing(known.lapsing, new Set([record.id]));
  const cases = all.slice(0, mostLapsing);
  const lapsed: NominationRecord = {
    ...record,
    state: 'lapsed',
    number: null,
    endedOn: setting.since,
    endedWhy: said,
    version: record.version + 1,
  };
  return {
    writes: [lapseMove(record, 'next-year', { on: setting.since, said }), ...cases],
    // itself and its line of the waiting list
    size: 2 + cases.reduce((sum, write) => sum + caseActionCount(write), 0),
    beyond: all.slice(mostLapsing).map(({ before }) => before.id),
    after: (kept) => kept.map((one) => (one.id === record.id ? lapsed : one)),
  };
}

/** Adds the open cases of those who may lapse by claims for a year: read for those alone. */
export async function withCasesLapsing<K extends KnownCase>(
  open: OpenRegion,
  known: readonly K[],
  year: number,
): Promise<K[]> {
  const people = known.map((one) => personLapsing(one, year));
  const asked = people.filter((person) => person !== null);
  if (asked.length === 0) return [...known];
  const cases = (await open.data.cases.casesOf(asked)).filter(({ state }) => state === 'open');
  return known.map((one, i) => {
    const person = people[i] ?? null;
    if (person === null) return one;
    const isTheirs = (id: NominationId): boolean => splitNominationId(id).person === person;
    const own = cases.filter(({ standing, waiting }) => isTheirs(standing) || isTheirs(waiting));
    return { ...one, lapsing: own };
  });
}

function personLapsing({ guard, nominations }: KnownCase, year: number): PersonId | null {
  const holder = nominations.find(({ id }) => id === guard?.nomination);
  if (guard === null || holder === undefined || holder.year >= year) return null;
  return holdsTurn(holder) || holder.state === 'offered' ? guard.person : null;
}
