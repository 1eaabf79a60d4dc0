import { addDays } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';
import type { Region } from '../region.ts';
import type { LegalBasis, Regulation, RegulationId } from './regulation.ts';
import type { RegulationFault, RuleFault } from './rule-fault.ts';
import type { RuleVersion } from './rules.ts';
import { rulesFaults } from './rules-in-order.ts';
import { regulationIdFor, regulationsOf, ruleVersionsOf } from './rules-on.ts';

/** A version that is not adopted yet; `effectiveTo` is null unless its end is written in the regulation. */
export type Revision = Omit<RuleVersion, 'adopted'>;

/** The circumstances of an adoption. */
export interface AdoptedOn {
  /** in the region's time zone */
  readonly today: CalendarDate;
  /** recorded afterwards, for days before the region's first decision */
  readonly asHistory: boolean;
  /** the day of the region's first determination that took effect; null when there is none */
  readonly firstDetermination: CalendarDate | null;
}

interface Placing {
  /** all versions with the new one among them, oldest first */
  readonly versions: readonly RuleVersion[];
  readonly faults: readonly RuleFault[];
}

/**
 * Puts a version among the others: the one in force before it ends the day before, and it ends the day before the
 * next one unless it says its last day itself.
 */
function place(versions: readonly RuleVersion[], made: RuleVersion): Placing {
  const { effectiveFrom, effectiveTo: stated } = made;
  const before = versions.findLast((one) => one.effectiveFrom < effectiveFrom) ?? null;
  const same = versions.find((one) => one.effectiveFrom === effectiveFrom) ?? null;
  const next = versions.find((one) => one.effectiveFrom > effectiveFrom) ?? null;
  const faults: RuleFault[] = [];
  if (same !== null) {
    const { id, effectiveFrom: from, effectiveTo: to } = same;
    faults.push({ field: 'effectiveFrom', code: 'overlap', with: id, from, to });
  }
  const lastDay = next === null ? null : addDays(next.effectiveFrom, -1);
  if (stated !== null && lastDay === null) {
    faults.push({ field: 'effectiveTo', code: 'gap', from: addDays(stated, 1), to: null });
  }
  if (stated !== null && lastDay !== null && next !== null && stated !== lastDay) {
    const { id, effectiveFrom: from, effectiveTo: to } = next;
    faults.push(
      stated > lastDay
        ? { field: 'effectiveTo', code: 'overlap', with: id, from, to }
        : { field: 'effectiveTo', code: 'gap', from: addDays(stated, 1), to: lastDay },
    );
  }
  const placed = { ...made, effectiveTo: stated ?? lastDay };
  const others = versions.map((one) =>
    one === before ? { ...one, effectiveTo: addDays(effectiveFrom, -1) } : one,
  );
  const all = [...others, placed].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return { versions: all, faults };
}

function dateFaults(made: RuleVersion, on: AdoptedOn, lastDay: CalendarDate | null): RuleFault[] {
  const field = 'effectiveFrom';
  const { today, asHistory, firstDetermination } = on;
  const { effectiveFrom, effectiveTo } = made;
  const reversed: RuleFault[] =
    effectiveTo !== null && effectiveTo < effectiveFrom
      ? [{ field: 'effectiveTo', code: 'dates-reversed' }]
      : [];
  if (!asHistory) {
    return effectiveFrom < today ? [...reversed, { field, code: 'in-the-past', today }] : reversed;
  }
  if (effectiveFrom >= today) return [...reversed, { field, code: 'history-not-past', today }];
  const decided =
    firstDetermination !== null && (lastDay === null || lastDay >= firstDetermination);
  return decided
    ? [...reversed, { field, code: 'after-first-determination', firstDetermination }]
    : reversed;
}

