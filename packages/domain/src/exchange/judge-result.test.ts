import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claimed } from '../candidate.ts';
import { CalendarDate } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';
import { defaultBranches } from './default-branches.ts';
import { type BranchMapping, branchMappingFaults } from './exchange-mapping.ts';
import { type AskedLine, judgeResult, type ResultRow, type SentFile } from './judge-result.ts';
import { reconciliationOf } from './reconcile.ts';

const [branch] = defaultBranches;
if (branch === undefined) throw new Error('there is a branch to begin with');
const mapping = { sentBy: branch.results, newest: branch.results };
const nik = (serial: number): string => `331906020174${9000 + serial}`;
const card = (serial: number): string => String(21_000_000_000 + serial);
const month = ContributionMonth.parse('2026-12');
const born = CalendarDate.parse('1974-01-02');
const sent: SentFile = {
  id: '01KA0000000000000000000000',
  kind: 'registration',
  firstMonth: month,
  months: 2,
  branchNames: [branch.name, 'KUDUS'],
};
const line = (changes: Partial<AskedLine> = {}): AskedLine => ({
  firstMonth: month,
  months: 2,
  rupiah: 33_600,
  name: 'DATA CONTOH',
  birthDate: born,
  released: false,
  cardNo: null,
  ...changes,
});
const text = (value: string): Claimed<string> => ({ state: 'given', value, text: value });
const row = (n: number, changes: Partial<ResultRow> = {}): ResultRow => ({
  row: n,
  nationalId: text(nik(n)),
  word: 'DITERIMA',
  reason: '',
  cardNo: card(n),
  name: null,
  birthDate: { state: 'missing' },
  firstMonth: null,
  months: null,
  rupiah: null,
  branch: null,
  reference: null,
  ...changes,
});
const people = (count: number) =>
  new Map(Array.from({ length: count }, (_, i) => [nik(i), line()] as const));
const judge = (asked: Map<string, AskedLine>, rows: ResultRow[], of: Partial<SentFile> = {}) =>
  judgeResult({ ...sent, ...of }, asked, rows, mapping);
const codes = (judged: ReturnType<typeof judge>) => judged.findings.map(({ code }) => code);

