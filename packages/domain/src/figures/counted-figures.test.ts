import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bill, BillState, holdsMonths } from '../contribution/bill.ts';
import { CalendarDate } from '../identifiers.ts';
import { addMonths, ContributionMonth } from '../months.ts';
import { auditFindings } from './audit-finding.ts';
import { addFindings, findingsOfPerson, threeWayPart } from './audit-sums.ts';
import {
  ageBand,
  type CountedPerson,
  countPeople,
  nobodyCounted,
  noTally,
  peopleFigures,
  tallyGroups,
} from './day-count.ts';
import { moneyOfSource } from './money-by-source.ts';
import {
  addressName,
  besideTold,
  type PublicMonth,
  publicPeople,
  publicShares,
} from './public-figures.ts';

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const part = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
const person: fc.Arbitrary<CountedPerson> = fc.record({
  counts: fc.record({
    determined: fc.boolean(),
    active: fc.boolean(),
    inArrears: fc.boolean(),
    cumulative: fc.boolean(),
  }),
  part: fc.record({ agency: part, occupation: part, village: part, sex: part, age: part }),
  monthsPaid: fc.nat(12),
});

describe('people counted for a day', () => {
  it('add up to the whole in every group, in however many pieces they are counted', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), fc.nat(40), (people, cut) => {
        const count = countPeople(nobodyCounted, people);
        const first = countPeople(nobodyCounted, people.slice(0, cut));
        expect(countPeople(first, people.slice(cut))).toEqual(count);
        for (const group of tallyGroups) {
          for (const figure of peopleFigures) {
            const parts = Object.values(count.groups[group]).map((tally) => tally[figure]);
            expect(parts.reduce((sum, one) => sum + one, 0)).toBe(count.total[figure]);
          }
        }
        expect(nobodyCounted.total).toEqual(noTally);
      }),
    );
  });

  it('count for the insurer as 500 where a thousand had three months paid (domain-rules 2.16)', () => {
    const one = {
      counts: { determined: true, active: true, inArrears: false, cumulative: true },
      part: { agency: 'a', occupation: 'a', village: 'a', sex: 'MALE', age: '18-24' },
      monthsPaid: 3,
    };
    const { sixths } = countPeople(nobodyCounted, Array<CountedPerson>(1_000).fill(one));
    expect(sixths / 6).toBe(500);
    expect(countPeople(nobodyCounted, [{ ...one, monthsPaid: 12 }]).sixths).toBe(6);
  });

  it('stand in the band of their age on that day', () => {
    const born = day('1990-06-15');
    expect(ageBand(born, day('2025-06-14'))).toBe('25-34');
    expect(ageBand(born, day('2025-06-15'))).toBe('35-44');
    expect(ageBand(day('1960-01-01'), day('2026-01-01'))).toBe('65+');
    expect(ageBand(day('2010-01-01'), day('2026-01-01'))).toBe('<18');
  });
});

const source = {
  // as a funding source names itself
  id: 'apbd-2026' as Bill['funding'],
  kind: 'APBD',
  name: 'APBD 2026',
  accountCode: '5.1.02',
  budgetYear: 2026,
  budgetCeiling: 5_241_600_000,
} as const;
const someDay = fc
  .integer({ min: 1, max: 12 })
  .map((month) => day(`2026-${String(month).padStart(2, '0')}-15`));
const aBill = fc
  .record({
    funding: fc.constantFrom(source.id, 'csr' as Bill['funding']),
    state: fc.constantFrom(...BillState.options),
    rupiah: fc.integer({ min: 16_800, max: 100_000_000 }),
    billedOn: someDay,
    paidOn: someDay,
  })
  .map(({ billedOn, paidOn, ...bill }) => ({
    ...bill,
    billing: { code: 'KI-1', issuedOn: billedOn, expiresOn: billedOn, people: 1, rupiah: 1 },
    // of a paper only its day is read here
    proof: bill.state === 'paid' ? ({ date: paidOn } as Bill['proof']) : null,
  }));

describe('a budget against what became of it', () => {
  it('tells by month what comes to the whole, and no rupiah of cancelled bills or other sources', () => {
    fc.assert(
      fc.property(fc.array(aBill, { maxLength: 20 }), fc.nat(10_000), (bills, refund) => {
        const back = [{ funding: source.id, on: day('2026-06-01'), rupiah: refund }];
        const told = moneyOfSource(source, 0, bills, back, day('2026-12-31'));
        const own = bills.filter((one) => one.funding === source.id && holdsMonths(one.state));
        const paid = own.filter(({ state }) => state === 'paid');
        expect(told.billed).toBe(own.reduce((sum, { rupiah }) => sum + rupiah, 0));
        expect(told.paid).toBe(paid.reduce((sum, { rupiah }) => sum + rupiah, 0));
        for (const what of ['billed', 'paid', 'refunded'] as const) {
          expect(told.months.reduce((sum, one) => sum + one[what], 0)).toBe(told[what]);
        }
        expect(told.left).toBe(source.budgetCeiling - told.paid + refund);
      }),
    );
  });

  it('leaves out papers of later days, so that a month that was told stays as it was', () => {
    const bill = {
      funding: source.id,
      state: 'paid',
      rupiah: 16_800,
      billing: {
        code: 'KI-1',
        issuedOn: day('2026-01-20'),
        expiresOn: day('2026-02-20'),
        people: 1,
        rupiah: 16_800,
      },
      // of a paper only its day is read here
      proof: { date: day('2026-02-02') } as Bill['proof'],
    } as const;
    const until = moneyOfSource(source, 0, [bill], [], day('2026-01-31'));
    expect(until).toMatchObject({ billed: 16_800, paid: 0, months: [{ month: '2026-01' }] });
  });
});

