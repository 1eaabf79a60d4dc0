import {
  Agency,
  type AgencyId,
  type BucketId,
  bucketFor,
  CalendarDate,
  type LegalBasis,
  RegencyCode,
  Region,
  TenantId,
  type VerificationLevel,
  VerificationSetting,
} from '@payung/domain';
import { type RulesHistory, rulesThrough } from './demo-rules.ts';
import { type CatalogueCode, occupationList } from './occupations.ts';
import { placesOf } from './places.ts';

/** A region to be founded at first start, with the places that it gives. */
export interface DemoRegion {
  readonly region: Region;
  readonly grants: readonly { bucket: BucketId; granted: number; legalBasis: string }[];
  /** who looks at everybody before a decision, from the first start on; the region may change it */
  readonly verification: VerificationSetting;
}

export interface DemoAgency {
  readonly id: string;
  readonly name: string;
  readonly isLead?: true;
  readonly accepts: readonly CatalogueCode[];
  /** places of this agency's own quota card; only where the region counts by agency */
  readonly places?: number;
}

export interface DemoPlan {
  readonly tenantId: string;
  readonly regencyCode: string;
  readonly name: string;
  readonly programmeName: string;
  readonly legalBasis: Omit<LegalBasis, 'effectiveFrom' | 'effectiveTo' | 'invented'>;
  /** what held before it, and what else it asks for */
  readonly rules: RulesHistory;
  readonly agencies: readonly DemoAgency[];
  /** places of the whole region, or `by-agency` when each agency names its own */
  readonly quota: number | 'by-agency';
  /** where the places come from, as shown beside the quota card */
  readonly quotaBasis: string;
  /** levels that verify, in their order: one person each, with nothing due */
  readonly verifiedBy: readonly VerificationLevel[];
}

const year = 2026;
const startOfYear = CalendarDate.parse('2026-01-01');
const firstDayOfCover = CalendarDate.parse('2026-03-01');
/** March to December: the cover that starts on 1 March is paid from one budget year, which ends on 31 December. */
const months = 10;

function grantsOf(plan: DemoPlan, region: Region): DemoRegion['grants'] {
  const { quota, quotaBasis: legalBasis } = plan;
  const ofAgency = (agency: AgencyId) => bucketFor(region.schemeYear, agency);
  if (quota === 'by-agency') {
    return region.agencies.map(({ id }, position) => ({
      bucket: ofAgency(id),
      granted: plan.agencies[position]?.places ?? 0,
      legalBasis,
    }));
  }
  return region.agencies
    .slice(0, 1)
    .map(({ id }) => ({ bucket: ofAgency(id), granted: quota, legalBasis }));
}

/**
 * Turns the few facts that differ from region to region into a region of the service.
 * Everything is parsed, so that a slip in the demo's data stops the start and not a clerk's work.
 */
export function demoRegion(plan: DemoPlan): DemoRegion {
  const regencyCode = RegencyCode.parse(plan.regencyCode);
  const agencies = plan.agencies.map(({ id, name, isLead = false }, lane) =>
    Agency.parse({ id, name, isLead, lane }),
  );
  const owners = agencies.map(({ id }, position) => ({
    agency: id,
    accepts: plan.agencies[position]?.accepts ?? [],
  }));
  const founded = Region.parse({
    tenantId: TenantId.parse(plan.tenantId),
    regencyCode,
    name: plan.name,
    programmeName: plan.programmeName,
    timeZone: 'Asia/Jakarta',
    agencies,
    ...placesOf(regencyCode),
    schemeYear: {
      year,
      firstDayOfCover,
      months,
      minAge: 18,
      maxAgeExclusive: 65,
      legalBasis: {
        ...plan.legalBasis,
        effectiveFrom: startOfYear,
        effectiveTo: null,
        invented: true,
      },
      occupations: occupationList(owners),
      quotaBy: plan.quota === 'by-agency' ? 'agency' : 'region',
    },
    villagesProposeFor: null,
    dutiesApart: 'users',
    isDemo: true,
  });
  const region = Region.parse({ ...founded, ...rulesThrough(founded.schemeYear, plan.rules) });
  const verification = VerificationSetting.parse({
    steps: plan.verifiedBy.map((level) => ({ level, needed: 1, of: 1, days: null })),
    insurer: { branch: null, requiredFields: [] },
  });
  return { region, grants: grantsOf(plan, region), verification };
}
