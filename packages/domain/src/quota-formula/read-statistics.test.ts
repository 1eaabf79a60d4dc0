import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../identifiers.ts';
import { region } from '../region.fixture.ts';
import { readStatistics, type StatisticsLine } from './read-statistics.ts';

const day = CalendarDate.parse('2026-01-01');
const villages = region.villages.filter(({ validTo }) => validTo === null);

const lineOf = (row: number, changes: Partial<StatisticsLine> = {}): StatisticsLine => ({
  row,
  code: villages[row - 1]?.code ?? '',
  village: '',
  district: '',
  figures: { population: '4.210', dataset: '812', extremePoor: '37' },
  ...changes,
});
const whole = villages.map((_, i) => lineOf(i + 1));
const faultsOf = (lines: readonly StatisticsLine[], on = day) => {
  const read = readStatistics(lines, region, on);
  return read.ok ? [] : read.faults;
};
const replaced = (row: number, changes: Partial<StatisticsLine>) =>
  whole.map((line) => (line.row === row ? { ...line, ...changes } : line));

describe('statistics of villages', () => {
  it('are read in the order of the region’s list, whatever the order of the lines', () => {
    const straight = readStatistics(whole, region, day);
    expect(straight).toMatchObject({ ok: true, warnings: [] });
    expect(straight.ok && straight.figures.map(({ village }) => village)).toEqual(
      villages.map(({ code }) => code),
    );
    expect(straight.ok && straight.figures[0]).toMatchObject({ population: 4210, dataset: 812 });
    expect(readStatistics(whole.toReversed(), region, day)).toEqual(straight);
  });

  it('name every fault at once, so that a clerk corrects the file once', () => {
    const lines = [
      lineOf(1, { figures: { population: '', dataset: '12,5', extremePoor: '-3' } }),
      lineOf(2, { code: '', village: 'Prambatan Kidull' }),
      lineOf(3, { code: '33.19.99.2001' }),
      lineOf(4),
      lineOf(5, { code: villages[3]?.code ?? '' }),
      lineOf(6, { code: '' }),
      lineOf(7, { village: 'Sambang' }),
    ];
    const faults = faultsOf(lines);
    expect(faults.map((fault) => [fault.code, 'row' in fault ? fault.row : null])).toEqual([
      ['figure-missing', 1],
      ['figure-unreadable', 1],
      ['figure-negative', 1],
      ['village-unknown', 2],
      ['village-unknown', 3],
      ['village-doubled', 5],
      ['village-not-named', 6],
      ['village-contradicts', 7],
      ...Array.from({ length: 5 }, () => ['village-missing', null]),
    ]);
    expect(faults.find(({ code }) => code === 'village-unknown')).toMatchObject({
      text: 'Prambatan Kidull',
      near: [{ code: '33.19.02.2002', name: 'Prambatan Kidul' }],
    });
    const missing = faults.flatMap((fault) =>
      fault.code === 'village-missing' ? [fault.village.name] : [],
    );
    // the misspelt one is told as misspelt, not as missing too
    expect(missing).toEqual(['Rendeng', 'Rendeng', 'Kalibaros', 'Sambung', 'Sambang']);
  });

  it('find a village by its name, in its district where two have one name', () => {
    const named = villages.map((village, i) =>
      lineOf(i + 1, {
        code: '',
        village: `DESA ${village.name}`,
        district: region.districts.find(({ code }) => code === village.districtCode)?.name ?? '',
      }),
    );
    expect(readStatistics(named, region, day)).toEqual(readStatistics(whole, region, day));
    const undecided = named.map((line) => ({ ...line, district: '' }));
    expect(faultsOf(undecided).map(({ code }) => code)).toContain('village-unknown');
  });

  it('know the villages of the day', () => {
    const before = CalendarDate.parse('2019-06-01');
    expect(faultsOf(whole, before)).toEqual([
      { code: 'village-missing', village: { code: '33.19.04.2003', name: 'Wonosoco' } },
    ]);
  });

  it('warn of sums that cannot be, and take them', () => {
    const odd = replaced(2, { figures: { population: '100', dataset: '120', extremePoor: '130' } });
    const read = readStatistics(odd, region, day);
    expect(read.ok && read.warnings.map(({ code }) => code)).toEqual([
      'dataset-above-population',
      'poor-above-dataset',
    ]);
  });

  it('read a number as it is written here or in English, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom('.', ',', ' ', ''), (number, mark) => {
        const population = String(number).replace(/\B(?=(\d{3})+$)/g, mark);
        const figures = { population, dataset: '0', extremePoor: '0' };
        const read = readStatistics(replaced(1, { figures }), region, day);
        expect(read.ok && read.figures[0]?.population).toBe(number);
      }),
    );
    for (const population of ['1.5', '12,34', '1e3', 'dua', '1.234,567', '12.34.567']) {
      const figures = { population, dataset: '0', extremePoor: '0' };
      expect(faultsOf(replaced(1, { figures })).map(({ code }) => code)).toEqual([
        'figure-unreadable',
      ]);
    }
  });
});
