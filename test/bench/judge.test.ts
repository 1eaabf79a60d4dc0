import { describe, expect, it } from 'vitest';
import { isEligible, type JudgedRow, judge } from './judge.ts';
import { readTruth, type TruthRow } from './truth.ts';

const nik = '3319040107809001';
const other = '3319044508759002';

function aRow(
  row: number,
  outcome: JudgedRow['outcome'],
  truth: Partial<TruthRow> = {},
  claim: Partial<JudgedRow['claim']> = {},
  suspected: JudgedRow['suspected'] = null,
): JudgedRow {
  const sound: TruthRow = {
    file: 'dinas-sosial',
    row,
    personId: 'P1',
    nikState: 'exact',
    dobState: 'exact',
    nameState: 'exact',
    birthDate: '1980-07-01',
  };
  const said = { nik, name: 'SLAMET KURNIAWAN', birthDate: '1980-07-01' };
  return { truth: { ...sound, ...truth }, outcome, claim: { ...said, ...claim }, suspected };
}

/** So many people with one row each, all nominated. */
function crowd(count: number): JudgedRow[] {
  return Array.from({ length: count }, (_, i) =>
    aRow(1_000 + i, 'nominated', { personId: `Q${i}` }, { nik: String(10 ** 15 + i) }),
  );
}

