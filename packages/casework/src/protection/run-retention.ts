import type { RetentionRunRecord } from '@payung/data';
import {
  AgencyId,
  type Instant,
  isLiving,
  lastUseOf,
  nominationStates,
  type TenantId,
} from '@payung/domain';
import * as z from 'zod';
import { removeOldDoubleChecks } from '../double-check/remove-double-checks.ts';
import { removeUnused } from '../evidence/remove-unused.ts';
import { removeOldResults } from '../exchange/remove-old-results.ts';
import type { PassedOver } from '../follow-notes.ts';
import { nowOf } from '../now.ts';
import { removeOldLoans } from '../packs/remove-old-loans.ts';
import { removeOldAnswers } from '../pre-check/remove-old-answers.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { regionHolds } from './region-hold.ts';
import { removeOldHandOuts } from './remove-hand-outs.ts';
import { removeOldLists } from './remove-old-lists.ts';
import { periodsOf } from './retention-setting.ts';
import { bySystem, lookAt } from './retention-step.ts';
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

/**
 * Forgets whom the periods of a region allow, and removes the files of its old lists. Looks at no more than
 * `most` nominations a run, nor longer than there is time, and goes on there the next time. Nobody with a legal
 * hold is touched, and nothing while one lies on the whole region. A run over what was done already changes nothing.
 * @param options.passedOver told of each person who stands in the way; they come up again in the next run. Without
 * it the run ends there
 * @returns how far it came; `finishedAt` is null while there is more to do
 */
export async function runRetention(
  service: Service,
  tenant: TenantId,
  options: { most: number; hasTime?: () => boolean; passedOver?: PassedOver },
): Promise<RetentionRunRecord> {
  const { passedOver = fail } = options;
  const open = await regionOf(service, tenant);
  const periods = await periodsOf(open);
  const last = await open.data.protection.retentionRun();
  let run: RetentionRunRecord =
    last !== null && last.finishedAt === null ? last : begun(nowOf(service));
  let looked = 0;
  for (let at = run.position === null ? firstStop(open) : parsed(run.position); at !== null; ) {
    if (looked >= options.most || options.hasTime?.() === false) return run;
    if (await isHeld(open)) return run;
    const step = await open.data.people.listByAgency({ ...at, limit: stepSize });
    const next = step.next === null ? stopAfter(open, at) : { ...at, after: step.next };
    run = await lookAt(service, open, periods, run, step.ids, passedOver);
    looked += step.ids.length + 1;
    run = { ...run, position: next === null ? null : JSON.stringify(next) };
    if (next !== null) await note(open, run);
    at = next;
  }
  if (await isHeld(open)) return run;
  await removeOldHandOuts(service, open);
  await removeOldDoubleChecks(service, open);
  await removeUnused(service, open, bySystem);
  await removeOldAnswers(service, open, periods);
  await removeOldResults(service, open, periods);
  await removeOldLoans(open, periods);
  const listsRemoved = run.listsRemoved + (await removeOldLists(service, open, periods));
  run = { ...run, listsRemoved, position: null, finishedAt: nowOf(service) };
  await note(open, run);
  return run;
}

const fail: PassedOver = (error) => {
  throw error;
};

async function isHeld(open: OpenRegion): Promise<boolean> {
  return (await regionHolds(open)).length > 0;
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
