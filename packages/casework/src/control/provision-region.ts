import type { FoundingStep, Standing } from '@payung/data';
import { standingAfter } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { type Changed, changeStanding, type OfRegion } from './change-standing.ts';
import { type ControlResult, done, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';
import { lackingToProvision } from './lacking.ts';
import { regionFromSettings } from './region-from-settings.ts';

/** One step of a founding: what is done before the mark, and what is written with it. */
type Step = (service: ControlService, standing: Standing) => Promise<ControlResult<Changed>>;

/** The region's profile and rules, and its place among the regions that have data. */
async function profile(
  service: ControlService,
  standing: Standing,
): Promise<ControlResult<Changed>> {
  const region = regionFromSettings(standing, service.places);
  const { tenantId: tenant, regencyCode: code } = region;
  return done({
    after: {},
    beside: [
      { write: 'new-profile', region },
      { write: 'list-tenant', tenant, code },
    ],
  });
}

/** The account of the first admin; the membership itself is the region's, written by its own worker. */
async function firstAdmin(
  service: ControlService,
  standing: Standing,
): Promise<ControlResult<Changed>> {
  const { firstAdmin: person, regency, tenant } = standing;
  if (person === null) throw new Error('the region was not prepared');
  const { email, name } = person;
  const { user } = await service.accounts.invite({ email, name, regionName: regency.name });
  // the address may be an older one of somebody who is central admin by now
  if ((await service.control.admin(user)) !== null) return refused({ code: 'self-invited' });
  return done({
    after: { firstAdmin: { ...person, user, invitedAt: nowOf(service) } },
    beside: [{ write: 'point-user', user, tenant, code: regency.code, name: regency.name }],
  });
}

/** The worker opens the cards under the region's own role; a message that is lost is sent by the next try. */
async function asked(service: ControlService, standing: Standing): Promise<ControlResult<Changed>> {
  await service.queue.send({ kind: 'found', tenantId: standing.tenant });
  return done({ after: {} });
}

const steps: readonly (readonly [FoundingStep, Step])[] = [
  ['profile', profile],
  ['first-admin', firstAdmin],
  ['asked', asked],
];

async function begin(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
): Promise<ControlResult<Standing>> {
  return changeStanding(service, actor, of, 'moved', (standing) => {
    const state = standingAfter(standing.state, 'provision');
    if (state === null) {
      return refused({ code: 'state-forbids', detail: `the region is ${standing.state}` });
    }
    const faults = lackingToProvision(standing);
    if (faults.length > 0) return refused({ code: 'region-incomplete', faults });
    return done({ after: { state, since: nowOf(service) } });
  });
}

/** Takes one step unless somebody else took it in the same moment. */
async function take(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  [name, step]: readonly [FoundingStep, Step],
): Promise<ControlResult<Standing>> {
  const anyVersion = { ...of, version: null };
  return changeStanding(service, actor, anyVersion, 'step', async (standing) => {
    if (standing.state !== 'provisioning') {
      return refused({ code: 'state-forbids', detail: `the region is ${standing.state}` });
    }
    if (standing.steps[name] !== undefined) return done({ after: {} });
    const changed = await step(service, standing);
    if (!changed.ok) return changed;
    const marked = { ...standing.steps, [name]: nowOf(service) };
    return done({ ...changed.value, after: { ...changed.value.after, steps: marked } });
  });
}

/**
 * Founds a region, step by step. Each step is written with its mark in one transaction, so that a founding that
 * was cut off anywhere goes on where it stood; called again, it does what is left, and asks for the quota cards
 * once more while they are not open.
 */
export async function provisionRegion(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
): Promise<ControlResult<Standing>> {
  const found = await service.control.standing(of.tenant);
  let standing: ControlResult<Standing> =
    found?.state === 'provisioning' ? done(found) : await begin(service, actor, of);
  for (const step of steps) {
    if (!standing.ok) return standing;
    if (standing.value.steps[step[0]] !== undefined) continue;
    standing = await take(service, actor, of, step);
  }
  const isWaiting =
    standing.ok && found?.steps.asked !== undefined && standing.value.cardsOpenedAt === null;
  if (isWaiting) await service.queue.send({ kind: 'found', tenantId: of.tenant });
  return standing;
}
