import {
  type Criterion,
  type CriterionLine,
  criteria,
  type EligibilityReport,
  NominationId,
  type NominationState,
  RegulationId,
  RuleVersionId,
} from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTally } from './compare-people.ts';

const version = RuleVersionId.parse('awal');
const basis = {
  regulation: RegulationId.parse('perbup-1-2026'),
  version,
  article: null,
  national: null,
};

function line(criterion: Criterion, result: CriterionLine['result']): CriterionLine {
  const rest = { weight: 'hard', code: 'no', detail: {}, next: 'none', decision: null } as const;
  return { criterion, result, basis, ...rest };
}

function report(shutOut: readonly Criterion[], unknown: readonly Criterion[]): EligibilityReport {
  const standing = shutOut.length > 0 ? 'blocked' : unknown.length > 0 ? 'undecided' : 'eligible';
  const lines = [
    ...shutOut.map((one) => line(one, 'not-met')),
    ...unknown.map((one) => line(one, 'unknown')),
  ];
  return { standing, version, lines };
}

const some = fc.subarray([...criteria], { maxLength: 3 });
const aReport = fc.tuple(some, some).map(([shutOut, unknown]) =>
  report(
    shutOut,
    unknown.filter((one) => !shutOut.includes(one)),
  ),
);
const aPerson = fc.record({
  state: fc.constantFrom<NominationState>('nominated', 'waitlisted', 'determined', 'in-review'),
  before: aReport,
  after: aReport,
});
const nomination = (n: number) => NominationId.parse(`${String(n).padStart(26, '0')}-1`);
const costs = {
  before: { tariff: 16_800, rupiah: 168_000 },
  after: { tariff: 8_400, rupiah: 84_000 },
};

describe('people under two sets of rules', () => {
  it('are counted so that whoever gains and loses explains the whole difference, in people and rupiah', () => {
    fc.assert(
      fc.property(fc.array(aPerson, { maxLength: 40 }), (people) => {
        const tally = createTally();
        const changed = people.flatMap(
          (person, n) => tally.add({ ...person, nomination: nomination(n) }) ?? [],
        );
        const counts = tally.counts(costs);
        expect(counts.people).toBe(people.length);
        expect(counts.after.eligible - counts.before.eligible).toBe(counts.gain - counts.lose);
        expect(changed).toHaveLength(counts.gain + counts.lose);
        expect(counts.loseDetermined).toBeLessThanOrEqual(counts.lose);
        expect(counts.after.rupiah).toBe(counts.after.places * 84_000);
        // nobody changes without a criterion that says why
        for (const { criteria: why } of changed) expect(why).not.toEqual([]);
      }),
    );
  });

  it('lose nothing by what is only unknown: that is asked, not decided', () => {
    const tally = createTally();
    const was = report([], []);
    const will = report([], ['residence']);
    expect(
      tally.add({ nomination: nomination(1), state: 'nominated', before: was, after: will }),
    ).toBeNull();
    expect(tally.counts(costs).after).toMatchObject({ eligible: 1, undecided: 1, places: 1 });
  });
});
