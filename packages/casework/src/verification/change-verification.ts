import type { Region, VerificationSetting } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { rewriteProfile } from '../settings/rewrite-profile.ts';
import { askGathering } from './gather-verification.ts';

/**
 * Sets who verifies, level by level, and what the insurer's branch wants to know. Whoever is nominated gets a sheet by
 * it; sheets about which nobody has answered yet go by the new levels, all others by those they were begun with.
 * @returns `version-moved` when somebody else changed it meanwhile
 */
export async function changeVerification(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly setting: VerificationSetting;
    /** the version that was read; null over whatever there is */
    readonly version: number | null;
    readonly correlationId: string;
  },
): Promise<Result<Region>> {
  const { setting, version, correlationId } = request;
  const changed = await rewriteProfile(service, actor, correlationId, (region) => {
    const before = region.verificationVersion ?? 0;
    if (version !== null && version !== before) return refuse({ code: 'version-moved' });
    return ok({
      after: { ...region, verification: setting, verificationVersion: before + 1 },
      act: 'verification-changed',
      told: toldOf(setting),
      writes: [],
    });
  });
  if (changed.ok) await askGathering(service, await regionOf(service, actor.tenant), null);
  return changed;
}

function toldOf({ steps, insurer }: VerificationSetting): Record<string, string | null> {
  const levels = steps.map(
    ({ level, needed, of, days }) => `${level} ${needed}/${of}${days === null ? '' : ` ${days}d`}`,
  );
  return {
    levels: levels.join(', '),
    branch: insurer.branch,
    requiredFields: insurer.requiredFields.join(' '),
  };
}
