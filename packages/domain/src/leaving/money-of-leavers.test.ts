import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillStanding } from '../contribution/bill-standing.ts';
import { claimMonths, giveUpMonths } from '../contribution/claim-months.ts';
import {
  bill,
  cohort,
  date,
  funding,
  moment,
  month,
  plainRules,
  run,
} from '../contribution/contribution.fixture.ts';
import { coverOn } from '../contribution/cover-on.ts';
import {
  billedMonths,
  contributionHistory,
  type HeldMonth,
  heldMonths,
  monthsHeldTwice,
} from '../contribution/held-months.ts';
import { LedgerEntry, leavingsIn, standingEntries } from '../contribution/person-ledger.ts';
import { unusedMonths } from '../contribution/unused-months.ts';
import { addMonths, firstDayOf } from '../months.ts';
import { handOverMonths } from './hand-over-months.ts';

const letters = ['A', 'B', 'D'] as const;
const people = [0, 1, 2] as const;
const person = fc.constantFrom(...people);
const at = moment('2026-01-01');

const step = fc.oneof(
  fc.record({
    do: fc.constant('list' as const),
    who: person,
    bill: fc.constantFrom(...letters),
    first: fc.integer({ min: 0, max: 8 }),
    months: fc.integer({ min: 1, max: 8 }),
    tariff: fc.constantFrom(16_800, 8_400),
  }),
  fc.record({
    do: fc.constantFrom('pay' as const, 'cancel' as const),
    bill: fc.constantFrom(...letters),
  }),
  fc.record({
    do: fc.constantFrom('leave' as const, 'refund' as const, 'take-back' as const),
    who: person,
  }),
  fc.record({ do: fc.constant('replace' as const), who: person, by: person }),
  fc.record({ do: fc.constant('wait' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Books {
  readonly ledgers: LedgerEntry[][];
  readonly bills: Map<ReturnType<typeof bill>, BillStanding>;
  /** months since January 2026 */
  now: number;
  refunded: number;
  /** rupiah by refund; each has an id of its own */
  readonly refunds: Map<string, number>;
}

const today = ({ now }: Books) => firstDayOf(addMonths(month('2026-01'), now));
const sumOf = (months: readonly HeldMonth[]): number =>
  months.reduce((sum, { tariff }) => sum + tariff, 0);
const costOf = (unused: readonly { readonly tariff: number }[]): number =>
  unused.reduce((sum, { tariff }) => sum + tariff, 0);

function take(books: Books, done: Step): void {
  const { ledgers, bills } = books;
  const on = today(books);
  const ledgerOf = (who: number) => ({ entries: ledgers[who] ?? [] });
  switch (done.do) {
    case 'list': {
      const id = bill(done.bill);
      if (bills.get(id)?.state !== 'listing') return;
      const runs = [run(addMonths(month('2026-01'), done.first), done.months, done.tariff)];
      const claim = { bill: id, cohort, funding: funding('apbd'), runs, at };
      const said = claimMonths(ledgerOf(done.who), bills, claim);
      if (said.kind === 'claimed') ledgers[done.who]?.push(...said.entries);
      return;
    }
    case 'pay':
    case 'cancel': {
      const id = bill(done.bill);
      if (bills.get(id)?.state !== 'listing') return;
      const state = done.do === 'pay' ? 'paid' : 'cancelled';
      bills.set(id, { state, paidOn: done.do === 'pay' ? on : null, corrected: false });
      return;
    }
    case 'leave':
      ledgers[done.who]?.push({ entry: 'left', reason: 'MOVED', on, at });
      return;
    case 'refund': {
      const unused = unusedMonths(ledgerOf(done.who), bills, plainRules, on);
      const names = unused.map((one) => one.month);
      const id = `R${books.refunds.size}`;
      const given = { to: { kind: 'refund', id }, at } as const;
      const gone = giveUpMonths(ledgerOf(done.who), bills, names, given);
      ledgers[done.who]?.push(...gone);
      books.refunded += costOf(unused);
      books.refunds.set(id, costOf(unused));
      return;
    }
    case 'take-back': {
      const entries = ledgers[done.who] ?? [];
      const standing = standingEntries(entries);
      const left = standing.findLastIndex(({ entry }) => entry === 'left');
      const since = left === -1 ? [] : standing.slice(left);
      const given = since.flatMap((one) => (one.entry === 'given-up' ? [one.to] : []));
      if (left === -1 || given.some(({ kind }) => kind === 'replacement')) return;
      const refunds = [...new Set(given.map(({ id }) => id))];
      const back: LedgerEntry = { entry: 'left-taken-back', refunds, at };
      if (monthsHeldTwice(heldMonths({ entries: [...entries, back] }, bills)).length > 0) return;
      entries.push(back);
      for (const id of refunds) books.refunded -= books.refunds.get(id) ?? 0;
      return;
    }
    case 'replace': {
      if (done.who === done.by) return;
      const over = handOverMonths({
        leaver: ledgerOf(done.who),
        successor: ledgerOf(done.by),
        bills,
        rules: plainRules,
        cohort,
        span: { firstMonth: month('2026-01'), months: 12 },
        by: 'X',
        today: on,
        at,
      });
      ledgers[done.who]?.push(...over.givenUp);
      ledgers[done.by]?.push(...over.takenOver);
      return;
    }
    case 'wait':
      books.now += 1;
  }
}

/** Every rupiah that was paid is held for one person, or was asked back: none is lost, none stands twice. */
function expectSound({ ledgers, bills, refunded }: Books): void {
  let paid = 0;
  let held = 0;
  for (const entries of ledgers) {
    const own = heldMonths({ entries }, bills);
    expect(monthsHeldTwice(own)).toEqual([]);
    held += sumOf(own.filter(({ paidOn }) => paidOn !== null));
    paid += sumOf(billedMonths({ entries }, bills).filter(({ paidOn }) => paidOn !== null));
  }
  expect(held + refunded).toBe(paid);
}

describe('money of people who left', () => {
  it('is never lost or doubled, in whatever order they leave, come back, are followed, refunded, billed and cancelled', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const listing: BillStanding = { state: 'listing', paidOn: null, corrected: false };
        const bills = new Map(letters.map((letter) => [bill(letter), listing]));
        const books: Books = {
          ledgers: people.map(() => []),
          bills,
          now: 0,
          refunded: 0,
          refunds: new Map(),
        };
        for (const one of steps) {
          take(books, one);
          expectSound(books);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('months that go to whoever takes the place', () => {
  const paid: BillStanding = { state: 'paid', paidOn: date('2026-01-05'), corrected: false };
  const bills = new Map([[bill('A'), paid]]);
  const claimed: LedgerEntry = {
    entry: 'claimed',
    bill: bill('A'),
    cohort,
    funding: funding('apbd'),
    ...run(month('2026-01'), 12),
    at,
  };
  const left: LedgerEntry = { entry: 'left', reason: 'DIED', on: date('2026-04-10'), at };
  const asked = {
    leaver: { entries: [claimed, left] },
    successor: null,
    bills,
    rules: plainRules,
    cohort,
    span: { firstMonth: month('2026-07'), months: 6 },
    by: 'X',
    today: date('2026-06-20'),
    at,
  };

  it('are those that the amendment covers; what lies between stays for a refund', () => {
    const over = handOverMonths(asked);
    expect(over).toMatchObject({ months: 6, rupiah: 6 * 16_800 });
    const leaver = { entries: [claimed, left, ...over.givenUp] };
    const unused = unusedMonths(leaver, bills, plainRules, date('2026-12-31'));
    expect(unused.map((one) => one.month)).toEqual(['2026-05', '2026-06']);
  });

  it('cover nobody before they are theirs, though they were paid long ago', () => {
    const { takenOver } = handOverMonths({
      ...asked,
      span: { firstMonth: month('2026-01'), months: 12 },
    });
    const history = contributionHistory({ entries: [...takenOver] }, bills);
    expect(coverOn(history, date('2026-06-19'), plainRules)).toEqual({ state: 'NONE' });
    expect(coverOn(history, date('2026-06-20'), plainRules)).toMatchObject({
      state: 'ACTIVE',
      spell: { startsOn: '2026-06-20' },
      paidThrough: '2026-12',
    });
  });

  it('go over once, none of another cohort, and none that somebody pays for the successor', () => {
    const { givenUp } = handOverMonths(asked);
    const again = { entries: [claimed, left, ...givenUp] };
    expect(handOverMonths({ ...asked, leaver: again })).toMatchObject({ months: 0, rupiah: 0 });
    const other = { ...claimed, cohort: cohort.replaceAll('C', 'E') };
    const elsewhere = { entries: [LedgerEntry.parse(other), left] };
    expect(handOverMonths({ ...asked, leaver: elsewhere }).months).toBe(0);
    const successor = { entries: [{ ...claimed, ...run(month('2026-08'), 2) }] };
    expect(handOverMonths({ ...asked, successor }).months).toBe(4);
  });
});

describe('a leaving that was told wrongly', () => {
  const claimed: LedgerEntry = {
    entry: 'claimed',
    bill: bill('A'),
    cohort,
    funding: funding('apbd'),
    ...run(month('2026-01'), 6),
    at,
  };
  const left: LedgerEntry = { entry: 'left', reason: 'DIED', on: date('2026-02-10'), at };
  const gone: LedgerEntry = {
    entry: 'given-up',
    bill: bill('A'),
    firstMonth: month('2026-03'),
    months: 4,
    to: { kind: 'refund', id: 'R' },
    at,
  };
  const paid: BillStanding = { state: 'paid', paidOn: date('2026-01-05'), corrected: false };
  const bills = new Map([[bill('A'), paid]]);

  it('leaves contributions as if it had never been said, with the months that were asked back for it', () => {
    const back: LedgerEntry = { entry: 'left-taken-back', refunds: ['R'], at };
    const entries = [claimed, left, gone, back];
    expect(heldMonths({ entries }, bills)).toEqual(heldMonths({ entries: [claimed] }, bills));
    expect(contributionHistory({ entries }, bills).left).toEqual([]);
    expect(unusedMonths({ entries }, bills, plainRules, date('2026-12-31'))).toEqual([]);
  });

  it('takes back the last leaving alone, and no month that went elsewhere', () => {
    const other: LedgerEntry = { ...gone, to: { kind: 'refund', id: 'S' } };
    const back: LedgerEntry = { entry: 'left-taken-back', refunds: ['R'], at };
    const entries = [claimed, left, other, { ...left, on: date('2026-05-01') }, back];
    expect(leavingsIn({ entries })).toEqual([left]);
    expect(heldMonths({ entries }, bills).map((one) => one.month)).toEqual(['2026-01', '2026-02']);
  });
});
