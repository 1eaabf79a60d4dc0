import type { Logo, RegistryWrite } from '@payung/data';
import { type Accent, type LogoText, type Region, usualAccent } from '@payung/domain';
import type { Actor, RegionAdmin } from '../actor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { readLogo } from './read-logo.ts';
import { rewriteProfile } from './rewrite-profile.ts';

/** How a region shows itself: to its people at work, on its letters, and to everybody where it publishes figures. */
interface RegionLook {
  readonly accent: Accent;
  readonly programmeName: string;
  /** 0 while nobody chose anything */
  readonly version: number;
  readonly logo: LogoText | null;
}

interface LookChange {
  readonly accent: Accent;
  readonly programmeName: string;
  /** null takes it away; undefined leaves it as it is */
  readonly logo: LogoText | null | undefined;
  /** the version that was read; null over whatever there is */
  readonly version: number | null;
  readonly correlationId: string;
}

/** For everybody who works in the region. */
export async function showLook(
  service: Service,
  actor: Pick<Actor, 'tenant'>,
): Promise<RegionLook> {
  const { region, data } = await regionOf(service, actor.tenant);
  return lookOf(region, await data.founding.logo());
}

/**
 * Sets accent, name of the programme and coat of arms, for the portal, letters and the public page alike.
 * @returns `version-moved` when somebody else changed it meanwhile; `request-faults` naming what is wrong with the picture
 */
export async function changeLook(
  service: Service,
  actor: RegionAdmin,
  request: LookChange,
): Promise<Result<RegionLook>> {
  const { accent, programmeName, version, correlationId } = request;
  const sent = request.logo ? readLogo(request.logo.mediaType, request.logo.base64) : null;
  if (sent?.ok === false) {
    return refuse({ code: 'request-faults', faults: [{ field: 'logo', detail: sent.message }] });
  }
  const { data } = await regionOf(service, actor.tenant);
  const result = await rewriteProfile(service, actor, correlationId, async (region) => {
    const before = region.look?.version ?? 0;
    if (version !== null && version !== before) return refuse({ code: 'version-moved' });
    const isKept = request.logo === undefined;
    const logo = isKept ? await data.founding.logo() : (sent?.logo ?? null);
    const look = { accent, version: before + 1 };
    const publish: RegistryWrite = { write: 'publish-look', look: { accent, logo: asText(logo) } };
    return ok({
      after: { ...region, programmeName, look },
      act: 'look-changed',
      told: { accent, programmeName, logo: logo === null ? 'none' : logo.mediaType },
      writes: isKept ? [publish] : [publish, { write: 'keep-region-logo', logo }],
    });
  });
  if (!result.ok) return result;
  return ok(lookOf(result.value, await data.founding.logo()));
}

function lookOf({ look, programmeName }: Region, logo: Logo | null): RegionLook {
  return {
    accent: look?.accent ?? usualAccent,
    programmeName,
    version: look?.version ?? 0,
    logo: asText(logo),
  };
}

function asText(logo: Logo | null): LogoText | null {
  if (logo === null) return null;
  const { mediaType, content } = logo;
  return { mediaType, base64: Buffer.from(content).toString('base64') };
}
