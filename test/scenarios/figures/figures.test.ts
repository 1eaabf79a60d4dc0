import {
  checkInvariants,
  citeDenominator,
  countId,
  countMonthEnd,
  freezeMonth,
  listCounted,
  listFindings,
  openMonthlyReport,
  showMoney,
  showMonth,
  strikeLines,
} from '@payung/casework';
import {
  CalendarDate,
  type Cohort,
  ContributionMonth,
  type Determination,
  type NominationId,
  peopleFigures,
  tallyGroups,
} from '@payung/domain';
import { collected } from '@payung/files/papers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nominate } from '../../support/acts.ts';
import { aBill, bill, paper, pay, steps } from '../../support/bill-acts.ts';
import { goOnTo } from '../../support/claim-acts.ts';
import { aCohort, askNothing, decide, draft, given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAuditor, audited, counted } from '../../support/figure-acts.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 71_400;
let person = 4_000;
const correlationId = 'figures';
const march = ContributionMonth.parse('2026-03');
const newYear = CalendarDate.parse('2026-01-01');

/** People whom a decision in force covers from March to December 2026. */
async function decided(
  count: number,
  until = '2026-03-10',
): Promise<{ test: TestService; cohort: Cohort; decision: Determination }> {
  seed += 1;
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await askNothing(test);
  goOnTo(test, '2026-01-15');
  for (let i = 0; i < count; i += 1) {
    person += 1;
    await nominate(test, social, person);
  }
  const cohort = await aCohort(test);
  const decision = await draft(test, { cohort: cohort.id });
  await decide(test, decision, `460/${seed}/2026`);
  if (until > '2026-01-15') goOnTo(test, until);
  return { test, cohort, decision };
}

