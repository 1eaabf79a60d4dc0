import * as z from 'zod';

/** Where a region stands with the service, from the first letter to the end. */
export const TenantState = z.enum([
  'requested',
  'provisioning',
  'active',
  'suspended',
  'offboarding',
  'archived',
]);
export type TenantState = z.infer<typeof TenantState>;

/** What a central admin does to a region's standing. */
export const StandingAct = z.enum([
  'provision',
  'activate',
  'suspend',
  'resume',
  'offboard',
  'archive',
]);
export type StandingAct = z.infer<typeof StandingAct>;

const moves: Readonly<
  Record<StandingAct, { readonly from: readonly TenantState[]; readonly to: TenantState }>
> = {
  provision: { from: ['requested'], to: 'provisioning' },
  activate: { from: ['provisioning'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  offboard: { from: ['active', 'suspended'], to: 'offboarding' },
  // a request that was a mistake ends before anything was founded
  archive: { from: ['requested', 'offboarding'], to: 'archived' },
};

/**
 * The state that an act leads to.
 *
 * @returns null when the act is not one for a region that stands so
 */
export function standingAfter(state: TenantState, act: StandingAct): TenantState | null {
  const { from, to } = moves[act];
  return from.includes(state) ? to : null;
}

/** Whether the admins of a region that leaves may fetch its archive, though nobody works in it any more. */
export function letsAdminsFetch(state: TenantState): boolean {
  return state === 'offboarding';
}

/** Whether people of a region may work: they may read and write while it is active, and at no other time. */
export function letsPeopleIn(state: TenantState): boolean {
  return state === 'active';
}