describe('the judge of an import', () => {
  it('passes one nomination with its repeats, and a person taken in once', () => {
    const rows = [
      aRow(2, 'nominated'),
      aRow(3, 'duplicate', { nikState: 'dots' }),
      aRow(9, 'duplicate', { file: 'bpbd-relawan' }),
      ...crowd(3),
    ];
    expect(judge(rows)).toMatchObject({ ok: true, repeats: 2, repeatsFound: 2, onlyRows: 3 });
  });

  it('sees a person nominated twice, who would be paid for twice', () => {
    const rows = [aRow(2, 'nominated'), aRow(3, 'nominated', { file: 'bpbd-relawan' })];
    expect(judge(rows)).toMatchObject({ ok: false, nominatedTwice: 1, repeatsNotFound: 1 });
  });

  it('sees a repeat that got another outcome, but excuses a row before the nominated one', () => {
    const late = [aRow(2, 'nominated'), aRow(3, 'to-correct')];
    expect(judge(late)).toMatchObject({ ok: false, repeatsNotFound: 1 });
    const early = [aRow(2, 'to-correct'), aRow(3, 'nominated')];
    expect(judge(early)).toMatchObject({ ok: true, repeatsNotFound: 0 });
  });

  it("asks no duplicate of repeats with a wrong birth date or another's NIK", () => {
    const rows = [
      aRow(2, 'nominated'),
      aRow(3, 'nominated', { nikState: 'spouse' }, { nik: '3319040107809002' }),
      aRow(4, 'review', { dobState: 'year' }),
    ];
    expect(judge(rows)).toMatchObject({ ok: true, nominatedTwice: 0, repeats: 0 });
  });

  it('sees repeats under a wrong NIK that nobody found by their likeness', () => {
    const typo = { nikState: 'digit' } as const;
    const said = { nik: '3319040107809002' };
    const found = aRow(3, 'duplicate', typo, said, 'sure');
    expect(judge([aRow(2, 'nominated'), found])).toMatchObject({
      ok: true,
      mistyped: 1,
      mistypedFound: 1,
    });
    const overlooked = aRow(3, 'nominated', typo, said);
    expect(judge([aRow(2, 'nominated'), overlooked])).toMatchObject({
      ok: false,
      mistyped: 1,
      mistypedFound: 0,
    });
  });

  it('counts people who were taken for others: ten of a thousand may wait for a look, one be mistaken', () => {
    const like = (row: number, suspected: JudgedRow['suspected']) =>
      aRow(row, 'review', { personId: `L${row}` }, { nik: String(10 ** 14 + row) }, suspected);
    const some = (count: number, how: JudgedRow['suspected']) => [
      ...crowd(1_000 - count),
      ...Array.from({ length: count }, (_, i) => like(2 + i, how)),
    ];
    expect(judge(some(10, 'perhaps'))).toMatchObject({ ok: true, onlyRowsFeared: 10 });
    expect(judge(some(11, 'perhaps'))).toMatchObject({ ok: false, onlyRowsNotNominated: 0 });
    expect(judge(some(1, 'sure'))).toMatchObject({ ok: true, onlyRowsMistaken: 1 });
    expect(judge(some(2, 'sure'))).toMatchObject({ ok: false });
  });

  it('lets two of a thousand only rows go to review, not three, and none be refused', () => {
    const lost = (row: number, outcome: JudgedRow['outcome']) =>
      aRow(row, outcome, { personId: `L${row}` }, { nik: String(10 ** 14 + row) });
    const two = [...crowd(998), lost(2, 'review'), lost(3, 'duplicate')];
    expect(judge(two)).toMatchObject({ ok: true, onlyRows: 1_000, onlyRowsNotNominated: 2 });
    expect(judge([...two, lost(4, 'review')])).toMatchObject({ ok: false });
    for (const outcome of ['to-correct', 'ineligible', 'waitlisted'] as const) {
      expect(judge([...crowd(999), lost(2, outcome)])).toMatchObject({
        ok: false,
        onlyRowsRefused: 1,
      });
    }
  });

  it('sees the nomination of somebody of no age for it, and of a row without a NIK', () => {
    const old = aRow(2, 'nominated', { birthDate: '1961-03-01' });
    expect(judge([old])).toMatchObject({ ok: false, ineligibleNominated: 1, eligibleRows: 0 });
    const bare = aRow(2, 'nominated', { nikState: 'missing' }, { nik: null });
    expect(judge([bare])).toMatchObject({ ok: false, withoutNikNominated: 1 });
  });

  it('sees two people under one NIK called one, unless name or birth date is alike', () => {
    const wife = { personId: 'P2', nikState: 'spouse' } as const;
    const said = (name: string, birthDate: string) =>
      judge([aRow(2, 'nominated'), aRow(3, 'duplicate', wife, { name, birthDate })]);
    expect(said('RINI MUFIDAH', '1985-02-03')).toMatchObject({
      ok: false,
      differentPeopleCalledOne: 1,
    });
    expect(said('RINI MUFIDAH', '1980-07-01').ok).toBe(true);
    expect(said('SLAMET KURNIAWAN', '1985-02-03').ok).toBe(true);
    const twice = [aRow(2, 'nominated'), aRow(3, 'nominated', wife, { name: 'RINI MUFIDAH' })];
    expect(judge(twice)).toMatchObject({ ok: false, sharedNikNominatedTwice: 1 });
    const apart = [aRow(2, 'nominated'), aRow(3, 'nominated', { personId: 'P2' }, { nik: other })];
    expect(judge(apart).ok).toBe(true);
  });

  it('counts ages as the law does, on the first day of cover', () => {
    const births = ['2008-03-01', '2008-03-02', '1961-03-02', '1961-03-01'];
    expect(births.map((birth) => isEligible(birth, '2026-03-01'))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('the truth about a list', () => {
  const heading = 'file,row,person_id,nik_state,dob_state,name_state,birth_date';

  it('is read line by line', () => {
    const [row] = readTruth(`${heading}\nbpbd-relawan,7,P9,dots,year,exact,1974-01-02\n`);
    expect(row).toEqual({
      file: 'bpbd-relawan',
      row: 7,
      personId: 'P9',
      nikState: 'dots',
      dobState: 'year',
      nameState: 'exact',
      birthDate: '1974-01-02',
    });
  });

  it('is refused in another form, rather than judged by half', () => {
    expect(() => readTruth('row,file\n')).toThrow('truth.csv begins with');
    expect(() => readTruth(`${heading}\nbpbd-relawan,7,P9,new,year,exact,1974-01-02`)).toThrow();
  });
});