describe('figures of a month', () => {
  it('name determined, active and cumulative apart, and sum up in every group', async () => {
    const { test, cohort } = await decided(3);
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 1 }), '2026-03-10');
    goOnTo(test, '2026-05-02');
    const then = await counted(test, '2026-03-31', '2026-01-01');
    expect(then.count.total).toEqual({ determined: 3, active: 3, inArrears: 0, cumulative: 3 });
    const now = await counted(test, '2026-04-30', '2026-01-01');
    expect(now.count.total).toEqual({ determined: 3, active: 0, inArrears: 3, cumulative: 3 });
    const since = await counted(test, '2026-04-30', '2026-04-01');
    expect(since.count.total.cumulative).toBe(0);
    for (const parts of Object.values(now.count.groups)) {
      const sum = Object.values(parts).reduce((all, { inArrears }) => all + inArrears, 0);
      expect(sum).toBe(3);
    }
    expect(now.count.sixths).toBe(3);
  });

  it('stay as they were once official, whatever is recorded later, beside the live ones', async () => {
    const { test, cohort } = await decided(2);
    const listed = await aBill(test, cohort, { first: '2026-03', count: 1 });
    let paying = given(await bill(test, listed, '2026-03-10'));
    for (const step of steps.slice(0, -1)) {
      paying = given(await paper(test, paying, step, { on: '2026-03-10' }));
    }
    goOnTo(test, '2026-04-02');
    const admin = anAdmin(test.tenant);
    const freeze = () =>
      freezeMonth(test.service, admin, { month: march, since: newYear, correlationId });
    expect(await freeze()).toMatchObject({ refusal: { code: 'state-forbids' } });
    given(
      await citeDenominator(test.service, admin, {
        kind: 'vulnerable-workers',
        people: 82_500,
        coveredOtherwise: 0,
        source: 'DATA CONTOH Sakernas 2025',
        date: CalendarDate.parse('2025-12-31'),
        correlationId,
      }),
    );
    await counted(test, '2026-03-31', '2026-01-01');
    const official = given(await freeze());
    expect(official).toMatchObject({
      count: { total: { determined: 2, active: 0 } },
      denominators: [{ people: 82_500 }],
    });
    // the proof is entered when the month was told already
    given(await paper(test, paying, 'prove', { on: '2026-03-20' }));
    goOnTo(test, '2026-04-03');
    await counted(test, '2026-03-31', '2026-01-01');
    const seen = given(
      await showMonth(test.service, anAuditor(test.tenant), { month: march, since: null }),
    );
    expect(seen.official).toEqual(official);
    expect(seen.digestHolds).toBe(true);
    expect(seen.live?.count.total.active).toBe(2);
    expect(seen.live?.money).toMatchObject([{ paid: 33_600, left: 100_000_000_000 - 33_600 }]);
    expect(await freeze()).toMatchObject({ refusal: { code: 'state-forbids' } });
    const asked = { month: march, which: 'official', format: 'xlsx' } as const;
    const report = given(await openMonthlyReport(test.service, admin, asked));
    expect((await collected(report)).length).toBeGreaterThan(1_000);
  });

  it('cannot become official while the month runs, or was counted while it ran', async () => {
    const { test } = await decided(1);
    const day = '2026-03-31';
    goOnTo(test, day);
    await counted(test, day, '2026-01-01');
    const asked = { month: march, since: newYear, correlationId };
    const admin = anAdmin(test.tenant);
    expect(await freezeMonth(test.service, admin, asked)).toMatchObject({ ok: false });
    goOnTo(test, '2026-04-01');
    expect(await freezeMonth(test.service, admin, asked)).toMatchObject({ ok: false });
    await counted(test, day, '2026-01-01');
    expect(await freezeMonth(test.service, admin, asked)).toMatchObject({ ok: true });
  });

  it('are counted once a month is over, without anybody asking, and once only', async () => {
    const { test } = await decided(1);
    goOnTo(test, '2026-04-01');
    expect(await countMonthEnd(test.service, test.tenant)).toBe(true);
    expect(await countMonthEnd(test.service, test.tenant)).toBe(false);
    await test.work();
    // before anything is official the figures of that count are there to be looked at
    const live = { month: march, which: 'live', format: 'pdf' } as const;
    expect(await openMonthlyReport(test.service, anAdmin(test.tenant), live)).toMatchObject({
      ok: true,
    });
    const asked = { month: march, since: newYear, correlationId };
    const frozen = given(await freezeMonth(test.service, anAdmin(test.tenant), asked));
    expect(frozen.count.total.determined).toBe(1);
  });

  it('lead to the very people that each of them counts, page by page, and to those of the last count alone', async () => {
    const { test, cohort } = await decided(5);
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 1 }), '2026-03-10');
    goOnTo(test, '2026-04-02');
    await counted(test, '2026-03-31', '2026-01-01');
    const { id, count } = await counted(test, '2026-03-31', '2026-01-01');
    expect(count.total.active).toBe(5);
    for (const figure of peopleFigures) {
      expect(await rowsOf(test, { id, figure, part: null }), figure).toBe(count.total[figure]);
      for (const group of tallyGroups) {
        for (const [key, tally] of Object.entries(count.groups[group])) {
          const found = await rowsOf(test, { id, figure, part: { group, key } });
          expect(found, `${figure} ${group} ${key}`).toBe(tally[figure]);
        }
      }
    }
    const villages = Object.keys(count.groups.village);
    const districts = new Set(villages.map((code) => code.split('.').slice(0, 3).join('.')));
    let inDistricts = 0;
    for (const key of districts) {
      const part = { group: 'district', key } as const;
      inDistricts += await rowsOf(test, { id, figure: 'active', part });
    }
    expect(inDistricts).toBe(5);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('are the same in the monthly report, in all and by each group', async () => {
    const { test, cohort } = await decided(3);
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 1 }), '2026-03-10');
    goOnTo(test, '2026-04-02');
    const { count } = await counted(test, '2026-03-31', '2026-01-01');
    const asked = { month: march, which: 'live', format: 'xlsx' } as const;
    const report = given(await openMonthlyReport(test.service, anAdmin(test.tenant), asked));
    const cells = cellsOf(await collected(report));
    const figures = peopleFigures.map((figure) => String(count.total[figure]));
    const numbers = cells[0]?.filter((text) => /^[\d.]+$/.test(text)) ?? [];
    expect(numbers.slice(0, peopleFigures.length)).toEqual(figures);
    const groups = cells.slice(4);
    expect(groups).toHaveLength(tallyGroups.length);
    for (const [i, group] of tallyGroups.entries()) {
      for (const tally of Object.values(count.groups[group])) {
        const told = peopleFigures.map((figure) => String(tally[figure])).join('|');
        expect(groups[i]?.join('|'), group).toContain(told);
      }
    }
  });

  it('count nobody twice when a message comes again', async () => {
    const { test } = await decided(2);
    const before = await counted(test, '2026-03-10', '2026-01-01');
    const count = countId(CalendarDate.parse('2026-03-10'), newYear);
    await test.queue.send({ kind: 'count-day', tenantId: test.tenant, count });
    await test.work();
    expect(before).toMatchObject({ people: 2, work: null });
    const { items } = await showMoney(test.service, anAuditor(test.tenant), null);
    expect(items).toMatchObject([{ committed: 2 * 10 * 16_800, billed: 0, paid: 0, months: [] }]);
  });
});

