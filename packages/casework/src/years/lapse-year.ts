import {
  type Cause,
  caseActionCount,
  fileOver,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
  TooBusyError,
  writeLimit,
} from '@payung/data';
import {
  letsPeopleIn,
  type NominationId,
  nextState,
  type TenantId,
  type YearClosing,
} from '@payung/domain';
import { leaveCards } from '../leave-card.ts';
import { leavePages } from '../matching/leave-pages.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { afterLapsing } from './after-lapsing.ts';
import { isToLookThrough, sendClosing } from './close-year.ts';
import { type CaseMove, casesLapsing, lapseMove } from './lapse.ts';
import { yearClosingShelf } from './year-closing-shelf.ts';

/** how long one message is worked on, in milliseconds; the next goes on */
const longestMs = 55_000;
/** people of one transaction: each moves, leaves its number and up to four pages, beside the cards and the count */
const peopleAtOnce = 12;
/** database actions of one transaction, less the count */
const mostActions = writeLimit - 1;
/** tries of one transaction before the work rests until it is sent again */
const tries = 10;
/** refusals after which people are written by fewer at once: somebody else keeps writing one of them */
const refusedTogether = 3;

type Ending = readonly { readonly id: NominationId; readonly state: string | null }[];

/**
 * Lets everybody lapse who was nominated for a closed year and not determined in it: places and turns go back to its
 * cards, numbers and open cases are free. Goes on where another worker ended; whoever's data is restricted stays as
 * they are.
 */
export async function lapseYear(service: Service, tenant: TenantId, year: number): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const until = service.clock.now() + longestMs;
  const stays = new Set<NominationId>();
  let left = await undecidedOf(open, year, stays);
  while (left.length > 0) {
    for (let from = 0; from < left.length; from += peopleAtOnce) {
      if (service.clock.now() >= until) return sendClosing(service, open, year);
      const ids = left.slice(from, from + peopleAtOnce).map(({ id }) => id);
      for (const id of await lapseSome(service, open, year, ids)) stays.add(id);
    }
    // whoever came up meanwhile, as a place was given back
    left = await undecidedOf(open, year, stays);
  }
  await finish(service, open, year);
}

/** Those who hold or wait for something, whoever waits for a place first: nobody moves up for a year that is over. */
async function undecidedOf(
  { data, region }: OpenRegion,
  year: number,
  but: ReadonlySet<NominationId>,
): Promise<Ending> {
  const found: { id: NominationId; state: string | null }[] = [];
  for (const { id: agency } of region.agencies) {
    for (const { id, state } of await data.whole.indexedNominations(agency, year)) {
      if (state !== null && nextState(state, 'lapse') !== null && !but.has(id)) {
        found.push({ id, state });
      }
    }
  }
  const turn = ({ state }: { state: string | null }): number => (state === 'waitlisted' ? 0 : 1);
  return found.sort((a, b) => turn(a) - turn(b) || (a.id < b.id ? -1 : 1));
}

/**
 * Lets some lapse in one transaction, or in several where their cases and pages are many.
 * @returns those who stay as they are: by now something else, or restricted
 * @throws TooBusyError when they keep being written by others; whoever lapsed before has lapsed
 */
