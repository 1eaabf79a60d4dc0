import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoverSpan } from '../cohort/cover.ts';
import { monthsFrom } from '../months.ts';
import type { BillId } from './bill.ts';
import { billStates } from './bill.ts';
import { billPerson } from './bill-person.ts';
import type { BillStanding } from './bill-standing.ts';
import { billStateAfter, billSteps, expires, passesTreasury } from './bill-step.ts';
import { claimMonths } from './claim-months.ts';
import { bill, cohort, date, funding, moment, month, plainRules } from './contribution.fixture.ts';
import { coverOn } from './cover-on.ts';
import { contributionHistory, heldMonths, monthsHeldTwice } from './held-months.ts';
import { monthsOfRuns } from './month-tariff.ts';
import type { LedgerEntry } from './person-ledger.ts';

const span = (first: string, months: number, of: string = cohort) =>
  CoverSpan.parse({
    cohort: of,
    funding: 'apbd',
    determination: 'D',
    nomination: `${'P'.repeat(26)}-1`,
    firstMonth: first,
    months,
    ended: null,
  });
const paid: BillStanding = { state: 'paid', paidOn: date('2026-01-05'), corrected: false };
const listing: BillStanding = { state: 'listing', paidOn: null, corrected: false };

const candidate = (changes: Partial<Parameters<typeof billPerson>[0]> = {}) =>
  billPerson({
    bill: {
      id: bill('B'),
      cohort,
      firstMonth: month('2026-03'),
      months: 10,
      correction: null,
    },
    ledger: null,
    bills: new Map([
      [bill('A'), paid],
      [bill('B'), listing],
    ]),
    spans: [span('2026-03', 10)],
    decidedAt: () => moment('2026-01-02'),
    today: date('2026-01-15'),
    rules: plainRules,
    tariffOf: () => 16_800,
    ...changes,
  });
const claimed = (first: string, months: number, of = cohort): LedgerEntry => ({
  entry: 'claimed',
  bill: bill('A'),
  cohort: of,
  funding: funding('dbhcht'),
  firstMonth: month(first),
  months,
  tariff: 16_800,
  at: moment('2026-01-03'),
});

