import type { CrossCheck } from '@payung/data';
import {
  type Cohort,
  type Determination,
  type DeterminationId,
  type DeterminationWork,
  letsPeopleIn,
  type TenantId,
} from '@payung/domain';
import { cohortShelf } from '../cohort/index.ts';
import { isHeld, leaseMs } from '../lease.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { askElsewhere } from './ask-elsewhere.ts';
import { causeOfWork } from './cause-of-work.ts';
import { clearLeftovers, leftBy } from './clear-leftovers.ts';
import { determinationShelf, type ListGrounds } from './determination-shelves.ts';
import { sendWork } from './draft-determination.ts';
import { closedList, eachOnce, meetLines, withoutTurn } from './freeze-list.ts';
import { firstThatFit, meetPlaceHolders } from './gather-people.ts';
import { giveBackOfCancelled } from './give-back-elsewhere.ts';
import { longestMs } from './hand-on.ts';
import { groundsOf } from './list-grounds.ts';
import { type ListWay, type MadeList, makeList } from './make-list.ts';
import type { Met } from './met-people.ts';
import { type DeterminationChange, moveDetermination, moveQuietly } from './move-determination.ts';
import { takeEffect } from './take-effect.ts';

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
  if (seen === null) return;
  const { work } = seen;
  // what lists left behind can be taken away while others are at work, or wait for an answer
  if (work === null || isHeld(work.leaseUntil, service.clock.now())) {
    return clearLeftovers(service, open, id);
  }
  if (isGivenUp(work)) return giveUp(service, open, seen);
  const lease = { leaseUntil: service.clock.now() + leaseMs, tries: work.tries + 1 };
  // who goes on with a long list goes on with its writing
  const isNewWriting = writesList(work) && work.part === undefined;
  const lastEdition = isNewWriting ? seen.lastEdition + 1 : seen.lastEdition;
  const taken = await moveQuietly(open, seen, { work: { ...work, ...lease }, lastEdition });
  if (taken === null) return;
  const cohort = await open.data.shelves.one(cohortShelf, taken.cohort);
  if (cohort === null) throw new Error('the cohort of a determination is gone');
  const until = service.clock.now() + longestMs;
  switch (work.step) {
    case 'gather':
      return makeListOf(service, open, taken, cohort, gathering);
    case 'freeze':
      return makeListOf(service, open, taken, cohort, freezing);
    case 'ask-elsewhere':
      return taken.state === 'cancelled'
        ? giveBackOfCancelled({ service, open, cross, cohort, until }, taken)
        : askElsewhere(service, open, cross, taken);
    case 'take-effect':
      return takeEffect(service, open, cross, taken, cohort);
  }
}

/** How often a list is begun without getting on, by one worker after another that ended. */
const mostTries = 12;

const writesList = ({ step }: DeterminationWork): boolean => step === 'gather' || step === 'freeze';

/** A signed decision is never given up, and whoever asks elsewhere may have to wait often. */
const isGivenUp = (work: DeterminationWork): boolean => writesList(work) && work.tries >= mostTries;

/** Lets the decision be as it was before the work was asked for, and its admin see that it was given up. */
async function giveUp(service: Service, open: OpenRegion, seen: Determination): Promise<void> {
  if (seen.work === null) return;
  const { step } = seen.work;
  const moved = await moveDetermination(
    open,
    causeOfWork(seen),
    seen,
    {
      work: null,
      workStopped: { step, at: nowOf(service) },
    },
    step === 'gather' ? 'gathering-stopped' : 'freezing-stopped',
    [leftBy(service, seen, { from: seen.edition, below: seen.lastEdition + 1 })],
  );
  if (moved !== null) await sendWork(service, moved, open);
}

type WayOf = (
  open: OpenRegion,
  before: Determination,
  grounds: ListGrounds,
  service: Service,
) => ListWay;

async function makeListOf(
  service: Service,
  open: OpenRegion,
  before: Determination,
  cohort: Cohort,
  wayOf: WayOf,
): Promise<void> {
  const grounds = await groundsOf(open, before, cohort);
  const way = wayOf(open, before, grounds, service);
  await makeList({ service, open, grounds, way }, before);
}

const gathering: WayOf = (open, before, grounds) => ({
  meet: (behind) => meetPlaceHolders(open, before, grounds.cohort, behind),
  together: async () => [],
  settle(met) {
    const people = met.flatMap((some) => some.people);
    const edition = firstThatFit(before, grounds, people);
    return { edition, change: { work: null }, act: 'gathered' };
  },
});

const freezing: WayOf = (open, before, grounds, service) => ({
  meet: (behind) => meetLines(open, before, grounds.cohort, behind),
  together: (met) => withoutTurn(open, met),
  settle: (met) => frozenList(service, open, before, grounds, met),
});

/** A list that is closed goes to the legal review; one with somebody who is not ready any more stays a draft. */
function frozenList(
  service: Service,
  { today: on }: OpenRegion,
  before: Determination,
  grounds: ListGrounds,
  met: readonly Met[],
): MadeList {
  const at = nowOf(service);
  const people = met.flatMap((some) => some.people);
  const edition = closedList(before, grounds, people);
  if (!('digest' in edition)) {
    const freezeRefused = { at, people: edition.notReady.length };
    return { edition, change: { freezeRefused, work: null }, act: 'freeze-refused' };
  }
  const by = before.work?.by ?? before.createdBy;
  const change: DeterminationChange = {
    state: 'legal-review',
    frozen: { digest: edition.digest, on, by, at },
    duties: eachOnce(met.flatMap(({ duties }) => duties)),
    freezeRefused: null,
    remarks: null,
    work: null,
  };
  return { edition, change, act: 'frozen' };
}
