import type { Cause, Item, RetentionRunRecord } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import {
  AgencyId,
  Instant,
  isLiving,
  isRetentionOver,
  lastUseOf,
  legalHolds,
  monthsAfter,
  type NominationId,
  nominationStates,
  type PersonId,
  type RetentionPeriods,
  type TenantId,
  todayIn,
  UserId,
  yearsAfter,
} from '@payung/domain';
import * as z from 'zod';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { forgetPerson } from './forget-person.ts';
import { madeAt } from './made-at.ts';
import { caseOf, factsOf, rivalTries } from './person-case.ts';
import { isAtWork, removeListFile } from './remove-list-file.ts';
import { periodsOf } from './retention-setting.ts';
import { yearsKept } from './years-kept.ts';

/** Where a run goes on: an agency, a year and a state of its index, and a key in it; then the lists. */
const Position = z.object({
  agency: AgencyId,
  year: z.int(),
  state: z.enum(nominationStates),
  after: z.record(z.string(), z.unknown()).nullable(),
});
type Position = z.infer<typeof Position>;

/** nominations whose people are looked at in one step, after which the position is kept */
const stepSize = 50;
const listsAtOnce = 20;
const dayMs = 24 * 60 * 60 * 1000;

const bySystem: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'retention',
  correlationId: 'retention',
};

/**
 * Forgets whom the periods of a region allow, and removes the files of its old lists. Looks at no more than
 * `most` nominations a run and goes on there the next time; nobody with a legal hold is touched. A run over
 * what was done already changes nothing.
 * @returns how far it came; `finishedAt` is null while there is more to do
 */
export async function runRetention(
  service: Service,
  tenant: TenantId,
  options: { most: number },
): Promise<RetentionRunRecord> {
  const open = await regionOf(service, tenant);
  const periods = await periodsOf(open);
  const last = await open.data.protection.retentionRun();
  let run: RetentionRunRecord =
    last !== null && last.finishedAt === null ? last : begun(nowOf(service));
  let looked = 0;
  for (let at = run.position === null ? firstStop(open) : parsed(run.position); at !== null; ) {
    if (looked >= options.most) return run;
    const step = await open.data.people.listByAgency({ ...at, limit: stepSize });
    const next = step.next === null ? stopAfter(open, at) : { ...at, after: step.next };
    run = await lookAt(service, open, periods, run, step.ids);
    looked += step.ids.length + 1;
    run = { ...run, position: next === null ? null : JSON.stringify(next) };
    if (next !== null) await note(open, run);
    at = next;
  }
  const listsRemoved = run.listsRemoved + (await removeOldLists(service, open, periods));
  run = { ...run, listsRemoved, position: null, finishedAt: nowOf(service) };
  await note(open, run);
  return run;
}

function nowOf(service: Service): Instant {
  return Instant.parse(new Date(service.clock.now()).toISOString());
}

function begun(startedAt: Instant): RetentionRunRecord {
  return {
    startedAt,
    finishedAt: null,
    position: null,
    examined: 0,
    anonymised: 0,
    held: 0,
    listsRemoved: 0,
  };
}

async function note(open: OpenRegion, run: RetentionRunRecord): Promise<void> {
  await open.data.commitQuietly([{ write: 'note-retention-run', run }]);
}

const parsed = (position: string): Position => Position.parse(JSON.parse(position));

/** Every agency, year and state in which somebody can be over the period, in a fixed order. */
function stopsOf({ region, today }: OpenRegion): Position[] {
  return region.agencies.flatMap(({ id: agency }) =>
    yearsKept(region).flatMap((year) =>
      nominationStates
        .filter((state) => !isLiving(state) || today > lastUseOf(year))
        .map((state): Position => ({ agency, year, state, after: null })),
    ),
  );
}

/** Who is known here for less than the period cannot be over it: they are passed over unread. */
function isTooNew(open: OpenRegion, periods: RetentionPeriods, person: PersonId): boolean {
  const limit = Date.parse(yearsAfter(open.today, -periods.endedNominationYears));
  return madeAt(person) > limit + dayMs;
}

function firstStop(open: OpenRegion): Position | null {
  return stopsOf(open)[0] ?? null;
}

function stopAfter(open: OpenRegion, at: Position): Position | null {
  const stops = stopsOf(open);
  const here = stops.findIndex(
    ({ agency, year, state }) => agency === at.agency && year === at.year && state === at.state,
  );
  return stops[here + 1] ?? null;
}

async function lookAt(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
  run: RetentionRunRecord,
  ids: readonly NominationId[],
): Promise<RetentionRunRecord> {
  let { examined, anonymised, held } = run;
  for (const person of new Set(ids.map((id) => splitNominationId(id).person))) {
    if (isTooNew(open, periods, person)) continue;
    examined += 1;
    const outcome = await forgetWhenOver(service, open, periods, person);
    if (outcome === 'anonymised') anonymised += 1;
    if (outcome === 'held') held += 1;
  }
  return { ...run, examined, anonymised, held };
}

async function forgetWhenOver(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
  id: PersonId,
): Promise<'anonymised' | 'held' | 'kept'> {
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const found = await caseOf(open, id);
    if (found === null) return 'kept';
    const facts = factsOf(found);
    if (legalHolds(facts, open.today, periods).length > 0) return 'held';
    // a restriction is there so that nothing is done, not even this
    if (found.guard.restricted !== undefined) return 'held';
    if (!isRetentionOver(facts, open.today, periods)) return 'kept';
    const forgotten = await forgetPerson(service, open, found, {
      why: 'retention',
      cause: bySystem,
      also: () => [],
    });
    if (forgotten.kind === 'done') return 'anonymised';
    if (forgotten.kind === 'list-at-work') return 'kept';
  }
  throw new TooBusyError(1);
}

/** Lists whose file nobody needs any more, the oldest first. */
async function removeOldLists(
  service: Service,
  open: OpenRegion,
  periods: RetentionPeriods,
): Promise<number> {
  let removed = 0;
  for (const phase of ['open', 'ended'] as const) {
    let after: Item | null = null;
    do {
      const page: Awaited<ReturnType<typeof open.data.imports.imports>> =
        await open.data.imports.imports({ phase, after, limit: listsAtOnce });
      for (const record of page.items) {
        const from = todayIn(open.region.timeZone, Date.parse(record.finishedAt ?? record.at));
        const isOver = open.today > monthsAfter(from, periods.listFileMonths);
        if (!isOver || isAtWork(record) || record.filesRemovedOn !== undefined) continue;
        const how = { cause: bySystem, why: 'retention' } as const;
        if (await removeListFile(service, open, record, how)) removed += 1;
      }
      after = page.next;
    } while (after !== null);
  }
  return removed;
}
