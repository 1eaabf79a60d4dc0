import { openPaper, type Paper } from '../papers/paper.ts';
import { type Closing, closingHeight, nameByHand, writeClosing } from '../papers/paper-closing.ts';
import { block, letterhead } from '../papers/paper-parts.ts';
import { beginTable, type TableColumn } from '../papers/paper-table.ts';
import { dayInWords, figure } from '../papers/paper-text.ts';
import type { HandOverLine, HandOverPaper } from './letter-lines.ts';
import { villageWords } from './village-words.ts';

const columns: readonly TableColumn[] = [
  { heading: 'No.', share: 24, align: 'right' },
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
  const { arms } = paper.letterhead;
  const named = { title: `${title} ${number}`, orientation: 'landscape', madeOn, demo } as const;
  const all = [...lines];
  const sheets = openPaper({ ...named, rows: all.length, arms });
  sheets.startCount(`BAST ${number}`);
  sheets.newPage();
  const table = beginTable(sheets, columns, head(sheets, paper, all.length));
  for (const { no, name, nationalIdEnd, cardNo, rt, rw } of all) {
    const where = rt === null && rw === null ? '' : `${rt ?? '-'}/${rw ?? '-'}`;
    const end = nationalIdEnd === '' ? '' : `…${nationalIdEnd}`;
    table.row([String(no), name, end, cardNo, where], rowHeight);
    yield* sheets.taken();
  }
  const closing = closingOf(paper);
  writeClosing(sheets, table.end(closingHeight(closing)), closing);
  yield* sheets.finish();
}

function head(sheets: Paper, paper: HandOverPaper, people: number): number {
  const { village, villageKind, district, number, programme, region, madeOn } = paper;
  const wide = { x: sheets.left, width: sheets.right - sheets.left };
  const below = letterhead(sheets, paper.letterhead);
  const bold = { size: 11, weight: 'bold', align: 'centre', role: 'H1' } as const;
  sheets.bookmark(`BAST ${number}`, 1, below);
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

function closingOf({ village, villageKind }: HandOverPaper): Closing {
  const below = [nameByHand];
  const giver = { above: ['Yang menyerahkan,', 'Tanggal: ....................'], below };
  const { head } = villageWords[villageKind];
  const witness = { above: ['Mengetahui,', `${head} ${village},`], below };
  return { lines: [], blocks: [giver, witness] };
}