describe('the three-way check', () => {
  it('tells rupiah at risk by finding, as it was known on a day, and draws the same sample again', async () => {
    const { test, cohort } = await decided(3);
    goOnTo(test, '2026-03-12');
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 10 }), '2026-03-12');
    goOnTo(test, '2026-03-20');
    const before = await audited(test, '2026-03-11');
    expect(before).toMatchObject({ people: 3, paidRupiah: 0, threeWay: { S: 3 }, findings: {} });
    const now = await audited(test, '2026-03-20', 2);
    const rupiah = 3 * 10 * 16_800;
    expect(now).toMatchObject({
      work: null,
      paidMonths: 30,
      paidRupiah: rupiah,
      threeWay: { SP: 3 },
      // nobody brought an answer of the insurer yet
      findings: { 'not-registered': { people: 3, months: 30, rupiah } },
      atRisk: { people: 3, months: 30, rupiah },
    });
    expect(now.sample).toHaveLength(2);
    expect((await audited(test, '2026-03-20', 2)).sample).toEqual(now.sample);
    const page = given(await listFindings(test.service, anAuditor(test.tenant), now.id, null)).page;
    expect(page.items).toHaveLength(3);
    expect(page.items[0]?.line).toMatchObject({ firstMonth: '2026-03', months: 10 });
  });

  it('finds what was paid for months that a later decision struck', async () => {
    const { test, cohort, decision } = await decided(2, '2026-01-15');
    await pay(test, await aBill(test, cohort, { first: '2026-03', count: 10 }), '2026-01-15');
    const [struck] = (await audited(test, '2026-01-15', 2)).sample;
    await strike(test, decision, struck);
    const { findings } = await audited(test, '2026-01-15');
    const told = Object.entries(findings).map(([name, { months }]) => `${name} ${months}`);
    // whoever was struck has no cover from the first of July on
    expect(told.sort()).toEqual(['not-registered 14', 'paid-after-leaving 6']);
  });
});

/** The texts of a workbook, sheet by sheet. */
function cellsOf(workbook: Uint8Array): string[][] {
  const parts = unzipSync(workbook);
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
  return sheets
    .sort((a, b) => a.localeCompare(b, 'id', { numeric: true }))
    .map((name) =>
      [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
        ([, text = '']) => text,
      ),
    );
}

type Asked = Parameters<typeof listCounted>[2];

/** How many rows a figure leads to, two a page to its end. */
async function rowsOf(test: TestService, asked: Pick<Asked, 'id' | 'figure' | 'part'>) {
  const seen = new Set<NominationId>();
  let rows = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listCounted>> = await listCounted(
      test.service,
      anAuditor(test.tenant),
      { ...asked, cursor, limit: 2 },
    );
    const { items, nextCursor } = given(page);
    rows += items.length;
    for (const { line } of items) seen.add(line.nomination);
    cursor = nextCursor;
  } while (cursor !== null);
  expect(seen.size).toBe(rows);
  return rows;
}

/** Amends a decision: somebody is struck from July on. */
async function strike(
  test: TestService,
  { id: amends }: Determination,
  nomination: NominationId | undefined,
): Promise<void> {
  if (nomination === undefined) throw new Error('nobody was drawn');
  const empty = await draft(test, { amends, gathers: false, title: 'Perubahan penetapan contoh' });
  const request = {
    id: empty.id,
    strikes: [
      { nomination, reason: 'withdrawn' as const, from: ContributionMonth.parse('2026-07') },
    ],
    correlationId,
  };
  given(await strikeLines(test.service, anAdmin(test.tenant), request));
  await decide(test, empty, `461/${seed}/2026`);
}
