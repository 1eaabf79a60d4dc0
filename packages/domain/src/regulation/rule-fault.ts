import type { AgencyId, CalendarDate, OccupationCode } from '../identifiers.ts';
import type { RegulationId } from './regulation.ts';
import type { Exclusion, RuleVersionId } from './rules.ts';

/** Where in a draft a fault stands; the names of the draft's own fields. */
export type RuleField =
  | 'id'
  | 'regulation'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'minAge'
  | 'occupations'
  | 'vulnerabilityFlags'
  | 'criteria'
  | 'tariffs';

/** Everything that can be wrong with a version of the rules. Figures, dates and codes only. */
export type RuleFault = { readonly field: RuleField } & (
  | { readonly code: 'version-exists'; readonly version: RuleVersionId }
  | { readonly code: 'regulation-unknown'; readonly regulation: RegulationId }
  /** rules cannot hold before the regulation does */
  | { readonly code: 'before-regulation'; readonly regulationFrom: CalendarDate }
  | { readonly code: 'after-regulation'; readonly regulationTo: CalendarDate }
  | { readonly code: 'dates-reversed' }
  | { readonly code: 'in-the-past'; readonly today: CalendarDate }
  /** recorded as history, but decisions were taken under other rules in these days */
  | { readonly code: 'after-first-determination'; readonly firstDetermination: CalendarDate }
  /** history is of the past: what begins later is adopted as usual */
  | { readonly code: 'history-not-past'; readonly today: CalendarDate }
  | {
      readonly code: 'overlap';
      readonly with: RuleVersionId;
      readonly from: CalendarDate;
      readonly to: CalendarDate | null;
    }
  /** days without any rules; `to` is null when nothing follows */
  | { readonly code: 'gap'; readonly from: CalendarDate; readonly to: CalendarDate | null }
  | {
      readonly code: 'ages-reversed';
      readonly minAge: number;
      readonly maxAgeExclusive: number;
    }
  | { readonly code: 'no-occupations' }
  | { readonly code: 'occupation-twice'; readonly occupation: OccupationCode }
  /** one word would name two occupations */
  | { readonly code: 'word-of-two'; readonly occupations: readonly OccupationCode[] }
  | {
      readonly code: 'agency-unknown';
      readonly occupation: OccupationCode;
      readonly agency: AgencyId;
    }
  | { readonly code: 'flag-twice'; readonly flag: string }
  /** a status is no occupation (domain-rules 1.12) */
  | { readonly code: 'flag-is-occupation'; readonly flag: string }
  | { readonly code: 'exclusion-twice'; readonly exclusion: Exclusion }
  | { readonly code: 'no-dataset-accepted' }
  | { readonly code: 'tariff-twice'; readonly tariff: string }
  | { readonly code: 'tariff-months-reversed'; readonly tariff: string }
  | { readonly code: 'tariffs-overlap'; readonly tariff: string; readonly other: string }
);

/** Everything that can be wrong with a regulation that is recorded. */
export type RegulationFault =
  | {
      readonly field: 'number';
      readonly code: 'regulation-exists';
      readonly regulation: RegulationId;
    }
  | { readonly field: 'number'; readonly code: 'number-unreadable' }
  | { readonly field: 'replaces'; readonly code: 'replaces-unknown'; readonly regulation: string }
  | {
      readonly field: 'replaces';
      readonly code: 'replaces-later';
      readonly regulation: RegulationId;
    }
  | { readonly field: 'effectiveTo'; readonly code: 'dates-reversed' }
  | { readonly field: 'signedOn'; readonly code: 'signed-after-effect' }
  | { readonly field: 'year'; readonly code: 'year-differs'; readonly signedIn: number };

const stated = (to: CalendarDate | null) => to ?? 'no end';

/** What is wrong, in English, for logs and programs; clerks read the portal's own sentence about the code. */
export function describeRuleFault(fault: RuleFault | RegulationFault): string {
  switch (fault.code) {
    case 'version-exists':
      return `the region has a version ${fault.version}`;
    case 'regulation-unknown':
      return `no regulation ${fault.regulation} is recorded`;
    case 'before-regulation':
      return `its regulation takes effect on ${fault.regulationFrom}`;
    case 'after-regulation':
      return `its regulation ends on ${fault.regulationTo}`;
    case 'dates-reversed':
      return 'the last day lies before the first';
    case 'in-the-past':
      return `today is ${fault.today}; record it as history, or let it take effect today or later`;
    case 'after-first-determination':
      return `the first decision was taken on ${fault.firstDetermination}: rules of that day and later stay`;
    case 'history-not-past':
      return `today is ${fault.today}; history begins before today`;
    case 'overlap':
      return `version ${fault.with} holds from ${fault.from} to ${stated(fault.to)}`;
    case 'gap':
      return `no rules would hold from ${fault.from} to ${stated(fault.to)}`;
    case 'ages-reversed':
      return `nobody is at least ${fault.minAge} and under ${fault.maxAgeExclusive}`;
    case 'no-occupations':
      return 'name at least one occupation';
    case 'occupation-twice':
      return `the occupation ${fault.occupation} stands there twice`;
    case 'word-of-two':
      return `one word names both ${fault.occupations.join(' and ')}`;
    case 'agency-unknown':
      return `${fault.occupation}: the region has no agency ${fault.agency}`;
    case 'flag-twice':
      return `the status ${fault.flag} stands there twice`;
    case 'flag-is-occupation':
      return `${fault.flag} is a status and cannot be an occupation too`;
    case 'exclusion-twice':
      return `${fault.exclusion} stands there twice`;
    case 'no-dataset-accepted':
      return 'a social dataset is required, and none is accepted';
    case 'tariff-twice':
      return `the tariff ${fault.tariff} stands there twice`;
    case 'tariff-months-reversed':
      return `the tariff ${fault.tariff} ends before it begins`;
    case 'tariffs-overlap':
      return `${fault.tariff} and ${fault.other} hold for the same money, trade and months`;
    case 'regulation-exists':
      return `${fault.regulation} is recorded already`;
    case 'number-unreadable':
      return 'the number must have a letter or a digit';
    case 'replaces-unknown':
      return `no regulation ${fault.regulation} is recorded`;
    case 'replaces-later':
      return `${fault.regulation} takes effect later than this one`;
    case 'signed-after-effect':
      return 'it was signed after it took effect';
    case 'year-differs':
      return `it was signed in ${fault.signedIn}`;
  }
}
