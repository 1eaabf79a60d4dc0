import { CalendarDate, nikFacts, parseNik, type Region } from '@payung/domain';
import { inspectList, readRows } from '@payung/files';
import { demoRegions } from '@payung/local';
import { describe, expect, it } from 'vitest';
import { inventLists } from './invent-lists.ts';
import { isEligible } from './judge.ts';

const kudus = demoRegions.find(({ region }) => region.regencyCode === '33.19')?.region as Region; // one of the three demo regions
const made = (rows: number, lists = 4, seed = 1) => inventLists(kudus, { rows, lists, seed });
const today = CalendarDate.parse('2026-01-01');

function vocabularyOf(region: Region) {
  return {
    occupations: region.schemeYear.occupations.map(({ name }) => name),
    villages: region.villages.map(({ name }) => name),
    districts: region.districts.map(({ name }) => name),
  };
}

describe('invented lists', () => {
  it('are the same from the same seed, so that two runs can be compared', () => {
    expect(made(400)).toEqual(made(400));
    expect(made(400, 4, 2)).not.toEqual(made(400));
  });

  it('hold so many rows in so many lists, each read with certainty and at the line that the truth tells', () => {
    for (const count of [1, 4]) {
      const { lists, truth } = made(800, count);
      expect([lists.length, truth.length]).toEqual([count, 800]);
      for (const { agency, bytes } of lists) {
        const seen = inspectList(bytes, {
          fileName: `${agency}.csv`,
          vocabulary: vocabularyOf(kudus),
        });
        if (seen.kind !== 'inspected') throw new Error(`${agency} cannot be read`);
        expect(seen.certain).toBe(true);
        const rows = [...readRows(bytes, seen.mapping, { fileName: agency })];
        const own = truth.filter(({ file }) => file === agency);
        expect(rows.map(({ row }) => row)).toEqual(own.map(({ row }) => row));
        for (const [i, { candidate }] of rows.entries()) {
          expect(candidate.nationalId.state === 'missing').toBe(own[i]?.nikState === 'missing');
          if (own[i]?.dobState !== 'exact') continue;
          expect(candidate.birthDate).toMatchObject({ state: 'given', value: own[i]?.birthDate });
        }
      }
    }
  });

  it('give everybody a valid NIK of their own that no civil registry gives out', () => {
    const { lists, truth } = made(1_000, 1);
    const lines = Buffer.from(lists[0]?.bytes ?? [])
      .toString('utf8')
      .split('\n');
    const owners = new Map<string, string>();
    for (const { row, personId, nikState, birthDate } of truth) {
      if (nikState !== 'exact') continue;
      const text = lines[row - 1]?.split(',')[0] ?? '';
      const parsed = parseNik(text);
      if (!parsed.ok) throw new Error('an invented NIK is not valid');
      expect(nikFacts(parsed.nik, today).birthDate).toBe(birthDate);
      expect(text.slice(12)).toMatch(/^9/);
      expect(owners.get(text) ?? personId).toBe(personId);
      owners.set(text, personId);
    }
    expect(owners.size).toBeGreaterThan(700);
  });

  it('hold repeats, slips and people of no age for it, or nothing would be judged', () => {
    const { truth } = made(4_000);
    const people = new Set(truth.map(({ personId }) => personId));
    expect(people.size / truth.length).toBeGreaterThan(0.85);
    expect(people.size / truth.length).toBeLessThan(0.95);
    const states = new Set(truth.flatMap(({ nikState, dobState }) => [nikState, dobState]));
    expect([...states].toSorted()).toEqual(
      ['apostrophe', 'digit', 'dots', 'exact', 'excel', 'january-1', 'missing', 'spouse'].concat([
        'swap',
        'swapped',
        'year',
      ]),
    );
    const ineligible = truth.filter(({ birthDate }) => !isEligible(birthDate, '2026-03-01')).length;
    expect(ineligible / truth.length).toBeGreaterThan(0.01);
    expect(ineligible / truth.length).toBeLessThan(0.03);
  });
});
