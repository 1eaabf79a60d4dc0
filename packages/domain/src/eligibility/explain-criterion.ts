import type { Explanation } from '../explanation.ts';
import { nothingToDo } from '../explanation.ts';
import { CalendarDate } from '../identifiers.ts';
import { formatDate, formatRupiah } from '../text-id.ts';
import type { Criterion, CriterionLine, NextStep } from './criterion.ts';

const names: Readonly<Record<Criterion, string>> = {
  age: 'Usia',
  occupation: 'Jenis pekerjaan',
  statement: 'Keterangan aktif bekerja',
  'informal-work': 'Pekerjaan informal berisiko',
  income: 'Penghasilan rendah atau tidak tetap',
  breadwinner: 'Tulang punggung keluarga',
  'one-per-family-card': 'Satu orang per KK',
  'social-aid': 'PKH/BPNT',
  'social-dataset': 'Data sosial',
  decile: 'Desil',
  residence: 'Tempat tinggal',
  'not-wage-earner': 'Bukan pekerja penerima upah',
  'not-civil-servant': 'Bukan ASN',
  'not-military-police': 'Bukan anggota TNI/Polri',
  'not-non-asn-staff': 'Bukan tenaga non-ASN yang wajib didaftarkan pemberi kerja',
  'not-already-covered': 'Belum terdaftar BPJS Ketenagakerjaan',
};

const remedies: Readonly<Record<NextStep, string>> = {
  none: nothingToDo,
  'correct-data': 'Betulkan data usulan ini bila keliru.',
  'record-answer': 'Tanyakan kepada yang bersangkutan, lalu catat jawabannya.',
  'take-statement':
    'Periksa pekerjaannya, lalu catat keterangan aktif bekerja dengan foto atau surat RT/RW.',
  'match-dataset': 'Padankan dengan data sosial terbaru, lalu catat hasilnya.',
  'settle-family-card': 'Tentukan siapa dari KK ini yang diteruskan; usulan yang lain ditarik.',
  decide: 'Petugas yang berwenang memutuskan dengan alasan tertulis.',
  'end-nomination': 'Tolak atau tarik usulan ini bila datanya memang benar.',
};

/**
 * One line of eligibility in formal Indonesian: what was found and what to do. Holds nothing personal beyond what
 * the line holds.
 */
export function explainCriterion(line: CriterionLine): Explanation & { readonly name: string } {
  return {
    name: names[line.criterion],
    reason: sentenceOf(line),
    remedy: remedies[line.next],
  };
}

function dated(value: string | number | undefined): string {
  const date = CalendarDate.safeParse(value);
  return date.success ? formatDate(date.data) : 'tanggal yang tidak diketahui';
}

function sentenceOf({ code, detail, criterion }: CriterionLine): string {
  switch (code) {
    case 'inside':
      return `Usia pada ${dated(detail.firstDayOfCover)} memenuhi ketentuan.`;
    case 'under-age':
      return `Usia pada ${dated(detail.firstDayOfCover)} belum ${detail.minAge} tahun.`;
    case 'over-age':
      return `Usia pada ${dated(detail.firstDayOfCover)} sudah ${detail.maxAgeExclusive} tahun atau lebih.`;
    case 'cover-continues':
      return `Perlindungan berlanjut tanpa terputus sejak ${dated(detail.since)}; tidak diuji lagi.`;
    case 'listed':
      return 'Pekerjaan tercantum dalam daftar yang berlaku.';
    case 'not-listed':
      return 'Pekerjaan tidak tercantum dalam daftar yang berlaku.';
    case 'off-list':
      return 'Pekerjaan yang ditulis tidak ada dalam daftar yang berlaku; perlu diputuskan orang.';
    case 'is-status':
      return 'Yang ditulis adalah status kerentanan, bukan pekerjaan.';
    case 'stated-working':
      return `Aktif bekerja per ${dated(detail.on)}; berlaku sampai ${dated(detail.until)}.`;
    case 'stated-not-working':
      return `Tidak bekerja per ${dated(detail.on)}.`;
    case 'statement-missing':
      return 'Belum ada keterangan aktif bekerja.';
    case 'statement-expired':
      return `Keterangan aktif bekerja berakhir pada ${dated(detail.until)}.`;
    case 'statement-ahead':
      return `Keterangan aktif bekerja bertanggal ${dated(detail.on)}, sesudah hari penilaian.`;
    case 'low':
      return `Penghasilan tidak lebih dari ${formatRupiah(Number(detail.maxMonthly))} sebulan.`;
    case 'irregular':
      return 'Penghasilan tidak tetap.';
    case 'too-high':
      return `Penghasilan tetap dan lebih dari ${formatRupiah(Number(detail.maxMonthly))} sebulan.`;
    case 'only-one':
      return 'Tidak ada orang lain dari KK ini tahun ini.';
    case 'other-determined':
      return 'Orang lain dari KK ini sudah ditetapkan tahun ini.';
    case 'other-first':
      return 'Orang lain dari KK ini diusulkan lebih dahulu.';
    case 'card-unknown':
      return 'Nomor KK belum diketahui, atau dipakai terlalu banyak orang.';
    case 'receives':
      return 'Menerima PKH atau BPNT.';
    case 'receives-none':
      return 'Tidak menerima PKH maupun BPNT.';
    case 'in-dataset':
      return `Tercatat dalam ${detail.dataset}.`;
    case 'in-no-dataset':
      return `Tidak tercatat dalam data sosial; yang diterima: ${detail.accepted}.`;
    case 'in-other-dataset':
      return `Tercatat dalam ${detail.dataset}; yang diterima: ${detail.accepted}.`;
    case 'within':
      return `Desil tidak lebih dari ${detail.max}.`;
    case 'above':
      return `Desil lebih dari ${detail.max}.`;
    case 'as-stated':
      return 'Tinggal di daerah ini menurut dinas pengusul.';
    case 'not-answered':
      return 'Belum diketahui.';
    case 'yes':
    case 'no':
      return answerOf(criterion, code);
  }
}

/** Of an exclusion `no` is the good answer: its name already says "bukan". */
function answerOf(criterion: Criterion, code: 'yes' | 'no'): string {
  const isExclusion = criterion.startsWith('not-');
  const isAsNamed = (code === 'yes') !== isExclusion;
  return isAsNamed ? 'Ya.' : 'Tidak.';
}

/** What a criterion is called on screens and in files. */
export function criterionName(criterion: Criterion): string {
  return names[criterion];
}
