import { splitNominationId } from '@payung/data';
import {
  type AgencyId,
  type CalendarDate,
  type ContributionMonth,
  type Determination,
  type DeterminedLine,
  type Instant,
  type MonthSpan,
  monthOf,
  monthsBetween,
  type NominationId,
  type PersonId,
} from '@payung/domain';
import { determinationShelf, leftOutShelf } from '../determination/determination-shelves.ts';
import { linesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';

/** What decisions say of one person. */
export interface DecidedPerson {
  readonly person: PersonId;
  /** of the last decision that added the person */
  readonly nomination: NominationId;
  readonly agency: AgencyId;
  /** programme years for which decisions name the person; with the month from which another struck them, or null */
  readonly years: ReadonlyMap<number, ContributionMonth | null>;
  /** decided months, less those that later decisions struck */
  readonly spans: readonly (MonthSpan & { readonly year: number })[];
}

/** What decisions count: those that were signed by a day, and entered by a moment. */
interface AsKnown {
  readonly day: CalendarDate;
  readonly known: Instant;
}

/**
 * Everybody whom a signed decision named, by person, in the order of their ids: work that walks through them goes on
 * behind the last. For work outside requests: some hundred bytes a person stand in memory.
 */
export async function decidedPeople(open: OpenRegion, as: AsKnown): Promise<DecidedPerson[]> {
  const people = new Map<PersonId, DecidedPerson>();
  for (const decision of await decisionsBy(open, as)) {
    const fellAway = await fellAwayFrom(open, decision);
    for await (const lines of linesOf(open, decision)) {
      for (const line of lines) {
        if (!fellAway.has(line.nomination)) read(people, line, decision.year);
      }
    }
  }
  return [...people.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
}

/** Oldest first, as they were signed. */
async function decisionsBy({ data }: OpenRegion, { day, known }: AsKnown) {
  const all = await data.shelves.all(determinationShelf);
  // of one moment what is amended comes before what amends it
  const signedOn = ({ signed, kind, id }: Determination): string =>
    [signed?.date, signed?.at, kind === 'initial' ? 0 : 1, id].join(' ');
  return all
    .filter(
      ({ state, signed }) =>
        (state === 'in-force' || state === 'taking-effect') &&
        signed !== null &&
        signed.date <= day &&
        signed.at <= known,
    )
    .sort((a, b) => (signedOn(a) < signedOn(b) ? -1 : 1));
}

/** Those on a signed list who fell away before it took effect. */
async function fellAwayFrom(
  { data }: OpenRegion,
  { id, effect }: Determination,
): Promise<ReadonlySet<NominationId>> {
  if (effect.leftOut === 0) return new Set();
  return new Set((await data.shelves.all(leftOutShelf, id)).map((one) => one.id));
}

function read(people: Map<PersonId, DecidedPerson>, line: DeterminedLine, year: number): void {
  const { act, nomination, agency, firstMonth, months } = line;
  const { person } = splitNominationId(nomination);
  const before = people.get(person) ?? null;
  if (act === 'add') {
    const years = new Map([...(before?.years ?? []), [year, null] as const]);
    const spans = [...(before?.spans ?? []), { year, firstMonth, months }];
    people.set(person, { person, nomination, agency, years, spans });
    return;
  }
  // whoever was never added has nothing to lose
  if (before === null) return;
  const years = new Map([...before.years, [year, firstMonth] as const]);
  const spans = before.spans.map((span) =>
    // a year that was decided by itself is not touched
    span.year === year ? { ...span, months: monthsUntil(span, firstMonth) } : span,
  );
  people.set(person, { ...before, years, spans });
}

/** Whether decisions name somebody for the year of a day, and no other struck them by then. */
export function isDecidedOn({ years }: DecidedPerson, day: CalendarDate): boolean {
  const struckFrom = years.get(Number(day.slice(0, 4)));
  return struckFrom !== undefined && (struckFrom === null || monthOf(day) < struckFrom);
}

/** How many months of a span lie before a month. */
function monthsUntil(span: MonthSpan, month: ContributionMonth): number {
  return Math.min(span.months, Math.max(0, monthsBetween(span.firstMonth, month)));
}
