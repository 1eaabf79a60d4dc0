import { type Part, wrong } from './assess-identity.ts';
import type { Claimed } from './candidate.ts';
import type { AgencyId, OccupationCode } from './identifiers.ts';
import type { OccupationFinding } from './occupations.ts';
import type { Region } from './region.ts';
import { catchAllOccupation, type Occupation } from './regulation/occupation.ts';

/** An occupation of the list; with the words of the row where the list has none of the kind. */
export interface ClaimedOccupation {
  readonly code: OccupationCode;
  readonly words?: string;
}

/** characters of an occupation that are kept as they were written */
const longestWords = 100;

function isLead(region: Region, agency: AgencyId): boolean {
  return region.agencies.some((one) => one.id === agency && one.isLead);
}

function judgeKnown(
  occupation: Occupation,
  agency: AgencyId,
  region: Region,
): Part<ClaimedOccupation> {
  const leads = region.agencies.filter((one) => one.isLead).map((one) => one.id);
  const owners = occupation.agencies.length > 0 ? occupation.agencies : leads;
  if (owners.includes(agency)) return { ok: true, value: { code: occupation.code } };
  return wrong({
    code: 'occupation-of-other-agency',
    field: 'occupation',
    occupation: occupation.code,
    agencies: owners,
  });
}

/**
 * The occupation of a row handed in by this agency. One that nobody owns, listed or not, belongs to the lead
 * agency, which is told later that a person has to decide on what is not listed; one that belongs to others only names
 * the agencies that it can be handed to.
 */
export function claimedOccupation(
  claimed: Claimed<string>,
  agency: AgencyId,
  region: Region,
  find: (text: string) => OccupationFinding,
): Part<ClaimedOccupation> {
  const field = 'occupation';
  if (claimed.state === 'unreadable') {
    return wrong({ code: 'unreadable', field, fault: claimed.fault });
  }
  if (claimed.state === 'missing' || !/[\p{L}\p{N}]/u.test(claimed.value)) {
    return wrong({ code: 'missing', field });
  }
  const finding = find(claimed.value);
  if (finding.kind === 'known') return judgeKnown(finding.occupation, agency, region);
  const catchAll = region.schemeYear.occupations.find((one) => one.code === catchAllOccupation);
  if (catchAll !== undefined && isLead(region, agency) && /\p{L}/u.test(claimed.value)) {
    const words = claimed.value.trim().slice(0, longestWords);
    return { ok: true, value: { code: catchAll.code, words } };
  }
  return wrong({ code: 'occupation-unknown', field, near: finding.near });
}