describe('what a bill takes of a person', () => {
  it('is every month that its cohort covers, and nothing where it covers none', () => {
    expect(candidate()).toEqual({
      kind: 'list',
      runs: [{ firstMonth: '2026-03', months: 10, tariff: 16_800 }],
      owed: null,
      anew: false,
    });
    expect(candidate({ spans: [span('2026-08', 2)] })).toMatchObject({
      runs: [{ firstMonth: '2026-08', months: 2 }],
    });
    expect(candidate({ spans: [span('2025-01', 12)] })).toEqual({ kind: 'none' });
  });

  it('is none where another source has a month, and the rest where its own cohort has some', () => {
    const other = 'E'.repeat(26);
    const ledger = { entries: [claimed('2026-04', 1, candidateCohort(other))] };
    expect(candidate({ ledger })).toMatchObject({
      kind: 'held',
      by: [{ month: '2026-04', funding: 'dbhcht', bill: bill('A') }],
    });
    expect(candidate({ ledger: { entries: [claimed('2026-03', 4)] } })).toMatchObject({
      runs: [{ firstMonth: '2026-07', months: 6 }],
    });
    expect(candidate({ ledger: { entries: [claimed('2026-03', 10)] } })).toEqual({
      kind: 'billed-already',
    });
  });

  it('leaves months off that would buy nothing any more, unless a letter says that they count', () => {
    const today = date('2026-06-20');
    expect(candidate({ today })).toMatchObject({ runs: [{ firstMonth: '2026-06', months: 7 }] });
    const correction = { letter: 'B/1', date: today };
    const with_ = { id: bill('B'), cohort, firstMonth: month('2026-03'), months: 10, correction };
    const before = { entries: [claimed('2026-01', 1)] };
    expect(candidate({ today, ledger: before })).toMatchObject({ runs: [{ months: 7 }] });
    expect(candidate({ today, ledger: before, bill: with_ })).toMatchObject({
      runs: [{ months: 10 }],
    });
    // a letter goes on with cover that was there: it gives nobody months before their first payment
    expect(candidate({ today, bill: with_ })).toMatchObject({
      runs: [{ firstMonth: '2026-06', months: 7 }],
    });
    const rules = { ...plainRules, alignedTo: [date('2026-03-01')] };
    expect(candidate({ today, rules })).toMatchObject({ runs: [{ months: 10 }] });
    expect(candidate({ today: date('2027-01-02') })).toMatchObject({ kind: 'too-late' });
  });

  describe('of who left', () => {
    const left = (on: string, reason: 'BECAME_PU' | 'DIED' = 'BECAME_PU'): LedgerEntry => ({
      entry: 'left',
      reason,
      on: date(on),
      at: moment('2026-05-16'),
    });
    const today = date('2026-05-20');

    it('is what was covered before and that nobody billed', () => {
      const ledger = { entries: [claimed('2026-03', 1), left('2026-05-10')] };
      expect(candidate({ ledger, today })).toEqual({
        kind: 'list',
        runs: [{ firstMonth: '2026-04', months: 2, tariff: 16_800 }],
        owed: { era: 0 },
        anew: false,
      });
      const onTheFirst = { entries: [claimed('2026-03', 1), left('2026-05-01')] };
      expect(candidate({ ledger: onTheFirst, today })).toMatchObject({ runs: [{ months: 1 }] });
    });

    it('is the same where the place of another year was given away since: nobody pays on for who left', () => {
      const other = left('2026-05-18');
      if (other.entry !== 'left') throw new Error('not a leaving');
      const given: LedgerEntry = { ...other, cohorts: [candidateCohort('E'.repeat(26))] };
      const entries = [claimed('2026-03', 1), left('2026-05-10'), given];
      expect(candidate({ ledger: { entries }, today })).toEqual({
        kind: 'list',
        runs: [{ firstMonth: '2026-04', months: 2, tariff: 16_800 }],
        owed: { era: 0 },
        anew: false,
      });
    });

    it('covers until the leaving, and never the time after it', () => {
      const before = { entries: [claimed('2026-03', 1), left('2026-05-10', 'DIED')] };
      const answer = candidate({ ledger: before, today });
      if (answer.kind !== 'list') throw new Error('the months before the death are not listed');
      const claim = { bill: bill('B'), cohort, funding: funding('apbd'), at: moment('2026-05-20') };
      const bills = new Map([
        [bill('A'), paid],
        [bill('B'), { ...paid, paidOn: today }],
      ]);
      const said = claimMonths(before, bills, { ...claim, runs: answer.runs, ...answer.owed });
      const entries = [...before.entries, ...(said.kind === 'claimed' ? said.entries : [])];
      const cover = coverOn(contributionHistory({ entries }, bills), today, plainRules);
      expect(cover).toMatchObject({ state: 'ENDED', reason: 'DIED', since: '2026-05-11' });
      expect(cover).toMatchObject({ paidThrough: '2026-05', spell: { monthsPaid: 3 } });
    });

    it('says why not where such a month buys nothing any more', () => {
      const never = { entries: [left('2026-05-10')] };
      expect(candidate({ ledger: never, today })).toMatchObject({
        kind: 'left',
        months: ['2026-03', '2026-04', '2026-05'],
      });
      const all = { entries: [claimed('2026-03', 3), left('2026-05-10')] };
      expect(candidate({ ledger: all, today })).toMatchObject({ kind: 'left', months: [] });
    });

    it('tests nobody again whose cover had not lapsed when they left', () => {
      const ledger = { entries: [claimed('2026-03', 1), left('2026-06-10')] };
      const june = date('2026-06-20');
      expect(candidate({ ledger, today: june })).toMatchObject({ anew: false });
      expect(candidate({ ledger, today: date('2026-07-02') })).toMatchObject({ kind: 'left' });
    });
  });

  it('is nothing of who left before it, and everything of who was decided again since', () => {
    const left: LedgerEntry = {
      entry: 'left',
      reason: 'BECAME_PU',
      on: date('2026-01-10'),
      at: moment('2026-01-11'),
    };
    const ledger = { entries: [left] };
    expect(candidate({ ledger })).toMatchObject({ kind: 'left', reason: 'BECAME_PU' });
    const decidedAt = () => moment('2026-01-12');
    expect(candidate({ ledger, decidedAt })).toMatchObject({ kind: 'list' });
  });

  it('asks for new checks once the cover had lapsed', () => {
    const ledger = { entries: [claimed('2026-03', 1)] };
    expect(candidate({ ledger, today: date('2026-06-20') })).toMatchObject({
      anew: false,
      runs: [{ firstMonth: '2026-04' }],
    });
    expect(candidate({ ledger, today: date('2026-07-01') })).toMatchObject({
      anew: true,
      runs: [{ firstMonth: '2026-07' }],
    });
  });

  it('asks for new checks where cover will have lapsed before the first month, and not while it goes on', () => {
    const ledger = { entries: [claimed('2026-01', 2)] };
    const today = date('2026-02-20');
    // March to May stay unpaid: four months lie between, so that June is a new registration
    const june = { spans: [span('2026-06', 5)], ledger, today };
    expect(candidate(june)).toMatchObject({ anew: true, runs: [{ firstMonth: '2026-06' }] });
    expect(candidate({ ...june, spans: [span('2026-05', 5)] })).toMatchObject({ anew: false });
    expect(candidate({ ...june, ledger: null })).toMatchObject({ anew: false });
    const correction = { letter: 'B/1', date: today };
    const byLetter = {
      id: bill('B'),
      cohort,
      firstMonth: month('2026-03'),
      months: 10,
      correction,
    };
    expect(candidate({ ...june, bill: byLetter })).toMatchObject({ anew: false });
  });

  it('never holds a month twice, whatever bills of whatever cohorts come after one another', () => {
    const ids: readonly BillId[] = ['A', 'B', 'D', 'F'].map(bill);
    const cohorts = [cohort, candidateCohort('E'.repeat(26))] as const;
    const anyBill = fc.record({
      of: fc.constantFrom(...cohorts),
      first: fc.integer({ min: 0, max: 9 }),
      months: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(anyBill, { minLength: 1, maxLength: 4 }), (bills) => {
        const standings = new Map(ids.map((id) => [id, listing]));
        let entries: LedgerEntry[] = [];
        for (const [i, { of, first, months }] of bills.entries()) {
          const id = ids[i] ?? bill('A');
          const firstMonth = monthsFrom(month('2026-02'), 12)[first] ?? month('2026-02');
          const answer = candidate({
            bill: { id, cohort: of, firstMonth, months, correction: null },
            bills: standings,
            ledger: { entries },
            spans: cohorts.map((one) => span('2026-01', 12, one)),
          });
          if (answer.kind !== 'list') continue;
          const { runs } = answer;
          const claim = {
            bill: id,
            cohort: of,
            funding: funding('apbd'),
            runs,
            at: moment('2026-01-15'),
          };
          const said = claimMonths({ entries }, standings, claim);
          expect(said.kind).toBe('claimed');
          if (said.kind === 'claimed') entries = [...entries, ...said.entries];
          const held = heldMonths({ entries }, standings);
          expect(monthsHeldTwice(held)).toEqual([]);
          expect(held.filter((one) => one.bill === id)).toHaveLength(monthsOfRuns(runs).length);
        }
      }),
      { numRuns: 25 },
    );
  });
});

