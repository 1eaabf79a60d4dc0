import { QuotaPlanDetail, StatisticsDetail, StatisticsList } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, problemIn, read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { aCsv, aWorkbook } from '../../support/http-files.ts';
import {
  type NamedVillage,
  planBy,
  sendTable,
  statisticsForm,
  statisticsHeadings,
  tableOf,
  villagesOf,
} from '../../support/http-quota.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let villages: readonly NamedVillage[];

beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.75/admin');
  villages = await villagesOf(admin);
});
afterAll(() => service.end());

describe('statistics of villages over HTTP', () => {
  it('come as CSV, as a workbook or as JSON, and say the same', async () => {
    const csv = read(await sendTable(admin, tableOf(villages)), StatisticsDetail);
    expect(csv).toMatchObject({ villages: villages.length, usedBy: null, warnings: [] });
    const numbers = tableOf(villages).map((cells) =>
      cells.map((cell, i) => (i > 2 ? Number(cell.replaceAll('.', '')) : cell)),
    );
    const book = aWorkbook([{ name: 'Statistik', lines: [statisticsHeadings, ...numbers] }]);
    const body = statisticsForm(book);
    const xlsx = read(
      await admin.ask('POST', '/v1/village-statistics', { body }),
      StatisticsDetail,
    );
    const rows = csv.figures.map(({ village, ...figures }) => ({ code: village, ...figures }));
    const json = { year: 2021, source: 'DATA CONTOH', date: '2021-12-31', rows };
    const lines = read(
      await admin.ask('POST', '/v1/village-statistics', { json }),
      StatisticsDetail,
    );
    expect(xlsx.figures).toEqual(csv.figures);
    expect(lines.figures).toEqual(csv.figures);
    const { items } = read(await admin.ask('GET', '/v1/village-statistics'), StatisticsList);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([csv.id, xlsx.id, lines.id]));
  });

  it('that miss a village, or are wrong in any other way, are refused with everything at once', async () => {
    const before = read(await admin.ask('GET', '/v1/village-statistics'), StatisticsList);
    const [first = [], second = [], third = [], fourth = [], ...others] = tableOf(villages);
    const lines = [
      [...first.slice(0, 2), 'Kelurahan Antah', ...first.slice(3)],
      [...second.slice(0, 3), '', '-4', '1,5'],
      third,
      third,
      ...others,
    ];
    const answer = await sendTable(admin, lines);
    expect(verdictOf(answer)).toBe('422 statistics-invalid');
    const errors = problemIn(answer).errors ?? [];
    expect(errors.map(({ code, row, field }) => [code, row, field])).toEqual([
      ['village-unknown', 2, 'village'],
      ['figure-missing', 3, 'population'],
      ['figure-negative', 3, 'dataset'],
      ['figure-unreadable', 3, 'extremePoor'],
      ['village-doubled', 5, 'village'],
      ['village-missing', undefined, 'village'],
      ['village-missing', undefined, 'village'],
    ]);
    expect(errors.at(-1)?.message).toContain(villages[3]?.code);
    expect(fourth[2]).toBe(villages[3]?.name.toUpperCase());
    const after = read(await admin.ask('GET', '/v1/village-statistics'), StatisticsList);
    expect(after).toEqual(before);
  });

  it('say what is wrong with a file or with what stands beside it', async () => {
    const noColumns = await admin.ask('POST', '/v1/village-statistics', {
      body: statisticsForm(
        aCsv([
          ['Kelurahan', 'Penduduk'],
          ['Bendan', '1'],
        ]),
      ),
    });
    expect(problemIn(noColumns).errors?.map(({ code, column }) => [code, column])).toEqual([
      ['column-missing', 'dataset'],
      ['column-missing', 'extremePoor'],
    ]);
    const noTable = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]);
    const pdf = await admin.ask('POST', '/v1/village-statistics', {
      body: statisticsForm(noTable),
    });
    expect(problemIn(pdf).errors?.map(({ code }) => code)).toEqual(['file-unreadable']);
    const remarks = await sendTable(admin, tableOf(villages), {
      year: 'dua',
      source: '',
      date: '2021-02-30',
    });
    expect(
      problemIn(remarks)
        .errors?.map(({ field }) => field)
        .sort(),
    ).toEqual(['date', 'source', 'year']);
    expect(verdictOf(await sendTable(admin, tableOf(villages), { date: '2099-01-01' }))).toBe(
      '422 request-invalid',
    );
    const text = { body: 'x', headers: { 'content-type': 'text/plain' } };
    expect(verdictOf(await admin.ask('POST', '/v1/village-statistics', text))).toBe(
      '415 media-type-unsupported',
    );
  });

  it('are replaced while no plan uses them, and frozen once one does', async () => {
    const { id } = read(await sendTable(admin, tableOf(villages)), StatisticsDetail);
    const put = (version: string) =>
      admin.ask('PUT', `/v1/village-statistics/${id}`, {
        body: statisticsForm(aCsv([statisticsHeadings, ...tableOf(villages)]), {
          source: 'DATA CONTOH LAIN',
          version,
        }),
      });
    expect(read(await put('1'), StatisticsDetail)).toMatchObject({
      version: 2,
      source: 'DATA CONTOH LAIN',
    });
    expect(verdictOf(await put('1'))).toBe('409 version-moved');
    const drafted = read(
      await admin.ask('POST', '/v1/quota-plans', { json: planBy(id) }),
      QuotaPlanDetail,
    );
    expect(verdictOf(await put('3'))).toBe('409 state-forbids');
    const shown = read(await admin.ask('GET', `/v1/village-statistics/${id}`), StatisticsDetail);
    expect(shown.usedBy).toBe(drafted.id);
  });
});
