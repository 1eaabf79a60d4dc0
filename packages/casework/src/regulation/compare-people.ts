import {
  type ChangedPerson,
  type Criterion,
  type EligibilityReport,
  holdsPlace,
  lineStanding,
  type NominationId,
  type NominationState,
  type RuleComparisonCounts,
  type RulesOutcome,
} from '@payung/domain';

/** One person under both sets of rules. */
export interface JudgedTwice {
  readonly nomination: NominationId;
  readonly state: NominationState;
  readonly before: EligibilityReport;
  readonly after: EligibilityReport;
}

/** What one person and month costs under a set of rules, and for how many months; null where no tariff is known. */
export interface Costs {
  readonly tariff: number | null;
  readonly rupiah: number | null;
}

/** People under both sets of rules, counted as they come. */
export interface Tally {
  /** @returns what changes for this person; null when nothing does */
  add(person: JudgedTwice): ChangedPerson | null;
  /** The same for somebody who was refused earlier; they hold nothing, so that they can only gain. */
  addRefused(person: JudgedTwice): ChangedPerson | null;
  /** @param costs of one place for all months of the year */
  counts(costs: { readonly before: Costs; readonly after: Costs }): RuleComparisonCounts;
}

function shutOutBy({ lines }: EligibilityReport): Criterion[] {
  return lines.filter((line) => lineStanding(line) === 'blocked').map((line) => line.criterion);
}

type Side = Record<'eligible' | 'undecided' | 'places', number>;

function count(side: Side, { standing }: EligibilityReport, takesPlace: boolean): void {
  if (standing === 'blocked') return;
  side.eligible += 1;
  if (standing === 'undecided') side.undecided += 1;
  if (takesPlace) side.places += 1;
}

function outcomeOf(side: Side, { tariff, rupiah }: Costs): RulesOutcome {
  return { ...side, tariff, rupiah: rupiah === null ? null : rupiah * side.places };
}

/**
 * Counts people under two sets of rules. Somebody loses who is shut out by a criterion only under the second, and
 * gains who is shut out only under the first; what is unknown or needs a decision shuts nobody out.
 */
export function createTally(): Tally {
  const [before, after]: [Side, Side] = [
    { eligible: 0, undecided: 0, places: 0 },
    { eligible: 0, undecided: 0, places: 0 },
  ];
  const byCriterion = new Map<string, { gain: number; lose: number }>();
  const sums = { people: 0, gain: 0, lose: 0, loseDetermined: 0 };
  const refused = { people: 0, gain: 0 };
  return {
    add({ nomination, state, before: was, after: will }) {
      const isDetermined = state === 'determined';
      const takesPlace = holdsPlace(state) || isDetermined;
      sums.people += 1;
      count(before, was, takesPlace);
      count(after, will, takesPlace);
      if ((was.standing === 'blocked') === (will.standing === 'blocked')) return null;
      const change = will.standing === 'blocked' ? 'lose' : 'gain';
      const criteria = shutOutBy(change === 'lose' ? will : was);
      sums[change] += 1;
      if (change === 'lose' && isDetermined) sums.loseDetermined += 1;
      for (const criterion of criteria) {
        const known = byCriterion.get(criterion) ?? { gain: 0, lose: 0 };
        byCriterion.set(criterion, { ...known, [change]: known[change] + 1 });
      }
      return { nomination, change, criteria, isDetermined, wasRefused: false };
    },
    addRefused({ nomination, before: was, after: will }) {
      refused.people += 1;
      if (was.standing !== 'blocked' || will.standing === 'blocked') return null;
      refused.gain += 1;
      const criteria = shutOutBy(was);
      return { nomination, change: 'gain', criteria, isDetermined: false, wasRefused: true };
    },
    counts: (costs) => ({
      ...sums,
      refused: { ...refused },
      byCriterion: Object.fromEntries(byCriterion),
      before: outcomeOf(before, costs.before),
      after: outcomeOf(after, costs.after),
    }),
  };
}