function candidateCohort(id: string): typeof cohort {
  return CoverSpan.shape.cohort.parse(id);
}

describe('the way of a bill', () => {
  it('ends: nothing is done to what is paid, cancelled or expired', () => {
    for (const state of ['paid', 'cancelled', 'expired'] as const) {
      for (const step of billSteps) {
        expect(billStateAfter(state, step, 'APBD'), `${state} ${step}`).toBeNull();
      }
    }
  });

  it('passes the treasury for public money, and goes from code to proof for a donor’s', () => {
    expect(billStateAfter('billed', 'prove', 'APBD')).toBeNull();
    expect(billStateAfter('disbursed', 'prove', 'APBD')).toBe('paid');
    expect(billStateAfter('billed', 'prove', 'CSR')).toBe('paid');
    expect(billStateAfter('billed', 'request-payment', 'CSR')).toBeNull();
    expect(passesTreasury('DBHCHT')).toBe(true);
  });

  it('never frees months for which the treasury has paid', () => {
    const billing = {
      code: 'KI1234',
      issuedOn: date('2026-01-02'),
      expiresOn: date('2026-01-28'),
      people: 1,
      rupiah: 16_800,
    };
    for (const state of billStates) {
      const over = expires({ state, billing }, date('2027-01-01'));
      expect(over, state).toBe(['billed', 'payment-requested', 'payment-ordered'].includes(state));
      expect(expires({ state, billing }, date('2026-02-11'))).toBe(false);
    }
    expect(billStateAfter('disbursed', 'cancel', 'APBD')).toBeNull();
  });
});
