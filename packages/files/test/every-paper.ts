import { claimPapers } from '@payung/domain';
import {
  type ClaimChecklist,
  collected,
  type Letterhead,
  type Pieces,
  writeClaimChecklistPdf,
  writeCoveringLetterPdf,
  writeCoverLetters,
  writeDeterminationPdf,
  writeFiguresReportPdf,
  writeHandOverPdf,
  writePaymentListPdf,
  writeVerificationSheetPdf,
} from '../src/papers/index.ts';
import { lines, paper } from './paper-fixture.ts';
import { armsPng } from './png-fixture.ts';

/** What a paper is written for: so many people, all of the same name, under this head. */
export interface Asked {
  readonly rows: number;
  readonly name: string;
  readonly letterhead: Letterhead;
}

export interface WrittenPaper {
  readonly kind: string;
  readonly write: (asked: Asked) => Promise<Uint8Array>;
  /** whether people are named on it */
  readonly namesPeople: boolean;
  /** what its last row says where nobody is named */
  readonly lastRow?: string;
}

const headLines = ['Pemerintah Kabupaten Contoh', 'DINAS SOSIAL', 'Jalan Contoh 1'];
export const plainHead: Letterhead = { lines: headLines, arms: null };
export const headWithArms: Letterhead = {
  lines: headLines,
  arms: { mediaType: 'image/png', content: armsPng, named: 'Lambang Kabupaten Contoh' },
};

const drawnArms = '<svg viewBox="0 0 30 40"><path d="M0 0h30v40z" fill="#0a5"/></svg>';
export const headWithDrawnArms: Letterhead = {
  lines: headLines,
  arms: {
    mediaType: 'image/svg+xml',
    content: new TextEncoder().encode(drawnArms),
    named: 'Lambang Kabupaten Contoh',
  },
};

const made = { madeOn: '2026-11-21', demo: false } as const;
const place = { village: 'Kajar', villageKind: 'DESA', district: 'Dawe', rt: '003', rw: '005' };
const inVillage = { ...place, villageKind: 'DESA' } as const;
const programme = 'Perlindungan Pekerja Rentan';
const region = 'Kabupaten Contoh';

const attachment =
  (audience: 'full' | 'masked') =>
  ({ rows, name, letterhead }: Asked): Promise<Uint8Array> => {
    const people = lines(rows).map((line) => ({ ...line, name }));
    return collected(writeDeterminationPdf(people, paper(rows, { audience, letterhead })));
  };

async function* inPieces(made: Iterable<Uint8Array>): Pieces {
  yield* made;
}

/** Each kind of PDF that the service writes. */
export const everyPaper: readonly WrittenPaper[] = [
  { kind: 'attachment of a decision', namesPeople: true, write: attachment('full') },
  { kind: 'its copy for publication', namesPeople: true, write: attachment('masked') },
  {
    kind: 'list behind a payment',
    namesPeople: true,
    write: ({ rows, name, letterhead }) =>
      collected(
        writePaymentListPdf(
          lines(rows).map((line) => ({ ...line, name, rupiah: 168_000 })),
          {
            ...{ letterhead, cohort: 'Rutin 2027', fundingSource: 'APBD', accountCode: '5.1.02' },
            ...{ billingCode: 'KI1', firstMonth: '2027-01', months: 10, place: 'Contoh' },
            ...{ people: rows, rupiah: rows * 168_000, ...made },
          },
        ),
      ),
  },
  {
    kind: 'verification sheet',
    namesPeople: true,
    write: ({ rows, name, letterhead }) => {
      const people = lines(rows).map(({ no, nik, occupation, address }) => ({
        ...{ no, name, occupation, address, rt: '003', rw: '005' },
        nationalIdEnd: nik.slice(-4),
      }));
      const sheet = { ...inVillage, sheet: 'S-01', programme, year: 2027, due: '2026-12-05' };
      const sheets = [{ ...sheet, lines: people, blankLines: 3 }];
      return collected(writeVerificationSheetPdf(sheets, { letterhead, ...made }));
    },
  },
  {
    kind: 'receipt of cards',
    namesPeople: true,
    write: ({ rows, name, letterhead }) =>
      collected(
        writeHandOverPdf(
          lines(rows).map(({ no, nik }) => ({
            ...{ no, name, nationalIdEnd: nik.slice(-4), cardNo: `26000${no}` },
            ...{ rt: '003', rw: '005' },
          })),
          { letterhead, region, programme, number: 'B-01', ...inVillage, ...made },
        ),
      ),
  },
  {
    kind: 'letter to a family',
    namesPeople: true,
    write: ({ rows, name, letterhead }) =>
      collected(
        writeCoverLetters(
          lines(rows).map(() => ({
            ...{ ...inVillage, name, cardNo: '26000000001' },
            cover: { state: 'active', startsOn: '2026-03-05', paidThrough: '2026-12' },
          })),
          {
            ...{ letterhead, region, place: 'Contoh', programme, office: 'Dinas Sosial' },
            ...{ phone: '0291-555010', insurerPhone: '175', ...made },
          },
        ),
      ),
  },
  {
    kind: 'checklist of a claim',
    namesPeople: true,
    write: async ({ name, letterhead }) =>
      writeClaimChecklistPdf({
        ...{ letterhead, programme, ...made },
        member: { name, nationalIdEnd: '0001', village: 'Kajar' },
        // of a day that is one
        event: { kind: 'DEATH', on: '2026-10-03' as ClaimChecklist['event']['on'] },
        papers: claimPapers.map((one) => ({ paper: one, isNeeded: true, isThere: false })),
        clocks: [
          { name: 'claim-ends', state: 'running', dueOn: '2031-10-03', legalBasis: 'PP 44/2015' },
        ],
      }),
  },
  {
    kind: 'covering letter of a list',
    namesPeople: false,
    lastRow: 'Tidak memenuhi syarat',
    write: async ({ rows, letterhead }) =>
      writeCoveringLetterPdf({
        ...{ letterhead, region, programme, place: 'Contoh', year: 2026 },
        ...{ agency: 'Dinas Sosial', handedInOn: '2026-11-20', ...made },
        rows: {
          nominated: rows,
          waitlisted: 0,
          duplicate: 2,
          review: 1,
          'to-correct': 3,
          ineligible: 4,
        },
      }),
  },
  {
    kind: 'report of a month',
    namesPeople: false,
    lastRow: 'Desa 3',
    write: ({ rows, letterhead }) => {
      const villages = Array.from({ length: rows }, (_, i) => [
        `Desa ${i + 1}`,
        '1.000',
        'Rp16.800',
      ]);
      const headings = ['Desa', 'Orang', 'Iuran'];
      const sections = [
        { title: 'Per desa', sheet: 'Desa', headings, rows: villages },
        { title: 'Per dinas', sheet: 'Dinas', headings, rows: [] },
      ];
      const report = { letterhead, title: 'LAPORAN BULANAN', about: ['Per hari ini'], sections };
      return collected(inPieces(writeFiguresReportPdf({ ...report, place: 'Contoh', ...made })));
    },
  },
];
