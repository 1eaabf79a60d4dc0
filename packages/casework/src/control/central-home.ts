import type { GlassRecord, Standing } from '@payung/data';
import { breachClock, papersLacking, type TenantState } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import type { ControlService } from './control-service.ts';
import { lackingToActivate, lackingToProvision } from './lacking.ts';
import { type Nights, nightsOf } from './nights.ts';
import { listBreaches } from './open-breaches.ts';
import { nextStep, stuckAfterMinutes } from './overview.ts';

/** What a central admin is asked to do. */
export type CentralAct =
  | 'complete-region'
  | 'found-region'
  | 'go-on-founding'
  | 'activate-region'
  | 'look-after-night'
  | 'renew-regulation'
  | 'approve-look-in'
  | 'tell-breach'
  | 'record-receipt';

export interface CentralWork {
  readonly act: CentralAct;
  readonly count: number;
  /** of those, how many are past their time */
  readonly late: number;
  /** since when the first of them waits; of a regulation that ends, its last day */
  readonly oldest: string;
  /** the region, where only one waits */
  readonly only: string | null;
}

/** What happened to a region in the last days, as far as it is known outside of it. */
export type CentralChange = {
  readonly region: string;
  readonly name: string;
  readonly at: string;
} & (
  | { readonly kind: 'region-moved'; readonly state: TenantState }
  | { readonly kind: 'look-in'; readonly state: GlassRecord['state'] }
  | { readonly kind: 'breach-known' }
);

export interface CentralHomeView {
  readonly work: readonly CentralWork[];
  /** newest first */
  readonly changes: readonly CentralChange[];
}

interface Found {
  readonly act: CentralAct;
  readonly region: string;
  readonly since: string;
  readonly isLate: boolean;
}

const order: readonly CentralAct[] = [
  'tell-breach',
  'approve-look-in',
  'go-on-founding',
  'look-after-night',
  'renew-regulation',
  'activate-region',
  'found-region',
  'complete-region',
  'record-receipt',
];

/** ms of what is told as having changed */
const lookBack = 7 * 24 * 60 * 60 * 1_000;
/** changes that are named; the others stand in their rooms */
const mostChanges = 10;

/**
 * What waits for one central admin, the most pressing first: regions on their way in or out, looks in that another
 * asked for, notices of breaches, nightly work that stands still, regulations that end; and what changed in the last
 * seven days. What happens inside a region is known here only as far as its own night tells of it.
 */
export async function centralHome(
  service: ControlService,
  actor: CentralAdmin,
): Promise<CentralHomeView> {
  const now = service.clock.now();
  const [standings, glasses, breaches] = await Promise.all([
    service.control.standings(),
    service.control.glasses(),
    listBreaches(service),
  ]);
  const found: Found[] = [
    ...standings.flatMap((one) => actOn(one, now)),
    ...foundByNight(await nightsOf(service, standings)),
    // nobody approves what they asked for themselves
    ...glasses
      .filter(({ state, askedBy }) => state === 'asked' && askedBy !== actor.user)
      .map(({ tenant: region, askedAt: since }): Found => {
        return { act: 'approve-look-in', region, since, isLate: false };
      }),
    ...breaches.flatMap(({ tenant: region, facts }): Found[] => {
      const { state } = breachClock(facts.knownAt, facts.steps, now);
      if (state !== 'running' && state !== 'overdue') return [];
      return [{ act: 'tell-breach', region, since: facts.knownAt, isLate: state === 'overdue' }];
    }),
  ];
  return {
    work: order.flatMap((act) => workOf(found.filter((one) => one.act === act))),
    changes: changesSince(new Date(now - lookBack).toISOString(), { standings, glasses, breaches }),
  };
}

interface Known {
  readonly standings: readonly Standing[];
  readonly glasses: readonly GlassRecord[];
  readonly breaches: Awaited<ReturnType<typeof listBreaches>>;
}

function changesSince(since: string, { standings, glasses, breaches }: Known): CentralChange[] {
  const names = new Map(standings.map(({ tenant, regency }) => [tenant, regency.name]));
  const all: CentralChange[] = [
    ...standings.map(({ tenant: region, regency, state, since: at }): CentralChange => {
      return { kind: 'region-moved', region, name: regency.name, state, at };
    }),
    ...glasses.map((glass): CentralChange => {
      const { tenant: region, regencyCode, state } = glass;
      const name = names.get(region) ?? regencyCode;
      return { kind: 'look-in', region, name, state, at: movedAt(glass) };
    }),
    ...breaches.map(({ tenant: region, regencyCode, facts }): CentralChange => {
      return {
        ...{ kind: 'breach-known', region },
        ...{ name: names.get(region) ?? regencyCode, at: facts.knownAt },
      };
    }),
  ];
  return all
    .filter(({ at }) => at >= since)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, mostChanges);
}

/** Since when a look in stands where it does. */
function movedAt({ state, askedAt, from, until }: GlassRecord): string {
  switch (state) {
    case 'asked':
      return askedAt;
    case 'approved':
      return from ?? askedAt;
    case 'ended':
      return until ?? from ?? askedAt;
  }
}

function foundByNight({ missed, ending }: Nights): Found[] {
  return [
    ...missed.map(({ standing: { tenant: region, since }, lastAt, isLate }): Found => {
      return { act: 'look-after-night', region, since: lastAt ?? since, isLate };
    }),
    ...ending.map(({ standing: { tenant: region }, endsOn, hasEnded }): Found => {
      return { act: 'renew-regulation', region, since: endsOn, isLate: hasEnded };
    }),
  ];
}

/** The next act on a region; none while it works, and while it was let go of. */
function actOn(standing: Standing, now: number): Found[] {
  const act = nextAct(standing);
  if (act === null) return [];
  const { tenant: region, since } = standing;
  const age = now - Date.parse(since);
  const isLate = act === 'go-on-founding' && age > stuckAfterMinutes * 60_000;
  return [{ act, region, since, isLate }];
}

function nextAct(standing: Standing): CentralAct | null {
  switch (standing.state) {
    case 'requested':
      return [...lackingToProvision(standing), ...papersLacking(standing.papers)].length > 0
        ? 'complete-region'
        : 'found-region';
    case 'provisioning':
      if (nextStep(standing) !== null) return 'go-on-founding';
      return lackingToActivate(standing).length === 0 ? 'activate-region' : 'complete-region';
    case 'offboarding':
      return standing.receipt === null ? 'record-receipt' : null;
    case 'active':
    case 'suspended':
    case 'archived':
      return null;
  }
}

function workOf(found: readonly Found[]): CentralWork[] {
  const [first, second] = [...found].sort((a, b) => (a.since < b.since ? -1 : 1));
  if (first === undefined) return [];
  const late = found.filter(({ isLate }) => isLate).length;
  const only = second === undefined ? first.region : null;
  return [{ act: first.act, count: found.length, late, oldest: first.since, only }];
}
