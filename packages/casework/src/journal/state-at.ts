import { allLanes, countStates, type LaneTally, type TenantData } from '@payung/data';
import {
  AgencyId,
  type CalendarDate,
  type NominationId,
  type NominationState,
  nominationStates,
  startOfDay,
} from '@payung/domain';
import * as z from 'zod';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { lineOf, linesOf } from './journal-line.ts';
import { type JournalReader, mayReadOf } from './journal-reader.ts';
import { lastBefore } from './lane-bounds.ts';

/** How many nominations of an agency stood in a state. */
export interface StateCount {
  readonly agency: AgencyId;
  readonly state: NominationState;
  readonly count: number;
}

/** Most entries that one answer is folded from. */
const mostFolded = 50_000;
const entriesAtOnce = 500;

const State = z.enum(nominationStates);

/**
 * How many nominations of each agency stood in each state at the end of a day in the region, folded from the journal:
 * each lane from its beginning, or from what the relay has counted of it, whichever is nearer.
 */
export async function regionStateAt(
  service: Service,
  reader: JournalReader,
  date: CalendarDate,
): Promise<Result<StateCount[]>> {
  const { data, region } = await regionOf(service, reader.tenant);
  const ends = await lastBefore(data, startOfDay(region.timeZone, date, 1));
  const tallies = await data.tally.byLane();
  const ways = allLanes.map((lane) => wayTo(ends[lane] ?? 0, tallies[lane]));
  if (ways.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0) > mostFolded) {
    return refuse({
      code: 'state-forbids',
      detail: 'too much was written to fold it in one answer',
    });
  }
  const lanes = await Promise.all(allLanes.map((lane) => foldLane(data, lane, ways[lane])));
  const total = new Map<string, number>();
  for (const counts of lanes) {
    for (const [name, count] of Object.entries(counts)) {
      total.set(name, (total.get(name) ?? 0) + count);
    }
  }
  const states = [...total].flatMap(([name, count]) => stateCount(name, count));
  return ok(states.filter(({ agency }) => mayReadOf(reader, agency)));
}

/** From where a lane is folded, and up to which entry; backwards when `to` is the lesser. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly counts: Readonly<Record<string, number>>;
}

function wayTo(to: number, tally: LaneTally | undefined): Way {
  if (tally === undefined || to <= Math.abs(tally.seq - to)) return { from: 0, to, counts: {} };
  return { from: tally.seq, to, counts: tally.counts };
}

async function foldLane(
  data: TenantData,
  lane: number,
  way: Way | undefined,
): Promise<Record<string, number>> {
  const { from, to, counts: known } = way ?? { from: 0, to: 0, counts: {} };
  const counts = { ...known };
  const [first, last, by] = to >= from ? [from, to, 1 as const] : [to, from, -1 as const];
  for (let after = first; after < last; ) {
    const page = await data.journal.reads.page(lane, { after, upTo: last, limit: entriesAtOnce });
    for (const entry of page) countStates(counts, lineOf(entry)?.changes ?? [], by);
    // a gap in the lane is what the verification is for
    after = page.at(-1)?.place ?? last;
  }
  return counts;
}

function stateCount(name: string, count: number): StateCount[] {
  const [agencyName, stateName] = name.split('|');
  const agency = AgencyId.safeParse(agencyName);
  const state = State.safeParse(stateName);
  if (!agency.success || !state.success || count === 0) return [];
  return [{ agency: agency.data, state: state.data, count }];
}

export interface NominationAt {
  readonly id: NominationId;
  /** null when it had not been made yet */
  readonly state: NominationState | null;
  /** its number while it waited */
  readonly number: number | null;
  /** when it came into this state */
  readonly since: string | null;
}

const Told = z.object({ state: State, number: z.number().nullish() });

/** The state in which a nomination stood at the end of a day in the region. */
export async function nominationStateAt(
  service: Service,
  reader: JournalReader,
  request: { id: NominationId; date: CalendarDate },
): Promise<Result<NominationAt>> {
  const { id, date } = request;
  const { data, region } = await regionOf(service, reader.tenant);
  const [trail] = await data.journal.trails.ofNomination(id);
  if (trail === undefined || !mayReadOf(reader, trail.agency)) return notFound('nomination');
  const end = startOfDay(region.timeZone, date, 1);
  const entries = await data.journal.reads.at(trail.trail);
  let found: NominationAt = { id, state: null, number: null, since: null };
  // in the order of the item's versions, which holds across lanes
  for (const line of linesOf(entries)) {
    if (Date.parse(line.at) >= end) continue;
    for (const change of line.changes.filter((one) => one.id === id)) {
      const told = Told.safeParse(change.after);
      if (!told.success) continue;
      found = { id, state: told.data.state, number: told.data.number ?? null, since: line.at };
    }
  }
  return ok(found);
}
