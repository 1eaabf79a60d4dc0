import type { CrossCheck } from '@payung/data';
import {
  type Cohort,
  type Determination,
  type DeterminationId,
  letsPeopleIn,
  type TenantId,
} from '@payung/domain';
import { cohortShelf } from '../cohort/index.ts';
import { isHeld } from '../lease.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { askElsewhere } from './ask-elsewhere.ts';
import { determinationShelf } from './determination-shelves.ts';
import { freezeList } from './freeze-list.ts';
import { gatherPeople } from './gather-people.ts';
import { moveQuietly } from './move-determination.ts';
import { replaceLines } from './replace-lines.ts';
import { takeEffect } from './take-effect.ts';
import { causeOfWork, leaseMs } from './work-lease.ts';

/**
 * Does the work that a decision waits for: gathers its people, freezes its list, asks other regions, or lets it take
 * effect. A message that comes twice, late or for nothing does no harm; what was done before a worker ended stays, and
 * another goes on from there.
 */
export async function runDetermination(
  service: Service,
  cross: CrossCheck,
  tenant: TenantId,
  id: DeterminationId,
): Promise<void> {
  const open = await regionOf(service, tenant);
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.shelves.one(determinationShelf, id);
  const work = seen?.work ?? null;
  if (seen === null || work === null || isHeld(work.leaseUntil, service.clock.now())) return;
  const lease = { leaseUntil: service.clock.now() + leaseMs, tries: work.tries + 1 };
  const lastEdition = seen.lastEdition + 1;
  const taken = await moveQuietly(open, seen, { work: { ...work, ...lease }, lastEdition });
  if (taken === null) return;
  const cohort = await open.data.shelves.one(cohortShelf, taken.cohort);
  if (cohort === null) throw new Error('the cohort of a determination is gone');
  switch (work.step) {
    case 'gather':
      return gather(open, taken, cohort);
    case 'freeze':
      return freeze(service, open, taken, cohort);
    case 'ask-elsewhere':
      return askElsewhere(service, open, cross, taken);
    case 'take-effect':
      return takeEffect(service, open, cross, taken, cohort);
  }
}

async function gather(open: OpenRegion, before: Determination, cohort: Cohort): Promise<void> {
  const made = await gatherPeople(open, before, cohort);
  const cause = causeOfWork(before);
  await replaceLines(open, cause, before, cohort, made, {
    change: { work: null },
    act: 'gathered',
  });
}

async function freeze(
  service: Service,
  open: OpenRegion,
  before: Determination,
  cohort: Cohort,
): Promise<void> {
  const made = await freezeList(open, before, cohort);
  const at = nowOf(service);
  const cause = causeOfWork(before);
  if (!('digest' in made)) {
    const freezeRefused = { at, people: made.notReady.length };
    const change = { freezeRefused, work: null };
    await replaceLines(open, cause, before, cohort, made, { change, act: 'freeze-refused' });
    return;
  }
  const by = before.work?.by ?? before.createdBy;
  const change: Partial<Determination> = {
    state: 'legal-review',
    frozen: { digest: made.digest, on: open.today, by, at },
    duties: [...made.duties],
    freezeRefused: null,
    remarks: null,
    work: null,
  };
  await replaceLines(open, cause, before, cohort, made, { change, act: 'frozen' });
}
