import {
  type Clock,
  type Database,
  type ListFiles,
  pageCap,
  type Randomness,
  type TenantData,
  type WorkQueue,
} from '@payung/data';
import {
  type Assessor,
  type CalendarDate,
  createAssessor,
  isOnDay,
  type Region,
  schemeYearOn,
  type TenantId,
  type TenantState,
  todayIn,
} from '@payung/domain';
import type { Model } from '@payung/matching';
import { isFresh } from './lease.ts';
import { type ActiveModels, createActiveModels } from './matching-upkeep/region-model.ts';
import { createMemberCache, type MemberCache } from './members/member-cache.ts';

/** What every use-case works with; made once for each process. */
export interface Service {
  readonly database: Database;
  readonly files: ListFiles;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly regions: RegionCache;
  readonly members: MemberCache;
  /** Only where nobody sends short messages: a region is then refused to switch them on (ADR 0033). */
  readonly sendsNoMessages?: true;
}

/** One region as a use-case sees it: its rules, its data, and the judge made for today. */
export interface OpenRegion {
  readonly region: Region;
  readonly data: TenantData;
  readonly today: CalendarDate;
  readonly assess: Assessor;
  readonly standing: TenantState;
  /** the most postings of a match page */
  readonly pageCap: number;
  /** by which two nominations are compared; frozen until the region activates another */
  readonly model: Model;
}

/** Rules are read anew after this time, so that a changed region takes effect without a restart. */
const rulesLastMs = 30_000;

export interface RegionCache {
  open(tenant: TenantId): Promise<OpenRegion | null>;
  forget(tenant: TenantId): void;
}

function createRegionCache(
  database: Database,
  clock: Clock,
  cap: number,
  models: ActiveModels,
): RegionCache {
  const known = new Map<TenantId, { readAt: number; opening: Promise<OpenRegion | null> }>();

  async function read(tenant: TenantId): Promise<OpenRegion | null> {
    const [stored, standing] = await Promise.all([
      database.regions.region(tenant),
      database.regions.standing(tenant),
    ]);
    if (stored === null) return null;
    const data = await database.tenant(tenant);
    const today = todayIn(stored.timeZone, clock.now());
    const region = { ...stored, schemeYear: schemeYearOn(stored, today) };
    const assess = createAssessor(region, today);
    const model = await models(region, data);
    return { region, data, today, standing, assess, pageCap: cap, model };
  }

  return {
    async open(tenant) {
      const entry = known.get(tenant);
      if (entry !== undefined && isFresh(entry.readAt, clock.now(), rulesLastMs)) {
        const found = await entry.opening;
        // at midnight another day begins, and with it perhaps other rules and another age
        if (found === null || isOnDay(found.region.timeZone, found.today, clock.now())) {
          return found;
        }
      }
      const opening = read(tenant);
      known.set(tenant, { readAt: clock.now(), opening });
      opening.then(
        (found) => found === null && known.delete(tenant),
        () => known.delete(tenant),
      );
      return opening;
    },
    forget: (tenant) => void known.delete(tenant),
  };
}

/**
 * Puts the parts of a service together.
 * @param parts.pageCap postings of a match page; fewer than usual only where full pages are to be met soon
 */
export function openService(
  parts: Omit<Service, 'regions' | 'members'> & { pageCap?: number },
): Service {
  const { database, clock, pageCap: cap = pageCap } = parts;
  return {
    ...parts,
    regions: createRegionCache(database, clock, cap, createActiveModels()),
    members: createMemberCache(database, clock),
  };
}

/**
 * The region for work that was asked for when people were nominated for some programme year. A process keeps rules for a
 * while: when another year was opened meanwhile they are read anew, so that nobody is nominated for the year before.
 */
export async function regionInYear(
  service: Service,
  tenant: TenantId,
  year: number | undefined,
): Promise<OpenRegion> {
  const open = await regionOf(service, tenant);
  if (year === undefined || open.region.schemeYear.year === year) return open;
  service.regions.forget(tenant);
  return regionOf(service, tenant);
}

/** The region of an actor; an actor whose region is gone is a defect of sign-in, not of the request. */
export async function regionOf(service: Service, tenant: TenantId): Promise<OpenRegion> {
  const open = await service.regions.open(tenant);
  if (open === null) throw new Error('the region of the signed-in user does not exist');
  return open;
}
