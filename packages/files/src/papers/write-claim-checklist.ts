import { type ClaimClock, type ClaimEvent, deathIn, type PaperAsked } from '@payung/domain';
import {
  claimClockWords,
  claimPaperWords,
  clockStateWords,
  eventWords,
} from './claim-checklist-words.ts';
import { openPaper, type Paper } from './paper.ts';
import type { Letterhead } from './paper-lines.ts';
import { block, letterhead, roomFor } from './paper-parts.ts';
import { beginTable, type TableColumn } from './paper-table.ts';
import { dayInWords } from './paper-text.ts';

/** What a family brings, by when, and which law says so. */
export interface ClaimChecklist {
  readonly letterhead: Letterhead;
  readonly programme: string;
  /** null for who was forgotten */
  readonly member: {
    readonly name: string;
    /** the last four digits */
    readonly nationalIdEnd: string;
    readonly village: string | null;
  } | null;
  readonly event: ClaimEvent;
  readonly papers: readonly (PaperAsked & { readonly isThere: boolean })[];
  readonly clocks: readonly (Pick<ClaimClock, 'name' | 'state'> & {
    /** the last day, by the calendar of the region: YYYY-MM-DD */
    readonly dueOn: string;
    /** null where it follows from another term */
    readonly legalBasis: string | null;
  })[];
  readonly demo: boolean;
  /** YYYY-MM-DD: same input, same bytes */
  readonly madeOn: string;
}

const decides =
  'BPJS Ketenagakerjaan yang memutuskan dan membayar; daerah membantu keluarga mengurusnya.';
const alsoAsked = 'Kantor cabang dapat meminta berkas lain. Fotokopi dibawa bersama aslinya.';
const title = 'Daftar periksa berkas klaim';
/** points: a family reads it, and ticks with a pen */
const size = 9;
const rowHeight = 18;
/** room for a heading with the head and some rows of its table, points */
const beginning = 100;
/** room for what stands at its end */
const ending = 50;

const paperColumns: readonly TableColumn[] = [
  { heading: 'No.', share: 24, align: 'right' },
  { heading: 'Berkas', share: 270 },
  { heading: 'Wajib', share: 60, align: 'centre' },
  { heading: 'Menurut catatan', share: 80, align: 'centre' },
  { heading: 'Dibawa', share: 48, align: 'centre', ticked: true },
];
const clockColumns: readonly TableColumn[] = [
  { heading: 'Batas waktu', share: 190 },
  { heading: 'Paling lambat', share: 90 },
  { heading: 'Keadaan', share: 80 },
  { heading: 'Dasar hukum', share: 140 },
];

/** The checklist of a claim as PDF: A4 upright, tagged, the papers with boxes to tick and the terms with their law. */
export function writeClaimChecklistPdf(checklist: ClaimChecklist): Uint8Array {
  const { demo, madeOn, papers, clocks } = checklist;
  const { arms } = checklist.letterhead;
  const paper = openPaper({ title, orientation: 'portrait', madeOn, demo, arms });
  paper.startCount(`${title}, dicetak ${dayInWords(madeOn)}`);
  paper.newPage();
  const asked = papers.map(({ paper: name, isNeeded, isThere }, i) => [
    String(i + 1),
    claimPaperWords[name],
    isNeeded ? 'wajib' : 'bila ada',
    isThere ? 'sudah ada' : 'belum ada',
  ]);
  const terms = clocks.map(({ name, dueOn, state, legalBasis }) => [
    claimClockWords[name],
    dayInWords(dueOn),
    clockStateWords[state],
    legalBasis ?? 'mengikuti tahun sebelumnya',
  ]);
  const hasTerms = terms.length > 0;
  const papersAsked = ['Berkas yang diminta BPJS Ketenagakerjaan', paperColumns, asked] as const;
  let y = tableUnder(paper, head(paper, checklist), papersAsked, hasTerms ? 0 : ending);
  if (hasTerms) {
    const told = ['Batas waktu dan dasar hukumnya', clockColumns, terms] as const;
    y = tableUnder(paper, y, told, ending);
  }
  const wide = {
    x: paper.left,
    y: roomFor(paper, y, ending) + 12,
    width: paper.right - paper.left,
  };
  block(paper, [decides, alsoAsked], wide, { size });
  return Buffer.concat(paper.finish());
}

function head(paper: Paper, checklist: ClaimChecklist): number {
  const { programme, member, event } = checklist;
  const wide = { x: paper.left, width: paper.right - paper.left };
  const below = letterhead(paper, checklist.letterhead);
  const bold = { size: 12, weight: 'bold', align: 'centre', role: 'H1' } as const;
  const named = block(paper, [title.toUpperCase()], { ...wide, y: below + 4 }, bold);
  const under = block(paper, [programme], { ...wide, y: named }, { size, align: 'centre' });
  const who =
    member === null
      ? ['Peserta: (data orang dihapus)']
      : [
          `Peserta: ${member.name}, NIK berakhiran ${member.nationalIdEnd}`,
          `Desa/kelurahan: ${member.village ?? '-'}`,
        ];
  return block(paper, [...who, whatHappened(event)], { ...wide, y: under + 8 }, { size: 10 });
}

/** A death at work is told as both: other papers and other money follow from it. */
function whatHappened(event: ClaimEvent): string {
  const died = event.kind === 'WORK_ACCIDENT' ? deathIn(event) : null;
  const death = died === null ? '' : `; meninggal dunia ${dayInWords(died)}`;
  return `Peristiwa: ${eventWords(event)}, ${dayInWords(event.on)}${death}`;
}

type Told = readonly [string, readonly TableColumn[], readonly (readonly string[])[]];

/** @param room points that follow on the same page */
function tableUnder(
  paper: Paper,
  from: number,
  [heading, columns, rows]: Told,
  room: number,
): number {
  const top = roomFor(paper, from + 14, beginning);
  const box = { x: paper.left, y: top, width: paper.right - paper.left };
  paper.bookmark(heading, 1, top);
  const y = block(paper, [heading], box, { size: 10.5, weight: 'bold', role: 'H2' }) + 4;
  const table = beginTable(paper, columns, y, size);
  for (const row of rows) table.row(row, rowHeight);
  return table.end(room);
}
