import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../months.ts';
import type { BillId, BillState } from './bill.ts';
import type { BillStanding } from './bill-standing.ts';
import { claimMonths, giveUpMonths, monthsOnBill, releaseMonths } from './claim-months.ts';
import { bill, cohort, date, funding, moment, month, run } from './contribution.fixture.ts';
import { heldMonths, monthsHeldTwice } from './held-months.ts';
import type { LedgerEntry } from './person-ledger.ts';

const standing = (state: BillState): BillStanding => ({
  state,
  paidOn: state === 'paid' ? date('2026-01-10') : null,
  corrected: false,
});
const at = moment('2026-01-02');
const claim = (letter: string, first: string, months: number, source = 'apbd') => ({
  bill: bill(letter),
  cohort,
  funding: funding(source),
  runs: [run(month(first), months)],
  at,
});

describe('claiming months of a person for a bill', () => {
  const bills = new Map([
    [bill('A'), standing('listed')],
    [bill('B'), standing('listing')],
  ]);

  it('names the month, the bill and the source that has it, and takes none of the others', () => {
    const first = claimMonths(null, bills, claim('A', '2026-01', 3, 'apbd'));
    const entries = first.kind === 'claimed' ? [...first.entries] : [];
    const second = claimMonths({ entries }, bills, claim('B', '2026-03', 3, 'dbhcht'));
    expect(second).toMatchObject({
      kind: 'held',
      by: [{ month: '2026-03', bill: bill('A'), funding: 'apbd', tariff: 16_800 }],
    });
  });

  it('is answered again without a new entry to who asks twice', () => {
    const first = claimMonths(null, bills, claim('A', '2026-01', 3));
    const entries = first.kind === 'claimed' ? [...first.entries] : [];
    expect(claimMonths({ entries }, bills, claim('A', '2026-01', 3))).toEqual({
      kind: 'claimed',
      entries: [],
    });
  });

  it('is free again once the bill was cancelled or ran out, without a word in the ledger', () => {
    const first = claimMonths(null, bills, claim('A', '2026-01', 3));
    const entries = first.kind === 'claimed' ? [...first.entries] : [];
    for (const state of ['cancelled', 'expired'] as const) {
      const later = new Map(bills).set(bill('A'), standing(state));
      expect(heldMonths({ entries }, later)).toEqual([]);
      expect(claimMonths({ entries }, later, claim('B', '2026-03', 1)).kind).toBe('claimed');
    }
  });

  it('never takes anybody off a bill that is paid', () => {
    const first = claimMonths(null, bills, claim('A', '2026-01', 3));
    const entries = first.kind === 'claimed' ? [...first.entries] : [];
    const paid = new Map(bills).set(bill('A'), standing('paid'));
    const release = { bill: bill('A'), why: 'taken-off', at } as const;
    expect(() => releaseMonths({ entries }, paid, release)).toThrow();
    expect(releaseMonths({ entries }, bills, release)).toHaveLength(1);
  });
});

type Step =
  | {
      readonly do: 'claim';
      readonly letter: string;
      readonly from: number;
      readonly months: number;
    }
  | { readonly do: 'move'; readonly letter: string; readonly to: BillState }
  | { readonly do: 'release'; readonly letter: string }
  | { readonly do: 'give-up'; readonly from: number; readonly months: number };

const letters = ['A', 'B', 'C', 'D'] as const;
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('claim' as const),
    letter: fc.constantFrom(...letters),
    from: fc.integer({ min: 0, max: 8 }),
    months: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    do: fc.constant('move' as const),
    letter: fc.constantFrom(...letters),
    to: fc.constantFrom<BillState>('listed', 'billed', 'disbursed', 'paid', 'cancelled', 'expired'),
  }),
  fc.record({ do: fc.constant('release' as const), letter: fc.constantFrom(...letters) }),
  fc.record({
    do: fc.constant('give-up' as const),
    from: fc.integer({ min: 0, max: 8 }),
    months: fc.integer({ min: 1, max: 12 }),
  }),
);

const first = month('2026-01');
const isOver = (state: BillState) => ['paid', 'cancelled', 'expired'].includes(state);

function take(
  step: Step,
  entries: readonly LedgerEntry[],
  bills: Map<BillId, BillStanding>,
): readonly LedgerEntry[] {
  const ledger = { entries: [...entries] };
  switch (step.do) {
    case 'claim': {
      const id = bill(step.letter);
      if (isOver(bills.get(id)?.state ?? 'listing')) return [];
      const runs = [run(addMonths(first, step.from), step.months, 16_800)];
      const answer = claimMonths(ledger, bills, { ...claim(step.letter, '2026-01', 1), runs });
      return answer.kind === 'claimed' ? answer.entries : [];
    }
    case 'move': {
      const id = bill(step.letter);
      if (!isOver(bills.get(id)?.state ?? 'listing')) bills.set(id, standing(step.to));
      return [];
    }
    case 'release': {
      const id = bill(step.letter);
      if (bills.get(id)?.state === 'paid') return [];
      return releaseMonths(ledger, bills, { bill: id, why: 'taken-off', at });
    }
    case 'give-up': {
      const months = Array.from({ length: step.months }, (_, i) => addMonths(first, step.from + i));
      return giveUpMonths(ledger, bills, months, { to: { kind: 'refund', id: 'R1' }, at });
    }
  }
}

const countOf = (entries: readonly LedgerEntry[], id: BillId, kinds: readonly string[]) =>
  entries.reduce(
    (sum, one) =>
      'bill' in one && one.bill === id && kinds.includes(one.entry) ? sum + one.months : sum,
    0,
  );

describe('whatever bills do to a person', () => {
  it('no month is held twice, and each bill’s months are claimed, taken off or given up: none lost', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 24 }), (steps) => {
        const bills = new Map(letters.map((letter) => [bill(letter), standing('listing')]));
        let entries: readonly LedgerEntry[] = [];
        for (const step of steps) {
          entries = [...entries, ...take(step, entries, bills)];
          expect(monthsHeldTwice(heldMonths({ entries: [...entries] }, bills))).toEqual([]);
        }
        const ledger = { entries: [...entries] };
        for (const [id, { state }] of bills) {
          const left =
            countOf(entries, id, ['claimed']) - countOf(entries, id, ['released', 'given-up']);
          const over = state === 'cancelled' || state === 'expired';
          const { months, rupiah } = monthsOnBill(ledger, bills, id);
          expect(months).toHaveLength(over ? 0 : left);
          expect(rupiah).toBe(months.length * 16_800);
        }
      }),
      { numRuns: 50 },
    );
  });
});
