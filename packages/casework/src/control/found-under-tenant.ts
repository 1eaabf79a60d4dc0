import type { Cause, Standing, TenantData } from '@payung/data';
import {
  type CalendarDate,
  instantOf,
  Membership,
  type Region,
  type TenantId,
  todayIn,
} from '@payung/domain';
import { openCards } from '../found-region.ts';
import type { Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { grantsFrom } from './region-from-settings.ts';

/** The region's own worker, doing what the control plane asked for. */
export const byWorker: Cause = {
  actor: systemActor,
  source: 'founding',
  correlationId: 'founding',
};

async function admitFirstAdmin(
  data: TenantData,
  { firstAdmin }: Standing,
  today: CalendarDate,
): Promise<void> {
  if (firstAdmin === null || firstAdmin.user === null) return;
  const { user, name, email } = firstAdmin;
  if ((await data.members.one(user)) !== null) return;
  const post = {
    role: 'admin',
    agencies: [],
    areas: [],
    from: today,
    until: null,
    delegation: null,
  };
  const member = Membership.parse({
    tenant: data.tenant,
    user,
    name,
    email,
    posts: [post],
    state: 'active',
  });
  await data.commit({
    cause: byWorker,
    lane: 'any',
    writes: [{ write: 'new-member', member, by: 'founding' }],
  });
}

async function prepared(
  service: Service,
  tenant: TenantId,
): Promise<{ region: Region; standing: Standing } | null> {
  const region = await service.database.regions.region(tenant);
  if (region === null) return null;
  const data = await service.database.tenant(tenant);
  const standing = await data.founding.standing();
  return standing?.state === 'provisioning' && standing.steps['first-admin'] !== undefined
    ? { region, standing }
    : null;
}

/**
 * The part of a founding that only the region's own role may do: its quota cards, and the membership of its first
 * admin, whose name is sealed under the region's key. Safe to repeat; the mark at the end lets the control plane
 * go on. A message about a region that is not being founded changes nothing.
 */
export async function foundUnderTenant(service: Service, tenant: TenantId): Promise<void> {
  const found = await prepared(service, tenant);
  if (found === null || found.standing.cardsOpenedAt !== null) return;
  const { region, standing } = found;
  if (standing.settings === null) return;
  const data = await service.database.tenant(tenant);
  const now = service.clock.now();
  await openCards(data, region, grantsFrom(standing.settings, region), byWorker);
  await admitFirstAdmin(data, standing, todayIn(region.timeZone, now));
  await data.commit({
    cause: byWorker,
    lane: 'any',
    writes: [{ write: 'mark-cards-opened', at: instantOf(now) }],
  });
}
