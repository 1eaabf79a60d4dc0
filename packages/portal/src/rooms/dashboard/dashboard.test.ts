import type { CountView, Quota } from '@payung/contract';
import { noTally } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDistrict, tallyOf } from '../counted/counted-by.ts';
import { coverageFigures, coverageFinding, monthsUpTo } from './coverage-figures.ts';
import { budgetOf, burnFigures, burnFinding, savedFigures } from './money-figures.ts';
import { daysSince, pipelineFigures, pipelineFinding } from './pipeline-figures.ts';
import { groupFigures, quotaByAgency, quotaFinding } from './quota-figures.ts';
import { targetOf } from './target.ts';

const tally = (active: number) => ({ determined: active + 5, active, inArrears: 1, cumulative: 0 });
function aCount(day: string, active: number, isCounting = false): CountView {
  const figures = {
    day,
    since: '2026-01-01',
    known: `${day}T10:00:00.000Z`,
    total: tally(active),
    groups: { agency: {}, occupation: {}, village: {}, sex: {}, age: {} },
    sixths: 0,
  };
  // a view is made by parsing only; of its brands nothing is looked at here
  return { id: day, people: active, isCounting, figures } as unknown as CountView;
}
type Official = Parameters<typeof coverageFigures>[0][number];
// as above
const frozen = (month: string, active: number) =>
  ({
    month,
    since: '2026-01-01',
    digest: 'x',
    frozenAt: '',
    total: tally(active),
  }) as unknown as Official;

describe('coverage by month', () => {
  it('tells the official figure before any later count, and leaves empty what nobody counted', () => {
    const counts = [
      aCount('2026-08-31', 99),
      aCount('2026-10-31', 30),
      aCount('2026-11-20', 40),
      aCount('2026-11-21', 41, true),
      aCount('2026-10-15', 77),
    ];
    const { rows } = coverageFigures([frozen('2026-08', 20)], counts, '2026-11');
    expect(rows.map(({ key, values }) => [key, values[0]])).toEqual([
      ['2026-08', 20],
      ['2026-09', null],
      ['2026-10', 30],
      ['2026-11', 40],
    ]);
    expect(rows[0]?.href).toBe('/angka/bulan/2026-08');
    const figures = coverageFigures([frozen('2026-08', 20)], counts, '2026-11');
    expect(coverageFinding(figures, 80)).toBe(
      'November 2026: 40 orang aktif, 50,0% dari kuota 80 orang; 10 lebih banyak daripada Oktober 2026.',
    );
    expect(coverageFinding({ ...figures, rows: [] }, 80)).toBe('Belum ada bulan yang dihitung.');
  });

  it('shows months that follow one another', () => {
    expect(monthsUpTo('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
  });

  it('is held against the plan of the year, else against its cards', () => {
    const total = { key: 'total', people: 500, rupiah: null, used: { people: 0, rupiah: 0 } };
    const ceiling = { ...total, left: { people: 500, rupiah: null } };
    expect(targetOf([ceiling], [{ granted: 7 }])).toBe(500);
    expect(targetOf([], [{ granted: 7 }, { granted: 8 }])).toBe(15);
    expect(targetOf([], [])).toBeNull();
  });
});

describe('the budget', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 });
  const months = fc.uniqueArray(
    fc.record({
      at: fc.integer({ min: 1, max: 11 }),
      billed: amount,
      paid: amount,
      refunded: amount,
    }),
    { selector: ({ at }) => at, maxLength: 11 },
  );

  it('comes in its last month to what the report says was paid less what came back', () => {
    fc.assert(
      fc.property(fc.array(months, { maxLength: 4 }), (sources) => {
        const items = sources.map((own) => ({
          months: own.map(({ at, ...rest }) => ({
            month: `2026-${String(at).padStart(2, '0')}`,
            ...rest,
          })),
        }));
        // as above
        const { rows } = burnFigures(
          items as unknown as Parameters<typeof burnFigures>[0],
          2026,
          '2026-11-21',
        );
        const all = sources.flat();
        const net = all.reduce((sum, { paid, refunded }) => sum + paid - refunded, 0);
        expect(rows[10]?.values[0]).toBe(net);
        expect(rows[11]?.values).toEqual([null, null, null]);
        expect(rows[10]?.values[1]).toBe(all.reduce((sum, { billed }) => sum + billed, 0));
      }),
    );
  });

  it('is said in rupiah, with what is left', () => {
    expect(budgetOf([{ ceiling: 10 }, { ceiling: 5 }])).toBe(15);
    const figures = burnFigures([], 2026, '2026-03-01');
    expect(burnFinding(figures, 16_800)).toBe(
      'Terpakai Rp0 dari pagu Rp16.800 (0,0%); sisa Rp16.800.',
    );
  });
});

