import { inflateSync } from 'node:zlib';
import { claimPapers } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { claimPaperWords } from './claim-checklist-words.ts';
import { type ClaimChecklist, writeClaimChecklistPdf } from './write-claim-checklist.ts';

const checklist: ClaimChecklist = {
  letterhead: {
    lines: ['PEMERINTAH KABUPATEN CONTOH', 'DINAS TENAGA KERJA', 'Jalan Contoh 1, lantai 2'],
    arms: null,
  },
  programme: 'Perlindungan Pekerja Rentan DATA CONTOH',
  member: { name: `SUKIRAH ${'BINTI CONTOH '.repeat(14)}`, nationalIdEnd: '0001', village: 'Jati' },
  event: { kind: 'DEATH', on: '2026-10-03' as ClaimChecklist['event']['on'] },
  papers: claimPapers.map((paper, i) => ({ paper, isNeeded: i % 5 !== 0, isThere: i < 3 })),
  clocks: [
    {
      name: 'claim-ends',
      state: 'running',
      dueOn: '2031-10-03',
      legalBasis: 'PP 44/2015 pasal 26 sebagaimana diubah dengan PP 82/2019',
    },
  ],
  demo: true,
  madeOn: '2026-11-22',
};

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** All that is drawn, page after page. */
function drawn(bytes: Uint8Array): string {
  const whole = latin(bytes);
  return [...whole.matchAll(/\/FlateDecode[^>]*>>\nstream\n/g)]
    .map(({ 0: opening, index }) =>
      inflateSync(Buffer.from(whole.slice(index + opening.length), 'latin1')).toString('latin1'),
    )
    .join('\n');
}

describe('the checklist of a claim', () => {
  it('names every paper, each term with its day and its law, and no whole NIK', () => {
    const text = [
      ...drawn(writeClaimChecklistPdf(checklist)).matchAll(/\(((?:\\.|[^\\()])*)\) Tj/g),
    ]
      .map(([, words = '']) => words.replace(/\\(.)/g, '$1'))
      .join(' ');
    for (const paper of claimPapers) {
      const [first = ''] = claimPaperWords[paper].split(' dari ');
      expect(text).toContain(first.slice(0, 30));
    }
    expect(text).toContain('3 Oktober 2031');
    expect(text).toContain('PP 44/2015');
    expect(text).toContain('BPJS Ketenagakerjaan yang memutuskan dan membayar');
    expect(text).not.toMatch(/\d{16}/);
  });

  it('is read out in its order: title, language, headings, and tables with the head of each column', () => {
    const file = latin(writeClaimChecklistPdf(checklist));
    expect(file).toContain('/Lang(id-ID)');
    expect(file).toContain('/Marked true');
    const roles = [...file.matchAll(/\/S\/(H1|H2|Table|TH|TD)\b/g)].map(([, role]) => role);
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect([count('H1'), count('H2'), count('Table'), count('TH')]).toEqual([1, 2, 2, 9]);
    expect(count('TD')).toBe(5 * claimPapers.length + 4);
    expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('H2'));
    expect(writeClaimChecklistPdf(checklist)).toEqual(writeClaimChecklistPdf(checklist));
  });

  it('calls a death at work both an accident and a death, as other papers and other money follow', () => {
    const on = checklist.event.on;
    const event: ClaimChecklist['event'] = {
      ...{
        kind: 'WORK_ACCIDENT',
        on,
        time: '07:45',
        monthsUnfit: 0,
        isTraffic: false,
      },
      outcome: { kind: 'died', on },
    };
    const told = drawn(writeClaimChecklistPdf({ ...checklist, event }));
    expect(told).toContain('Kecelakaan kerja \\(JKK\\), 3 Oktober 2026; meninggal dunia 3 Oktober');
    const healing = { ...event, outcome: { kind: 'recovering' } } as const;
    expect(drawn(writeClaimChecklistPdf({ ...checklist, event: healing }))).not.toContain(
      'meninggal',
    );
  });

  it('tells of somebody who was forgotten that they were', () => {
    const told = drawn(writeClaimChecklistPdf({ ...checklist, member: null, clocks: [] }));
    expect(told).toContain('data orang dihapus');
    expect(told).not.toContain('SUKIRAH');
  });
});
