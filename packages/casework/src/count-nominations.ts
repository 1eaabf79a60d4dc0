import type { TenantData } from '@payung/data';
import type { AgencyId, NominationState } from '@payung/domain';
import { mayUseAgency, type PeopleReader } from './actor.ts';
import { regionOf, type Service } from './service.ts';

/** requests that the count of one agency may take; the database counts several thousand with each */
const mostRequests = 40;

interface Counted {
  readonly count: number;
  /** false where there are more than one answer counts */
  readonly isWhole: boolean;
}

interface CountedAt {
  readonly countedAt: string;
}

/**
 * How many nominations of this year a filter finds in the actor's reach. Null for area officers, whose people are met
 * one by one.
 */
export async function countNominations(
  service: Service,
  actor: PeopleReader,
  asked: { readonly agency: AgencyId | null; readonly state: NominationState | null },
): Promise<CountedAt & (Counted | { count: null; isWhole: true })> {
  const countedAt = new Date(service.clock.now()).toISOString();
  if (actor.kind === 'AreaOfficer') return { count: null, isWhole: true, countedAt };
  const { data, region } = await regionOf(service, actor.tenant);
  const agencies = region.agencies
    .map(({ id }) => id)
    .filter((id) => mayUseAgency(actor, id) && (asked.agency === null || asked.agency === id));
  const { year } = region.schemeYear;
  const counts = await Promise.all(
    agencies.map((agency) => countOf(data, { agency, year, state: asked.state })),
  );
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    isWhole: counts.every(({ isWhole }) => isWhole),
    countedAt,
  };
}

async function countOf(
  { people }: TenantData,
  asked: { agency: AgencyId; year: number; state: NominationState | null },
): Promise<Counted> {
  let count = 0;
  let after: Parameters<typeof people.countByAgency>[0]['after'] = null;
  for (let request = 0; request < mostRequests; request += 1) {
    const page = await people.countByAgency({ ...asked, after });
    count += page.count;
    after = page.next;
    if (after === null) return { count, isWhole: true };
  }
  return { count, isWhole: false };
}
