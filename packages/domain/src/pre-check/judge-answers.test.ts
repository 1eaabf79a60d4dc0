import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claimed } from '../candidate.ts';
import type { AnswerRow } from '../file-mapping/judge-rows.ts';
import { defaultPreCheckMappings } from './default-mappings.ts';
import { judgeAnswers } from './judge-answers.ts';
import { answerReader, preCheckMappingFaults } from './pre-check.ts';

const nik = (serial: number): string => `331906020174${9000 + serial}`;
const given = (value: string): Claimed<string> => ({ state: 'given', value, text: value });
const row = (n: number, digits: string, word: string): AnswerRow => ({
  row: n,
  nationalId: given(digits),
  word,
});
const asked = new Map(Array.from({ length: 30 }, (_, i) => [nik(i + 1), i + 1] as const));
const [insurer, registry] = defaultPreCheckMappings;
if (insurer === undefined || registry === undefined) throw new Error('no mappings to begin with');
const meaning = answerReader(insurer.answers);

const words = ['LAYAK', 'Meninggal dunia', 'aktif  PU', '', 'entah'];
const anyRows = fc.array(
  fc.record({
    digits: fc.oneof(
      fc.integer({ min: 1, max: 40 }).map(nik),
      fc.constantFrom('', '331906020174900', '3319060201749010', 'abc'),
    ),
    word: fc.constantFrom(...words),
  }),
  { maxLength: 60 },
);

describe('an answer read against those who were asked about', () => {
  it('counts each of them once or not at all, and loses no row', () => {
    fc.assert(
      fc.property(anyRows, (said) => {
        const rows = said.map(({ digits, word }, i) => row(i + 1, digits, word));
        const judged = judgeAnswers(asked, rows, meaning);
        const counted = judged.given.map(({ of }) => of);
        expect(new Set(counted).size).toBe(counted.length);
        expect([...counted, ...judged.unanswered].sort((a, b) => a - b)).toEqual([
          ...asked.values(),
        ]);
        const told = [...judged.given, ...judged.findings].map((one) => one.row);
        expect(told.sort((a, b) => a - b)).toEqual(rows.map((one) => one.row));
      }),
    );
  });

  it('comes to the same, however the rows are ordered', () => {
    fc.assert(
      fc.property(anyRows, (said) => {
        const rows = said.map(({ digits, word }, i) => row(i + 1, digits, word));
        const answersOf = (of: readonly AnswerRow[]) =>
          judgeAnswers(asked, of, meaning).given.map((one) => [one.of, one.answer]);
        expect(answersOf([...rows].reverse())).toEqual(answersOf(rows));
      }),
    );
  });

  it('counts nobody whose rows contradict one another', () => {
    const rows = [row(2, nik(1), 'LAYAK'), row(9, nik(1), 'MENINGGAL'), row(5, nik(2), 'layak')];
    const { given: counted, findings } = judgeAnswers(asked, rows, meaning);
    expect(counted).toMatchObject([{ of: 2, answer: 'OK' }]);
    expect(findings.map(({ row: at, code }) => [at, code])).toEqual([
      [2, 'answers-differ'],
      [9, 'answers-differ'],
    ]);
  });

  it('takes no NIK that lost its last digit for the person that it may have been', () => {
    const rows: AnswerRow[] = [
      row(2, nik(1).slice(0, 15), 'LAYAK'),
      row(3, '3319060201749010', 'LAYAK'),
      {
        row: 4,
        nationalId: { state: 'unreadable', fault: 'rounded-by-spreadsheet', text: '' },
        word: 'LAYAK',
      },
      row(5, nik(35), 'LAYAK'),
    ];
    const only = new Map([...asked].filter(([digits]) => digits !== '3319060201749010'));
    const { given: counted, findings } = judgeAnswers(only, rows, meaning);
    expect(counted).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual([
      'nik-rounded',
      'nik-rounded',
      'nik-rounded',
      'not-asked',
    ]);
  });
});

describe('the mappings that a region begins with', () => {
  it('can be used as they are, and send the registry less than the insurer', () => {
    for (const mapping of defaultPreCheckMappings)
      expect(preCheckMappingFaults(mapping)).toEqual([]);
    const sent = registry.columns.map(({ field }) => field);
    for (const field of ['motherMaidenName', 'phone', 'address', 'income']) {
      expect(sent).not.toContain(field);
    }
  });

  it('read a word however it is written, and explain none that they do not know', () => {
    expect(meaning(' Meninggal-Dunia ')).toBe('DECEASED');
    expect(meaning('mungkin')).toBeNull();
  });

  it('are refused with every fault at once', () => {
    const means = { ...insurer.answers.means, OTHER: ['Layak'], OK: ['LAYAK'] };
    const columns = [...insurer.columns, ...insurer.columns.slice(1, 2)];
    const faults = preCheckMappingFaults({
      ...insurer,
      columns,
      answers: { ...insurer.answers, answer: ['NIK'], means },
    });
    expect(faults.map(({ field }) => field)).toEqual([
      'columns',
      `columns.${columns.length - 1}.heading`,
      'answers.answer',
      'answers.means.OTHER',
    ]);
  });
});
