import {
  checkInvariants,
  citeDenominator,
  countId,
  countMonthEnd,
  freezeMonth,
  listCounted,
  openMonthlyReport,
  showMoney,
  showMonth,
} from '@payung/casework';
import {
  CalendarDate,
  ContributionMonth,
  type NominationId,
  peopleFigures,
  tallyGroups,
} from '@payung/domain';
import { collected } from '@payung/files/papers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aBill, bill, paper, pay, steps } from '../../support/bill-acts.ts';
import { goOnTo } from '../../support/claim-acts.ts';
import { given } from '../../support/determination-acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { anAuditor, counted, coveredFromMarch } from '../../support/figure-acts.ts';
import { anAdmin } from '../../support/invented-region.ts';
import type { TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
let seed = 71_400;
const correlationId = 'figures';
const march = ContributionMonth.parse('2026-03');
const newYear = CalendarDate.parse('2026-01-01');

const decided = (count: number, until?: string) => {
  seed += 1;
  return coveredFromMarch({ endpoint: database.endpoint(), seed }, count, until);
};

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
