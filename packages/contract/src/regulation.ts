import {
  AgencyId,
  CalendarDate,
  ContributionMonth,
  EvidenceId,
  FundingKind,
  OccupationCode,
  OccupationProposalId,
  RegionRules,
  RegulationId,
  RegulationKind,
  RuleVersionId,
  SourceMark,
  Tariff,
  VulnerabilityFlag,
  WorkSector,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const version = z.int().min(1);

/** A regulation as it is recorded; its id follows from kind, number and year. */
export const RegulationRequest = z.strictObject({
  kind: RegulationKind,
  number: text(40, 1),
  year: z.int().min(1945).max(2199),
  title: text(300, 3),
  signedOn: CalendarDate.nullable().default(null),
  effectiveFrom: CalendarDate,
  effectiveTo: CalendarDate.nullable().default(null),
  /** ids of recorded regulations that it revises or takes the place of */
  replaces: z.array(RegulationId).max(20).default([]),
});
export type RegulationRequest = z.infer<typeof RegulationRequest>;

/** A file of proof that was handed in for the use `regulation`. */
export const ScanRequest = z.strictObject({ evidenceId: EvidenceId });

export const RegulationCard = z.object({
  id: z.string(),
  kind: z.string(),
  number: z.string(),
  year: z.int(),
  title: z.string(),
  signedOn: z.string().nullable(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  replaces: z.array(z.string()),
  /** the file of proof that holds its scanned paper */
  scan: z.string().nullable(),
  invented: z.boolean(),
});
export type RegulationCard = z.infer<typeof RegulationCard>;

/** Rules as they are sent; whatever does not fit together is answered with the draft, fault by fault. */
export const RulesContent = RegionRules.extend({
  occupations: z
    .array(
      z.strictObject({
        code: OccupationCode,
        name: text(80, 2),
        synonyms: z.array(text(80, 1)).max(30),
        agencies: z.array(AgencyId).max(30),
      }),
    )
    .max(300),
  vulnerabilityFlags: z.array(VulnerabilityFlag.extend({ name: text(80, 2) })).max(50),
  tariffs: z.array(Tariff.extend({ legalBasis: text(200, 3), source: text(200) })).max(50),
});
export type RulesContent = z.infer<typeof RulesContent>;

const adopted = z.object({ by: z.string(), at: z.string(), asHistory: z.boolean() }).nullable();

/** A version of the rules without its lists. */
export const RuleVersionCard = z.object({
  id: z.string(),
  regulation: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  isInForce: z.boolean(),
  occupations: z.int(),
  minAge: z.int(),
  maxAgeExclusive: z.int(),
  adopted,
});
export type RuleVersionCard = z.infer<typeof RuleVersionCard>;

export const RuleVersionDetail = z.object({
  id: z.string(),
  regulation: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  adopted,
  rules: RegionRules,
});
export type RuleVersionDetail = z.infer<typeof RuleVersionDetail>;

/** What held, holds and is to hold in a region, oldest first. */
export const RegulationList = z.object({
  regulations: z.array(RegulationCard),
  versions: z.array(RuleVersionCard),
});
export type RegulationList = z.infer<typeof RegulationList>;

export const TariffQuery = z.object({
  funding: FundingKind,
  sector: WorkSector.default('OTHER'),
  month: ContributionMonth,
});

/** Rupiah a person and month; `mark` says how well the figure is known. */
export const TariffAnswer = z.object({
  amount: z.int(),
  workAccident: z.int(),
  death: z.int(),
  tariff: z.string(),
  of: z.enum(['region', 'national']),
  legalBasis: z.string(),
  source: z.string(),
  mark: SourceMark,
});
export type TariffAnswer = z.infer<typeof TariffAnswer>;

const span = {
  regulation: RegulationId,
  effectiveFrom: CalendarDate,
  effectiveTo: CalendarDate.nullable().default(null),
};

/** Begins a revision; without rules it begins with those in force on its first day. */
export const RuleDraftRequest = z.strictObject({
  ...span,
  /** the id that the version will have; made from the regulation's when absent */
  versionId: RuleVersionId.optional(),
  rules: RulesContent.optional(),
});
export type RuleDraftRequest = z.infer<typeof RuleDraftRequest>;

/** The whole draft anew. `version` is that of the draft that was read. */
export const RuleDraftChange = z.strictObject({
  version,
  ...span,
  versionId: RuleVersionId,
  rules: RulesContent,
});
export type RuleDraftChange = z.infer<typeof RuleDraftChange>;

/** Something that forbids to adopt a draft. */
export const RuleFaultCard = z.object({
  field: z.string(),
  code: z.string(),
  message: z.string(),
});

const draftHead = {
  id: z.string(),
  version: z.int(),
  state: z.enum(['open', 'adopted', 'withdrawn']),
  versionId: z.string(),
  regulation: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  basedOn: z.string(),
  proposals: z.array(z.string()),
  createdBy: z.string(),
  createdAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
};
export const RuleDraftCard = z.object(draftHead);
export const RuleDraftList = z.object({ items: z.array(RuleDraftCard) });

export const RuleDraftDetail = z.object({
  ...draftHead,
  rules: RegionRules,
  /** all of them, as of today */
  faults: z.array(RuleFaultCard),
});
export type RuleDraftDetail = z.infer<typeof RuleDraftDetail>;

export const AdoptionRequest = z.strictObject({
  version,
  /** for days that have passed, before anybody was determined */
  asHistory: z.boolean().default(false),
});
export const DraftVersion = z.strictObject({ version });
export const TakeUpRequest = z.strictObject({ version, proposal: OccupationProposalId });

const outcome = z.object({
  eligible: z.int(),
  undecided: z.int(),
  places: z.int(),
  tariff: z.int().nullable(),
  rupiah: z.int().nullable(),
});

/** A draft beside the rules in force: people, places and rupiah. */
export const RuleComparisonAnswer = z.object({
  id: z.string(),
  draft: z.string(),
  draftVersion: z.int(),
  against: z.string(),
  year: z.int(),
  day: z.string(),
  state: z.enum(['working', 'done', 'failed']),
  /** it was made of the draft as it stands */
  isCurrent: z.boolean(),
  counts: z
    .object({
      people: z.int(),
      gain: z.int(),
      lose: z.int(),
      loseDetermined: z.int(),
      byCriterion: z.record(z.string(), z.object({ gain: z.int(), lose: z.int() })),
      /** refused earlier, and of them those who would gain; whoever left no record is not known */
      refused: z.object({ people: z.int(), gain: z.int() }).nullable(),
      before: outcome,
      after: outcome,
    })
    .nullable(),
  askedAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type RuleComparisonAnswer = z.infer<typeof RuleComparisonAnswer>;
