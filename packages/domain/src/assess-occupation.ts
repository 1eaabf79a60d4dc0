import { type Part, wrong } from './assess-identity.ts';
import type { Claimed } from './candidate.ts';
import type { AgencyId, OccupationCode } from './identifiers.ts';
import type { OccupationFinding } from './occupations.ts';
import type { Region } from './region.ts';
import type { Occupation } from './regulation/occupation.ts';

/** The entry of a region's list that the lead agency's otherwise unlisted occupations are counted under. */
const CATCH_ALL = 'lainnya';

function isLead(region: Region, agency: AgencyId): boolean {
  return region.agencies.some((one) => one.id === agency && one.isLead);
}

function judgeKnown(
  occupation: Occupation,
  agency: AgencyId,
  region: Region,
): Part<OccupationCode> {
  const leads = region.agencies.filter((one) => one.isLead).map((one) => one.id);
  const owners = occupation.agencies.length > 0 ? occupation.agencies : leads;
  if (owners.includes(agency)) return { ok: true, value: occupation.code };
  return wrong({
    code: 'occupation-of-other-agency',
    field: 'occupation',
    occupation: occupation.code,
    agencies: owners,
  });
}

/**
 * The occupation of a row handed in by this agency. One that nobody owns, listed or not, belongs to the lead
 * agency; one that belongs to others only names the agencies that it can be handed to.
 */
export function claimedOccupation(
  claimed: Claimed<string>,
  agency: AgencyId,
  region: Region,
  find: (text: string) => OccupationFinding,
): Part<OccupationCode> {
  const field = 'occupation';
  if (claimed.state === 'unreadable') {
    return wrong({ code: 'unreadable', field, fault: claimed.fault });
  }
  if (claimed.state === 'missing' || !/[\p{L}\p{N}]/u.test(claimed.value)) {
    return wrong({ code: 'missing', field });
  }
  const finding = find(claimed.value);
  if (finding.kind === 'known') return judgeKnown(finding.occupation, agency, region);
  const catchAll = region.schemeYear.occupations.find((one) => one.code === CATCH_ALL);
  if (catchAll !== undefined && isLead(region, agency) && /\p{L}/u.test(claimed.value)) {
    return { ok: true, value: catchAll.code };
  }
  return wrong({ code: 'occupation-unknown', field, near: finding.near });
}
