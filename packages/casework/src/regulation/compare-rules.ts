import { type Cause, type Filed, fileNew, fileOver } from '@payung/data';
import {
  addMonths,
  type ChangedPerson,
  type EligibilityRules,
  explainEligibility,
  letsPeopleIn,
  monthOf,
  type RegionRules,
  type RuleComparison,
  RuleComparisonId,
  RuleDraftId,
  type RuleVersion,
  rulesById,
  type SchemeYear,
  type TenantId,
  tariffFor,
} from '@payung/domain';
import { gatherFacts } from '../eligibility/gather-facts.ts';
import { isHeld, leaseMs } from '../lease.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { systemActor } from '../system-actor.ts';
import { type Costs, createTally } from './compare-people.ts';
import { comparedPeople } from './compared-people.ts';
import { changedShelf, comparisonShelf, draftShelf } from './rule-shelves.ts';

/** times that a comparison may be begun and never come to an end */
const mostTries = 4;
const byWorker: Cause = {
  actor: systemActor,
  source: 'worker',
  correlationId: 'compare-rules',
};

/** The folder in which one run of a comparison leaves the people for whom something changes. */
export function changedFolder({ id, tries }: Pick<RuleComparison, 'id' | 'tries'>): string {
  return `${id}.${tries}`;
}

/**
 * Puts a draft of the rules beside those in force, for everybody nominated for the year. Safe to call again: one that
 * is done, or at work elsewhere, is left alone; one that was cut off begins anew beside what it had written.
 */
export async function compareRules(
  service: Service,
  tenant: TenantId,
  named: { readonly draft: string; readonly comparison: string },
): Promise<void> {
  const open = await regionOf(service, tenant);
  // the sweep sends it again once the region is let in
  if (!letsPeopleIn(open.standing)) return;
  const { shelves } = open.data;
  const draftId = RuleDraftId.parse(named.draft);
  const seen = await shelves.one(
    comparisonShelf,
    RuleComparisonId.parse(named.comparison),
    draftId,
  );
  if (seen?.state !== 'working' || isHeld(seen.leaseUntil, service.clock.now())) return;
  const record = await lease(service, open, seen);
  if (record === null) return;
  const draft = await shelves.one(draftShelf, draftId);
  const inForce = rulesById(open.region, record.against);
  // a draft that has changed since is compared when somebody asks again
  if (record.tries > mostTries || inForce === null || draft?.version !== record.draftVersion) {
    await settle(service, open, record, { state: 'failed' });
    return;
  }
  const after: RuleVersion = { ...draft.content, adopted: null };
  await settle(service, open, record, {
    state: 'done',
    ...(await compareAll(open, record, inForce, after)),
  });
}

async function lease(
  service: Service,
  { data }: OpenRegion,
  seen: RuleComparison,
): Promise<RuleComparison | null> {
  const change = { leaseUntil: service.clock.now() + leaseMs, tries: seen.tries + 1 };
  const filing = { folder: seen.draft, act: null };
  const result = await data.commitQuietly([fileOver(comparisonShelf, seen, change, filing)]);
  return result.kind === 'done' ? { ...seen, ...change, version: seen.version + 1 } : null;
}

async function settle(
  service: Service,
  { data }: OpenRegion,
  record: RuleComparison,
  found: Pick<RuleComparison, 'state'> & Partial<Pick<RuleComparison, 'counts' | 'pieces'>>,
): Promise<void> {
  const change = { ...found, finishedAt: nowOf(service), leaseUntil: 0 };
  const filing = { folder: record.draft, act: 'compared' };
  await data.commit({
    cause: byWorker,
    lane: 'any',
    writes: [fileOver(comparisonShelf, record, change, filing)],
  });
}

/** What both sets of rules ask about, so that the facts of a person are read once. */
function bothAsk(a: EligibilityRules, b: EligibilityRules): EligibilityRules {
  return {
    ...b,
    socialDataset: a.socialDataset.required ? a.socialDataset : b.socialDataset,
    maxDecile: a.maxDecile.max === null ? b.maxDecile : a.maxDecile,
    onePerFamilyCard: a.onePerFamilyCard.rule === 'off' ? b.onePerFamilyCard : a.onePerFamilyCard,
  };
}

async function compareAll(
  open: OpenRegion,
  record: RuleComparison,
  before: RuleVersion,
  after: RuleVersion,
): Promise<Pick<RuleComparison, 'counts' | 'pieces'>> {
  const tally = createTally();
  const criteria = bothAsk(before.rules.criteria, after.rules.criteria);
  let pieces = 0;
  for await (const { records, wereRefused } of comparedPeople(open, record.year)) {
    const facts = await gatherFacts(open, records, criteria, null);
    const count = wereRefused ? tally.addRefused : tally.add;
    const changed = records.flatMap((one, i): ChangedPerson[] => {
      const own = facts[i];
      if (own === undefined) return [];
      const change = count({
        nomination: one.id,
        state: one.state,
        before: explainEligibility(before, own, record.day),
        after: explainEligibility(after, own, record.day),
      });
      return change === null ? [] : [change];
    });
    if (changed.length === 0) continue;
    const piece = { id: String(pieces).padStart(5, '0'), version: 1, people: changed };
    await keep(open, record, piece);
    pieces += 1;
  }
  const { schemeYear } = open.region;
  const counts = tally.counts({
    before: costsOf(before.rules, schemeYear),
    after: costsOf(after.rules, schemeYear),
  });
  return { counts, pieces };
}

async function keep(
  { data }: OpenRegion,
  record: RuleComparison,
  piece: Filed & { people: ChangedPerson[] },
): Promise<void> {
  const filing = { folder: changedFolder(record), act: null };
  const result = await data.commitQuietly([fileNew(changedShelf, piece, filing)]);
  if (result.kind !== 'done') throw new Error('a comparison of rules is written twice at once');
}

/** What one place costs for the months of the year, paid from the region's own budget. */
function costsOf(rules: RegionRules, year: Pick<SchemeYear, 'firstDayOfCover' | 'months'>): Costs {
  const first = monthOf(year.firstDayOfCover);
  const all = Array.from({ length: year.months }, (_, i) =>
    tariffFor(rules, { funding: 'APBD', sector: 'OTHER', month: addMonths(first, i) }),
  );
  const [begin = null] = all;
  const rupiah = all.reduce<number | null>(
    (sum, one) => (sum === null || one === null ? null : sum + one.amount),
    0,
  );
  return { tariff: begin?.amount ?? null, rupiah };
}