async function lapseSome(
  service: Service,
  open: OpenRegion,
  year: number,
  ids: readonly NominationId[],
): Promise<readonly NominationId[]> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const closing = await open.data.shelves.one(yearClosingShelf, String(year));
    if (closing === null) throw new Error('a year is closed that nobody asked to close');
    const records = (await open.data.people.nominations(ids)).filter((one) => one !== null);
    const ending = records.filter(
      ({ state, restricted }) => restricted === undefined && nextState(state, 'lapse') !== null,
    );
    if (ending.length === 0) return ids;
    const { writes, cases } = await endingWrites(open, year, ending);
    const isTooMuch = writes.length + actionsOf(cases) > mostActions;
    if (ids.length > 1 && (isTooMuch || attempt >= refusedTogether)) {
      return inHalves(service, open, year, ids);
    }
    const [first] = ending;
    if (isTooMuch && first !== undefined) {
      await lapseCasesFirst(open, causeOf(closing), first, cases);
      continue;
    }
    const lapsed = closing.lapsed + ending.length;
    const counted = fileOver(yearClosingShelf, closing, { lapsed }, { act: null });
    const result = await open.data.commit({
      cause: causeOf(closing),
      lane: 'any',
      writes: [...writes, ...cases, counted],
    });
    if (result.kind !== 'done') continue;
    await afterLapsing(service, open, ending, []);
    const gone = new Set(ending.map(({ id }) => id));
    return ids.filter((id) => !gone.has(id));
  }
  // the year stays open to the next message: nobody is passed over because others wrote at the same time
  throw new TooBusyError(1);
}

async function inHalves(
  service: Service,
  open: OpenRegion,
  year: number,
  ids: readonly NominationId[],
): Promise<readonly NominationId[]> {
  const half = Math.ceil(ids.length / 2);
  const first = await lapseSome(service, open, year, ids.slice(0, half));
  return [...first, ...(await lapseSome(service, open, year, ids.slice(half)))];
}

function actionsOf(cases: readonly CaseMove[]): number {
  return cases.reduce((sum, write) => sum + caseActionCount(write), 0);
}

/**
 * Lets open cases of one nomination lapse that do not all fit into the transaction in which it ends. They go before it,
 * so that none is left open for ever should the process stop in between.
 */
async function lapseCasesFirst(
  open: OpenRegion,
  cause: Cause,
  record: NominationRecord,
  cases: readonly CaseMove[],
): Promise<void> {
  // each is two actions at most
  const some = cases.slice(0, Math.floor((mostActions - 1) / 2));
  await open.data.commit({
    cause,
    lane: 'any',
    writes: [{ write: 'rest-on-nomination', record }, ...some],
  });
}

/** By which nominations end, each write one action; and the open cases that lapse with them. */
async function endingWrites(
  open: OpenRegion,
  year: number,
  ending: readonly NominationRecord[],
): Promise<{ readonly writes: RegistryWrite[]; readonly cases: readonly CaseMove[] }> {
  const { people, cases } = open.data;
  const ids = new Set(ending.map(({ id }) => id));
  const persons = [...new Set(ending.map(({ id }) => splitNominationId(id).person))];
  const found = (await people.people(persons)).filter((one) => one !== null);
  const guards = await people.guards(found.map(({ nikDigest }) => nikDigest));
  const freed = found.flatMap(({ nik }, i): RegistryWrite[] => {
    const guard = guards[i] ?? null;
    if (guard === null || guard.nomination === null || !ids.has(guard.nomination)) return [];
    return [{ write: 'pass-guard', nik, guard, nomination: null }];
  });
  const ended = { on: open.today, said: `tahun ${year} ditutup sebelum ditetapkan` };
  return {
    writes: [
      ...leaveCards(ending),
      ...ending.map((record) => lapseMove(record, 'year-closed', ended)),
      ...freed,
      ...(await leavePages(open, ending)),
    ],
    cases: casesLapsing(await cases.casesOf(persons), ids),
  };
}

async function finish(service: Service, open: OpenRegion, year: number): Promise<void> {
  const closing = await open.data.shelves.one(yearClosingShelf, String(year));
  if (closing === null || !isToLookThrough(closing, service.clock.now())) return;
  const finishedAt = nowOf(service);
  await open.data.commit({
    cause: causeOf(closing),
    lane: 'any',
    writes: [fileOver(yearClosingShelf, closing, { finishedAt }, { act: 'year-lapsed' })],
  });
}

function causeOf({ id }: YearClosing): Cause {
  const actor = systemActor;
  return { actor, source: 'close-year', correlationId: `close-${id}` };
}