describe('findings of an auditor, added up', () => {
  it('lose no month and no rupiah, and name each finding of a person once', () => {
    const january = ContributionMonth.parse('2026-01');
    const found = fc.array(
      fc.record({
        month: fc.nat(11).map((n) => addMonths(january, n)),
        finding: fc.constantFrom(...auditFindings),
        rupiah: fc.constant(16_800),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(found, { maxLength: 5 }), (people) => {
        const told = people.map(findingsOfPerson);
        for (const one of told) {
          expect(new Set(one.map(({ finding }) => finding)).size).toBe(one.length);
        }
        const sums = Object.values(addFindings({}, told.flat()));
        const months = people.flat().length;
        expect(sums.reduce((sum, one) => sum + one.months, 0)).toBe(months);
        expect(sums.reduce((sum, one) => sum + one.rupiah, 0)).toBe(months * 16_800);
      }),
    );
  });

  it('tell who stands on which of the three sides', () => {
    expect(threeWayPart({ decided: true, paid: true, insured: true })).toBe('SPI');
    expect(threeWayPart({ decided: false, paid: true, insured: true })).toBe('PI');
    expect(threeWayPart({ decided: false, paid: false, insured: false })).toBeNull();
  });
});

describe('figures for everybody', () => {
  it('tell of no group of fewer than five, nor by the difference of two sums', () => {
    const people = fc.array(person, { maxLength: 60 });
    fc.assert(
      fc.property(people, (some) => {
        const count = countPeople(nobodyCounted, some);
        const { active, groups } = publicPeople(count, (_, key) => key);
        for (const group of tallyGroups) {
          const told = groups[group];
          if (told === null) continue;
          const shown = told.cells.reduce((sum, one) => sum + one.people, 0);
          expect(shown + (told.others ?? 0)).toBe(count.total.active);
          const least = [...told.cells.map((one) => one.people), told.others ?? 5, active ?? 5];
          expect(Math.min(...least)).toBeGreaterThanOrEqual(5);
          // what is left out next to something told is never one part alone, so that no rest names it
          const parts = Object.values(count.groups[group]).filter((one) => one.active > 0);
          if (told.cells.length > 0) expect(parts.length - told.cells.length).not.toBe(1);
        }
      }),
    );
  });

  it('tell by no two months where one to four people live who came or left, what they do, or how old they are', () => {
    const many = fc.array(person, { minLength: 5, maxLength: 60 });
    const few = fc.array(person, { minLength: 1, maxLength: 4 });
    const covered = (some: readonly CountedPerson[]) => some.filter(({ counts }) => counts.active);
    const groupsOf = (some: readonly CountedPerson[]) =>
      publicPeople(countPeople(nobodyCounted, some), (_, key) => key).groups;
    fc.assert(
      fc.property(many, few, fc.boolean(), (some, others, isComing) => {
        fc.pre(covered(others).length > 0);
        const [more, less] = [[...some, ...others], some];
        const [before, after] = isComing ? [less, more] : [more, less];
        const first = groupsOf(before);
        const second = besideTold(groupsOf(after), [first]);
        for (const group of tallyGroups) {
          if (first[group] !== null) expect(second[group]).toBeNull();
        }
      }),
    );
  });

  it('tell a group again once enough people came or left since it was told last, and the same one at once', () => {
    const groupOf = (people: number): PublicMonth['groups'] => ({
      agency: { cells: [{ key: 'a', name: 'a', people }], others: null },
      occupation: null,
      village: null,
      sex: null,
      age: null,
    });
    const told = (...people: readonly number[]) => {
      const months: PublicMonth['groups'][] = [];
      for (const one of people) months.push(besideTold(groupOf(one), months));
      return months;
    };
    const shown = (...people: readonly number[]) =>
      told(...people).map(({ agency }) => agency?.cells[0]?.people ?? null);
    expect(shown(20, 20, 22, 24, 25, 21)).toEqual([20, 20, null, null, 25, null]);
  });

  it('tell no share where they tell no number, since the one gives the other back', () => {
    const of = {
      kind: 'vulnerable-workers',
      people: 100,
      coveredOtherwise: 0,
      source: 'CONTOH',
      date: day('2026-01-01'),
    } as const;
    expect(publicShares(null, [of])).toEqual([]);
    expect(publicShares(32, [of])).toMatchObject([{ share: 3_200, people: 100 }]);
  });

  it('are asked for by a name that is an address', () => {
    expect(addressName('Kabupaten Kudus')).toBe('kabupaten-kudus');
    expect(addressName('Kota Administrasi Jakarta Selatan')).toBe(
      'kota-administrasi-jakarta-selatan',
    );
  });
});