describe('what a branch sends back', () => {
  it('takes with a card, or refuses for a reason wherever it stands', () => {
    const rows = [
      row(0),
      row(1, { word: 'DITOLAK', reason: 'Usia tidak memenuhi', cardNo: null }),
      row(2, { word: 'AKTIF PU', cardNo: null }),
      row(3, { word: '', reason: 'MENINGGAL', cardNo: null }),
      row(4, { word: '' }),
    ];
    const { given, findings } = judge(people(5), rows);
    expect(given.map(({ answer }) => answer)).toEqual([
      { answer: 'accepted', cardNo: card(0) },
      { answer: 'refused', reason: 'TOO_OLD', explained: true },
      { answer: 'refused', reason: 'ACTIVE_PU', explained: true },
      { answer: 'refused', reason: 'DECEASED', explained: true },
      { answer: 'accepted', cardNo: card(4) },
    ]);
    expect(findings).toEqual([]);
  });

  it('never takes somebody by the card that we sent ourselves with a payment', () => {
    const judged = judge(people(1), [row(0, { word: '' })], { kind: 'payment' });
    expect(judged.given).toEqual([]);
    expect(codes(judged)).toEqual(['answer-missing']);
  });

  it('counts a refusal that nobody has explained, and says so', () => {
    const judged = judge(people(1), [row(0, { word: 'DITOLAK', reason: 'entah', cardNo: null })]);
    expect(judged.given[0]?.answer).toMatchObject({ answer: 'refused', reason: 'OTHER' });
    expect(judged.findings).toMatchObject([{ code: 'reason-unknown', word: 'entah' }]);
  });

  it('shows what the insurer has otherwise, and takes the person all the same', () => {
    const said = {
      name: 'DATA CONTOH LAIN',
      birthDate: { state: 'given', value: CalendarDate.parse('1974-02-01'), text: '' } as const,
      firstMonth: ContributionMonth.parse('2027-01'),
      months: 1,
      rupiah: 16_800,
      cardNo: '123',
    };
    const judged = judge(people(1), [row(0, said)]);
    expect(judged.given).toHaveLength(1);
    expect(judged.findings.map(({ code, ours, theirs }) => [code, ours, theirs])).toEqual([
      ['card-unusual', null, null],
      ['name-differs', 'DATA CONTOH', 'DATA CONTOH LAIN'],
      ['birth-date-differs', '1974-01-02', '1974-02-01'],
      ['month-differs', '2026-12', '2027-01'],
      ['months-differ', '2', '1'],
      ['rupiah-differs', '33600', '16800'],
    ]);
    expect(reconciliationOf(judged)).toMatchObject({ accepted: 1, changed: 1, missing: 0 });
  });

  it('lets no row of another file, branch or month count, and names all three at once', () => {
    const other = {
      reference: '01KB0000000000000000000000',
      branch: 'SEMARANG',
      firstMonth: ContributionMonth.parse('2027-02'),
    };
    const judged = judge(people(1), [row(0, other)]);
    expect(judged.given).toEqual([]);
    expect(codes(judged)).toEqual(['other-file', 'other-branch', 'other-month']);
    expect(judged.otherFiles['other-month'].get('2027-02')).toBe(1);
    const own = { reference: sent.id, branch: 'Kudus', firstMonth: month };
    expect(judge(people(1), [row(0, own)]).given).toHaveLength(1);
  });

  it('counts neither of two people with one card', () => {
    const judged = judge(people(2), [row(0), row(1, { cardNo: card(0) })]);
    expect(judged.given).toEqual([]);
    expect(reconciliationOf(judged)).toMatchObject({ accepted: 0, double: 2, missing: 2 });
  });

  it('tells of somebody whom the insurer took although nobody pays for them any more', () => {
    const judged = judge(new Map([[nik(0), line({ released: true })]]), [row(0)]);
    expect(judged.given).toEqual([]);
    expect(codes(judged)).toEqual(['taken-off']);
  });

  it('understands words that were explained since the file went out', () => {
    const newest = { ...branch.results, accepted: [...branch.results.accepted, 'LULUS'] };
    const rows = [row(0, { word: 'LULUS' })];
    expect(judge(people(1), rows).given).toEqual([]);
    const judged = judgeResult(sent, people(1), rows, { sentBy: branch.results, newest });
    expect(judged.given).toHaveLength(1);
  });

  it('takes nobody off for being active, whom we registered ourselves', () => {
    const asked = new Map([[nik(0), line({ cardNo: card(7) })]]);
    const judged = judge(asked, [row(0, { word: 'AKTIF BPU', cardNo: null })]);
    expect(judged.given[0]?.answer).toEqual({ answer: 'accepted', cardNo: card(7) });
    expect(codes(judged)).toEqual(['registered-already']);
    const stranger = judge(people(1), [row(0, { word: 'AKTIF BPU', cardNo: null })]);
    expect(stranger.given[0]?.answer).toMatchObject({ answer: 'refused', reason: 'ACTIVE_BPU' });
  });

  it('leaves everybody on the bill accepted, refused or missing, whatever the rows are', () => {
    const rows = fc.array(
      fc.record({
        who: fc.integer({ min: 0, max: 9 }),
        word: fc.constantFrom('DITERIMA', 'DITOLAK', 'AKTIF PU', 'entah', ''),
        cardNo: fc.option(fc.constantFrom(card(1), card(2), card(3))),
        branch: fc.option(fc.constantFrom('KUDUS', 'SEMARANG')),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const judged = judge(
          people(7),
          some.map(({ who, ...said }, i) => ({ ...row(i + 1, said), nationalId: text(nik(who)) })),
        );
        const { accepted, refused, missing } = reconciliationOf(judged);
        const all = Object.values(refused).reduce((sum, count) => sum + count, accepted + missing);
        expect(all).toBe(7);
      }),
    );
  });
});

describe('the mapping of a branch', () => {
  const faultsOf = (changes: Partial<BranchMapping>) =>
    branchMappingFaults({ ...branch, ...changes }).map(({ field }) => field);

  it('that the service comes with can be used', () => {
    expect(branchMappingFaults(branch)).toEqual([]);
    expect(branch.registration.map(({ heading }) => heading).slice(0, 3)).toEqual([
      'NO',
      'NIK',
      'NAMA',
    ]);
  });

  it('names everything that keeps it from being used', () => {
    const { headings } = branch.results;
    const results = {
      ...branch.results,
      headings: { ...headings, answer: [], cardNo: [], reason: ['NIK'] },
      refused: ['DITERIMA'],
    };
    expect(faultsOf({ results, payment: branch.payment.slice(0, 1) })).toEqual([
      'payment',
      'results.headings.reason',
      'results.headings.answer',
      'results.refused',
    ]);
  });
});
