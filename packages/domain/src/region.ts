import * as z from 'zod';
import { CoverRules, ProgrammeYear } from './cohort/programme-year.ts';
import {
  AgencyId,
  BucketId,
  CalendarDate,
  DistrictCode,
  RegencyCode,
  TenantId,
  VillageCode,
} from './identifiers.ts';
import { Accent } from './region-look.ts';
import { Occupation, VulnerabilityFlag } from './regulation/occupation.ts';
import { LegalBasis, Regulation } from './regulation/regulation.ts';
import { RuleVersion } from './regulation/rules.ts';
import { VerificationSetting } from './verification/setting.ts';

/** Region codes are renewed by decree (domain-rules 3.7), hence the dates of validity. */
const validity = { validFrom: CalendarDate, validTo: CalendarDate.nullable() };

export const District = z.lazy(() =>
  z.object({ code: DistrictCode, name: z.string(), ...validity }),
);
export type District = z.infer<typeof District>;

export const Village = z.lazy(() =>
  z.object({
    code: VillageCode,
    name: z.string(),
    kind: z.enum(['KELURAHAN', 'DESA', 'DESA_ADAT']),
    districtCode: DistrictCode,
    ...validity,
  }),
);
export type Village = z.infer<typeof Village>;

export const Agency = z.lazy(() =>
  z.object({
    id: AgencyId,
    name: z.string(),
    /** the lead agency takes in occupations that nobody owns */
    isLead: z.boolean(),
    /** 0..15, the journal lane that this agency's lists write to */
    lane: z.int().min(0).max(15),
    /** moves with every change of its name or its occupations; absent while it is as it was added */
    version: z.int().min(1).optional(),
  }),
);
export type Agency = z.infer<typeof Agency>;

/** The rules in force for one year of the programme: data with a legal basis, never constants in code. */
export const SchemeYear = z.lazy(() =>
  z.object({
    year: z.int(),
    firstDayOfCover: CalendarDate,
    months: z.int().min(1).max(12),
    /** domain-rules 1.4, local */
    minAge: z.int(),
    /** domain-rules 1.2: exclusive, 65 means that a person aged 65 is refused */
    maxAgeExclusive: z.int(),
    legalBasis: LegalBasis,
    occupations: z.array(Occupation),
    /** which quota cards a nomination draws on */
    quotaBy: z.enum(['region', 'agency']),
    /** statuses that a list of occupations names beside the jobs; somebody may have several (domain-rules 1.12) */
    vulnerabilityFlags: z.array(VulnerabilityFlag).optional(),
  }),
);
export type SchemeYear = z.infer<typeof SchemeYear>;

export const Region = z.object({
  tenantId: TenantId,
  regencyCode: RegencyCode,
  name: z.string(),
  programmeName: z.string(),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  agencies: z.array(Agency),
  districts: z.array(District),
  villages: z.array(Village),
  schemeYear: SchemeYear,
  /** every regulation that was recorded; absent in a region whose only one is that of its year */
  regulations: z.array(Regulation).optional(),
  /** the rules by time, oldest first; absent while those of its year are the only ones */
  ruleVersions: z.array(RuleVersion).optional(),
  /** the years of the programme that were opened; absent while that of its founding is the only one */
  programmeYears: z.array(ProgrammeYear).optional(),
  /** the year for which people are nominated now; absent while it is that of its founding */
  nominatesFor: z.int().optional(),
  /** what it settled about months of cover; absent while it goes by what is usual */
  coverRules: CoverRules.optional(),
  /**
   * In some regions villages propose and the agencies look after: the agency whose quota card they draw on.
   * Null where they only confirm.
   */
  villagesProposeFor: AgencyId.nullable().default(null),
  /** whether proposer, verifier and approver are three people, or three people of three offices */
  dutiesApart: z.enum(['users', 'units']).default('users'),
  /** moves with every change of these two; absent while they are as it was founded with */
  settingsVersion: z.int().min(1).optional(),
  /** lines at the head of letters (kop surat), top line first; letters of a region without them begin with its name */
  letterhead: z.array(z.string()).optional(),
  /** how its portal looks; `version` moves with every change of it. Absent while nobody chose anything */
  look: z.object({ accent: Accent, version: z.int().min(1) }).optional(),
  /** the models that its people are compared by, by id; absent while the one that comes with the service is */
  matchModels: z.object({ active: z.string(), previous: z.string() }).optional(),
  /** who verifies, level by level; absent while nothing is set: whoever is nominated is ready at once */
  verification: VerificationSetting.optional(),
  /** moves with every change of it by the region itself */
  verificationVersion: z.int().min(1).optional(),
  /** true when people and figures are invented; every screen and file then says "DATA CONTOH" */
  isDemo: z.boolean(),
});
export type Region = z.infer<typeof Region>;

/** The quota card that a nomination of this agency draws on. */
export function bucketFor(scheme: SchemeYear, agency: AgencyId): BucketId {
  return BucketId.parse(
    scheme.quotaBy === 'region' ? `${scheme.year}` : `${scheme.year}.agency.${agency}`,
  );
}
