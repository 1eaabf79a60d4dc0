import { openPaper, type Paper } from '../papers/paper.ts';
import { block, letterhead, roomFor } from '../papers/paper-parts.ts';
import { beginTable, type TableColumn } from '../papers/paper-table.ts';
import { dayInWords, figure } from '../papers/paper-text.ts';
import type { HandOverLine, HandOverPaper } from './letter-lines.ts';
import { villageWords } from './village-words.ts';

const columns: readonly TableColumn[] = [
  { heading: 'No.', share: 24, align: 'centre' },
  { heading: 'Nama peserta', share: 130 },
  { heading: 'NIK (4 angka akhir)', share: 46, align: 'centre' },
  { heading: 'Nomor kartu (KPJ)', share: 84, align: 'centre' },
  { heading: 'RT/RW', share: 40, align: 'centre' },
  { heading: 'Diterima sendiri', share: 42, ticked: true },
  { heading: 'Diterima keluarga: nama dan hubungan', share: 128 },
  { heading: 'Tanggal', share: 54 },
  { heading: 'Tanda tangan/cap jempol', share: 108 },
  { heading: 'Tidak diserahkan, sebab', share: 84 },
];

/** points; room to sign */
const rowHeight = 30;
const signatureRoom = 46;

/**
 * A receipt of cards to be signed by hand: one line a worker, with room for the signature of whoever receives the card,
 * and two signatures at its end (domain-rules 5.4). Same input, same bytes.
 */
export async function* writeHandOverPdf(
  lines: Iterable<HandOverLine>,
  paper: HandOverPaper,
): AsyncGenerator<Uint8Array> {
  const { demo, madeOn, number } = paper;
  const title = 'Berita acara serah terima kartu peserta';
  const sheets = openPaper({ title, orientation: 'landscape', madeOn, demo });
  sheets.startCount(`BAST ${number}`);
  sheets.newPage();
  const all = [...lines];
  const table = beginTable(sheets, columns, head(sheets, paper, all.length));
  for (const { no, name, nationalIdEnd, cardNo, rt, rw } of all) {
    const where = rt === null && rw === null ? '' : `${rt ?? '-'}/${rw ?? '-'}`;
    const end = nationalIdEnd === '' ? '' : `…${nationalIdEnd}`;
    table.row([String(no), name, end, cardNo, where], rowHeight);
    yield* sheets.taken();
  }
  tail(sheets, paper, table.end());
  yield* sheets.finish();
}

function head(sheets: Paper, paper: HandOverPaper, people: number): number {
  const { village, villageKind, district, number, programme, region, madeOn } = paper;
  const wide = { x: sheets.left, width: sheets.right - sheets.left };
  const below = letterhead(sheets, paper.letterhead);
  const bold = { size: 11, weight: 'bold', align: 'centre' } as const;
  const titled = block(
    sheets,
    ['BERITA ACARA SERAH TERIMA KARTU PESERTA BPJS KETENAGAKERJAAN'],
    { ...wide, y: below },
    bold,
  );
  const facts = [
    `Nomor: ${number} · ${programme} · ${region} · dibuat ${dayInWords(madeOn)}`,
    `${villageWords[villageKind].place} ${village}, Kecamatan ${district} · ${figure(people)} kartu`,
    'Kartu diserahkan GRATIS. Tidak seorang pun boleh meminta uang. Penerima menandatangani barisnya; keluarga menulis nama dan hubungannya.',
  ];
  return block(sheets, facts, { ...wide, y: titled + 4 }, { size: 8.5 }) + 8;
}

function tail(sheets: Paper, { village, villageKind }: HandOverPaper, from: number): void {
  const y = roomFor(sheets, from, signatureRoom + 60);
  const width = 220;
  const name = '(........................................)';
  const left = { x: sheets.left + 20, y: y + 10, width };
  const right = { ...left, x: sheets.right - width - 20 };
  const style = { size: 9, align: 'centre' } as const;
  const ends = [
    block(sheets, ['Yang menyerahkan,', 'Tanggal: ....................'], left, style),
    block(sheets, ['Mengetahui,', `${villageWords[villageKind].head} ${village},`], right, style),
  ];
  const below = Math.max(...ends) + signatureRoom;
  block(sheets, [name], { ...left, y: below }, style);
  block(sheets, [name], { ...right, y: below }, style);
}
