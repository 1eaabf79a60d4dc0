import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../../stories/story-desk.ts';
import { type FaultKind, faultKinds } from '../../support/fault-proxy.ts';
import { type ClaimPromised, claimForSome, lookForClaims } from './claims-in-the-storm.ts';
import {
  type Ending,
  endings,
  type MessageFault,
  messageFaults,
  type SendFault,
  sendFaults,
} from './kinds.ts';
import { type Losses, lookForLosses } from './look-for-losses.ts';
import { lookForPlaces } from './look-for-places.ts';
import { type PutUpWith, patientDesk } from './patient-desk.ts';
import {
  type Contest,
  contend,
  grantFew,
  noPlacesYet,
  type PlaceDesks,
} from './places-in-the-storm.ts';
import { seeded } from './seeded-chance.ts';
import {
  letLoose,
  type Rates,
  type ServiceUnderTest,
  startUnderTest,
  tomorrowAtTen,
} from './service-under-test.ts';
import {
  agency,
  type Desks,
  decide,
  handInList,
  nominateSingles,
  type Promised,
  pay,
  prepare,
  verifyAll,
} from './year-in-the-storm.ts';

/** How a year is to be disturbed. */
export interface Storm {
  readonly seed: number;
  readonly rates: Rates;
  /** nominated one by one, at least */
  readonly singles: number;
  /** rows of each list */
  readonly rows: number;
  readonly lists: number;
  /** in another region, meanwhile */
  readonly contest: Contest;
  /** covered people about whom a claim is made, once they are paid for; at most as many as `singles` */
  readonly claims: number;
  /** what ends, or jumps, while people are nominated; in an order by the seed */
  readonly endings: readonly Ending[];
  /** the same while they are decided about and paid for, when some work waits a minute or two to be taken up again */
  readonly laterEndings: readonly Ending[];
}

export type FaultName = FaultKind | MessageFault | SendFault | Ending;
export type Met = Partial<Record<FaultName, number>>;

export interface Braved {
  readonly storm: Storm;
  readonly losses: Losses;
  /** faults of each kind that were made */
  readonly met: Met;
  readonly again: PutUpWith['again'];
  /** processes that were started again though nothing of the storm had ended them */
  readonly endedByThemselves: number;
  readonly seconds: number;
}

export const allFaults: readonly FaultName[] = [
  ...faultKinds,
  ...messageFaults,
  ...sendFaults,
  ...endings,
];

/** Milliseconds between two endings, at most. */
const longestCalm = 1_500;

function inOrderOf(seed: number, some: readonly Ending[]): Ending[] {
  const chance = seeded(seed);
  return some
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

interface Seated {
  readonly desks: Desks;
  /** a colleague in the office of the admin */
  readonly otherAdmin: Desk;
  readonly ofPlaces: PlaceDesks;
}

function seated(service: ServiceUnderTest, told: PutUpWith): Seated {
  const inRegion = (region: string) => (who: string) =>
    patientDesk(service.address, `${region}/${who}`, told);
  const [desk, there] = [inRegion('33.19'), inRegion('35.73')];
  return {
    desks: {
      officer: desk(`${agency}/officer`),
      admin: desk('admin'),
      verifier: desk('verifier'),
      approver: desk('approver'),
      treasurer: desk('treasurer'),
    },
    otherAdmin: desk('admin'),
    ofPlaces: {
      officer: there(`${agency}/officer`),
      admin: there('admin'),
      otherAdmin: there('admin'),
    },
  };
}

/** The day on which people decide and pay. */
const dayOfDecision = (): string => new Date(tomorrowAtTen()).toISOString().slice(0, 10);

/** Strikes one thing after another while the rest goes on; ends with what it was given. */
async function strikeAll(
  service: ServiceUnderTest,
  some: readonly Ending[],
  chance: () => number,
  met: Met,
): Promise<void> {
  for (const one of some) {
    await pause(chance() * longestCalm);
    await service.strike(one);
    met[one] = (met[one] ?? 0) + 1;
  }
}

/**
 * Brings a region from its nominations to a paid month in a storm, then lets it calm down and holds what was promised
 * against what is there. Nothing is started by hand but what was ended by hand.
 */
export async function brave(storm: Storm): Promise<Braved> {
  const began = performance.now();
  const told: PutUpWith = { again: {} };
  const met: Met = {};
  const service = await startUnderTest(storm.seed);
  try {
    const { desks, otherAdmin, ofPlaces } = seated(service, told);
    const places = noPlacesYet();
    const claims: ClaimPromised[] = [];
    const promised: Promised = { nominated: new Set(), lists: [], determination: null, bill: null };
    const ground = await prepare(desks, dayOfDecision());
    await grantFew(ofPlaces, places, storm.contest);
    const early = inOrderOf(storm.seed, storm.endings);
    const later = inOrderOf(storm.seed, storm.laterEndings);
    const middle = Math.ceil(later.length / 2);
    const chance = seeded(storm.seed + 1);
    letLoose(service, storm.seed, storm.rates);
    let isStruck = false;
    const first = strikeAll(service, early, chance, met).finally(() => {
      isStruck = true;
    });
    await Promise.all([
      first,
      nominateSingles(desks, promised, storm.singles, () => !isStruck),
      ...Array.from({ length: storm.lists }, (_, n) => handInList(desks, promised, n, storm.rows)),
      contend(ofPlaces, places, storm.contest),
    ]);
    const people = promised.nominated.size + storm.lists * storm.rows;
    service.nightPasses();
    await verifyAll(desks, people, ground.today);
    await Promise.all([
      strikeAll(service, later.slice(0, middle), chance, met),
      decide(desks, promised, ground),
    ]);
    await Promise.all([
      strikeAll(service, later.slice(middle), chance, met),
      pay(desks, promised, ground).then(() => {
        const some = [...promised.nominated].slice(0, storm.claims);
        return claimForSome([desks.admin, otherAdmin], claims, some, ground.today);
      }),
    ]);
    Object.assign(met, service.proxy.injected, service.messagesMet());
    service.proxy.reset(() => null);
    service.weather({ rate: 0, sends: 0, seed: storm.seed });
    const elsewhere = [
      ...(await lookForPlaces(ofPlaces, places, storm.contest.pairs)),
      ...(await lookForClaims(desks.admin, claims, storm.claims, ground.today)),
    ];
    const losses = await lookForLosses(service, desks, promised, storm.rows, elsewhere);
    const endedByThemselves = service.endedByThemselves();
    const seconds = (performance.now() - began) / 1_000;
    return { storm, losses, met, again: told.again, endedByThemselves, seconds };
  } catch (error) {
    const lines = service.said().trim().split('\n').slice(-15).join('\n');
    throw new Error(`in the storm of seed ${storm.seed}; the service said last:\n${lines}`, {
      cause: error,
    });
  } finally {
    await service.stop();
  }
}