const aCard = (id: string, consumed: number, granted: number, waiting = 0): Quota => ({
  id,
  name: id,
  schemeYear: 2026,
  agency: id,
  granted,
  reserved: 1,
  consumed,
  free: granted - consumed - 1,
  waiting,
});

describe('places', () => {
  it('are those of the cards, and lead to the people of each agency', () => {
    const figures = quotaByAgency([aCard('dinas-a', 4, 5, 3), aCard('dinas-b', 1, 20)]);
    expect(figures.rows.map(({ key }) => key)).toEqual(['dinas-b', 'dinas-a']);
    expect(figures.rows[1]).toMatchObject({
      href: '/kuota/dinas-a',
      hrefs: [
        '/calon?keadaan=ditetapkan&dinas=dinas-a',
        '/calon?keadaan=diusulkan&dinas=dinas-a',
        null,
        null,
        '/calon?keadaan=cadangan&dinas=dinas-a',
      ],
      values: [4, 1, 5, 0, 3],
    });
    expect(quotaFinding(figures)).toBe(
      'Terpakai 7 dari 25 tempat (28,0%); 1 kartu sudah penuh, 3 orang menunggu sebagai cadangan.',
    );
  });

  it('of a district are those of its villages, and of who is nowhere known', () => {
    const each = (active: number) => ({ ...noTally, active });
    const village = { '1': each(3), '2': each(4), '3': each(5), gone: each(1) };
    const groups = { agency: {}, occupation: {}, village, sex: {}, age: {} };
    const villages = [
      { code: '1', districtCode: 'a' },
      { code: '2', districtCode: 'a' },
      { code: '3', districtCode: 'b' },
    ];
    const found = [...byDistrict(groups, villages)].map(([key, { active }]) => [key, active]);
    expect(found).toEqual([
      ['a', 7],
      ['b', 5],
      ['unknown', 1],
    ]);
    const part = { group: 'district', key: 'a' } as const;
    expect(tallyOf({ total: noTally, groups }, part, villages).active).toBe(7);
  });

  it('of villages stand beside the plan, and a village without anybody is not left out', () => {
    const of = (code: string, people: number) => ({
      key: `village:${code}`,
      people,
      rupiah: null,
      used: { people: 0, rupiah: 0 },
      left: { people, rupiah: null },
    });
    const parts = {
      '33.19.01.2001': { determined: 4, active: 3 },
      unknown: { determined: 1, active: 1 },
    };
    const plan = { ceilings: [of('33.19.01.2001', 10), of('33.19.01.2002', 5)] };
    const rowsOf = { day: '2026-11-21', since: '2026-01-01' };
    const counted = { group: 'village', parts, rowsOf } as const;
    const { rows } = groupFigures(counted, plan, (code) => `Desa ${code}`);
    const under = '/angka/orang?hari=2026-11-21&sejak=2026-01-01&angka=aktif&menurut=desa';
    expect(rows.map(({ name, values, href }) => [name, values, href])).toEqual([
      ['Desa 33.19.01.2001', [3, 4, 10], `${under}&bagian=33.19.01.2001`],
      ['Tidak diketahui lagi', [1, 1, null], `${under}&bagian=unknown`],
      // nobody is there to be listed
      ['Desa 33.19.01.2002', [0, 0, 5], null],
    ]);
    const old = groupFigures({ ...counted, rowsOf: null }, plan, (code) => code);
    expect(old.rows.every(({ href }) => href === null)).toBe(true);
  });
});

