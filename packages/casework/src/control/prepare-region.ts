import type { Logo, Standing } from '@payung/data';
import { type Papers, papersLacking, type RegionSettings, settingFaults } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import { changeStanding, type OfRegion } from './change-standing.ts';
import { checkLogo } from './check-logo.ts';
import { type ControlResult, done, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';
import { occupationTemplate } from './occupation-templates.ts';

const over = (standing: Standing): boolean =>
  standing.state === 'offboarding' || standing.state === 'archived';

function tooLate(standing: Standing): ControlResult<never> {
  return refused({ code: 'state-forbids', detail: `the region is ${standing.state}` });
}

/** Records papers; what is not named stays. A region whose people work keeps all of them. */
export function setPapers(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  change: Partial<Papers>,
): Promise<ControlResult<Standing>> {
  return changeStanding(service, actor, of, 'papers', (standing) => {
    if (over(standing)) return tooLate(standing);
    const papers = { ...standing.papers, ...change };
    const faults = papersLacking(papers);
    const works = standing.state === 'active' || standing.state === 'suspended';
    if (works && faults.length > 0) return refused({ code: 'region-incomplete', faults });
    return done({ after: { papers } });
  });
}

/** Prepares how the region will work. Once its profile is written, it is the region's own to change. */
export function setSettings(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  settings: RegionSettings,
): Promise<ControlResult<Standing>> {
  const template = occupationTemplate(settings.template);
  const known =
    template === null ? null : new Set(template.occupations.map(({ code }) => `${code}`));
  return changeStanding(service, actor, of, 'settings', (standing) => {
    if (standing.state !== 'requested') return tooLate(standing);
    const faults = settingFaults(settings, known);
    if (faults.length > 0) return refused({ code: 'request-invalid', faults });
    return done({ after: { settings } });
  });
}

/** Keeps the coat of arms for the region's letters. */
export function setLogo(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  { mediaType, base64 }: { mediaType: Logo['mediaType']; base64: string },
): Promise<ControlResult<Standing>> {
  return changeStanding(service, actor, of, 'logo', (standing) => {
    if (over(standing)) return tooLate(standing);
    const logo = checkLogo(mediaType, base64);
    if (!logo.ok) return logo;
    const { length } = logo.value.content;
    return done({
      after: { logo: { mediaType, bytes: length } },
      beside: [{ write: 'keep-logo', tenant: standing.tenant, logo: logo.value }],
    });
  });
}

/**
 * Names the person with whom the region begins. Nobody who brings regions on board can be that person: who lets
 * others in must not be able to let herself in.
 */
export async function nameFirstAdmin(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  person: { email: string; name: string },
): Promise<ControlResult<Standing>> {
  const email = person.email.trim().toLowerCase();
  const admins = await service.control.admins();
  const isCentral = admins.some((admin) => admin.email === email);
  return changeStanding(service, actor, of, 'first-admin', (standing) => {
    if (standing.state !== 'requested' && standing.state !== 'provisioning')
      return tooLate(standing);
    if (standing.steps['first-admin'] !== undefined) {
      return refused({ code: 'state-forbids', detail: 'the first admin was invited already' });
    }
    if (isCentral) return refused({ code: 'self-invited' });
    const firstAdmin = { email, name: person.name, user: null, invitedAt: null };
    return done({ after: { firstAdmin } });
  });
}