function basisFaults(revision: Revision, known: readonly Regulation[]): RuleFault[] {
  const basis = known.find(({ id }) => id === revision.regulation);
  if (basis === undefined) {
    return [{ field: 'regulation', code: 'regulation-unknown', regulation: revision.regulation }];
  }
  const { effectiveFrom: from, effectiveTo: to } = basis;
  const field = 'effectiveFrom';
  if (revision.effectiveFrom < from) {
    return [{ field, code: 'before-regulation', regulationFrom: from }];
  }
  return to !== null && revision.effectiveFrom > to
    ? [{ field, code: 'after-regulation', regulationTo: to }]
    : [];
}

type OfRegion = Pick<Region, 'schemeYear' | 'regulations' | 'ruleVersions' | 'agencies'>;

/** What a region's versions would be with a revision among them, and everything that forbids it. */
export interface Adoption {
  readonly versions: readonly RuleVersion[];
  /** all of them; adopted only while there is none */
  readonly faults: readonly RuleFault[];
}

/**
 * Puts a revision in force from its day on. What was decided under earlier versions keeps them: their rules stay, and
 * only the last day of the one before changes (domain-rules, rule of design). Days that have passed get other rules
 * only as history, before anybody was determined.
 *
 * @param by who adopts it and when; kept with the version
 */
export function adopt(
  region: OfRegion,
  revision: Revision,
  on: AdoptedOn,
  by: Omit<NonNullable<RuleVersion['adopted']>, 'asHistory'>,
): Adoption {
  const versions = ruleVersionsOf(region);
  const made: RuleVersion = { ...revision, adopted: { ...by, asHistory: on.asHistory } };
  const placing = place(versions, made);
  const placed = placing.versions.find((one) => one.id === made.id && one.adopted === made.adopted);
  const twice: RuleFault[] = versions.some(({ id }) => id === revision.id)
    ? [{ field: 'id', code: 'version-exists', version: revision.id }]
    : [];
  return {
    versions: placing.versions,
    faults: [
      ...twice,
      ...basisFaults(revision, regulationsOf(region)),
      ...dateFaults(made, on, placed?.effectiveTo ?? null),
      ...placing.faults,
      ...rulesFaults(revision.rules, region.agencies),
    ],
  };
}

/** A regulation as it is typed in; its id follows from its head. */
export type RegulationDraft = LegalBasis & Pick<Regulation, 'signedOn' | 'replaces'>;

/** Everything that forbids to record a regulation; an empty list when it may be. */
export function regulationFaults(
  region: Pick<Region, 'schemeYear' | 'regulations'>,
  draft: RegulationDraft,
): RegulationFault[] {
  const known = regulationsOf(region);
  const faults: RegulationFault[] = [];
  if (!/[a-z0-9]/i.test(draft.number)) faults.push({ field: 'number', code: 'number-unreadable' });
  const id = regulationIdFor(draft);
  if (known.some((one) => one.id === id)) {
    faults.push({ field: 'number', code: 'regulation-exists', regulation: id });
  }
  const { effectiveFrom, effectiveTo, signedOn, year } = draft;
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    faults.push({ field: 'effectiveTo', code: 'dates-reversed' });
  }
  if (signedOn !== null && signedOn > effectiveFrom) {
    faults.push({ field: 'signedOn', code: 'signed-after-effect' });
  }
  const signedIn = Number(signedOn?.slice(0, 4) ?? year);
  if (signedIn !== year) faults.push({ field: 'year', code: 'year-differs', signedIn });
  return [...faults, ...replaceFaults(known, draft)];
}

function replaceFaults(
  known: readonly Regulation[],
  { replaces, effectiveFrom }: RegulationDraft,
): RegulationFault[] {
  return replaces.flatMap((wanted: RegulationId): RegulationFault[] => {
    const field = 'replaces';
    const found = known.find(({ id }) => id === wanted);
    if (found === undefined) return [{ field, code: 'replaces-unknown', regulation: wanted }];
    const isLater = found.effectiveFrom > effectiveFrom;
    return isLater ? [{ field, code: 'replaces-later', regulation: wanted }] : [];
  });
}