describe('doubles and work', () => {
  it('count an agency once whose people are of several groups', () => {
    const one = { agency: 'dinas-a', cohort: null, months: 12, tariff: 16_800 };
    const saved = {
      year: 2026,
      agencies: [
        { ...one, people: 2, rupiah: 403_200 },
        { ...one, people: 1, rupiah: 201_600 },
      ],
    };
    // as above
    const figures = savedFigures(
      saved as unknown as Parameters<typeof savedFigures>[0],
      (id) => id,
    );
    expect(figures.rows).toEqual([
      {
        key: 'dinas-a',
        name: 'dinas-a',
        href: '/hemat-ganda?tahun=2026&dinas=dinas-a',
        values: [604_800, 3],
      },
    ]);
  });

  it('count nobody twice who is on the bills of several months', () => {
    const bill = (id: string, firstMonth: string, people: number, months = 1) => ({
      ...{ id, firstMonth, months, people },
      ...{ state: 'listed', createdAt: `2026-0${firstMonth.slice(-1)}-02T00:00:00.000Z` },
    });
    const rowsOf = (bills: readonly object[]) =>
      pipelineFigures(
        {
          ...{ counts: undefined, decisions: undefined },
          // only what a step is made of
          bills: bills as NonNullable<Parameters<typeof pipelineFigures>[0]['bills']>,
        },
        Date.parse('2026-11-21T00:00:00.000Z'),
      ).rows.map(({ href, values }) => [href, values[0]]);
    expect(
      rowsOf([
        bill('b', '2026-02', 30),
        bill('a', '2026-01', 30),
        bill('c', '2026-02', 12),
        bill('d', '2026-03', 42, 3),
      ]),
    ).toEqual([
      ['/tagihan/a', 30],
      ['/tagihan', 42],
      ['/tagihan/d', 42],
    ]);
    const many = rowsOf([1, 2, 3, 4, 5, 6, 7, 8].map((n) => bill(`${n}`, `2026-0${n}`, n)));
    expect(many.slice(4)).toEqual([
      ['/tagihan/5', 5],
      ['/tagihan', null],
    ]);
  });

  it('tell the step with most people and the oldest case, also for whoever sees only some of it', () => {
    const now = Date.parse('2026-11-21T00:00:00.000Z');
    const counts = {
      total: {
        levels: [
          { level: 'village' as const, waiting: 7, overdue: 1, oldest: '2026-11-01T00:00:00.000Z' },
          { level: 'lead' as const, waiting: 9, overdue: 0, oldest: '2026-11-20T00:00:00.000Z' },
        ],
        returned: 0,
        refused: 0,
        ready: 0,
      },
    };
    const figures = pipelineFigures({ counts, decisions: undefined, bills: undefined }, now);
    expect(figures.rows.map(({ values }) => values)).toEqual([
      [7, 20],
      [9, 1],
    ]);
    expect(figures.rows.map(({ href }) => href)).toEqual([
      '/verifikasi?tingkat=desa',
      '/verifikasi?tingkat=dinas',
    ]);
    expect(pipelineFinding(figures)).toMatch(/: 9 orang; yang tertua 20 hari, pada /);
    const none = { counts: undefined, decisions: undefined, bills: undefined };
    expect(pipelineFinding(pipelineFigures(none, now))).toBe(
      'Tidak ada yang menunggu di langkah mana pun.',
    );
    expect(daysSince('2026-12-01T00:00:00.000Z', now)).toBe(0);
  });
});
