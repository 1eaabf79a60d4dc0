import type { ProblemError, QuotaEntry, QuotaPlanDetail } from '@payung/contract';
import type { CeilingKind, QuotaBasis } from '@payung/domain';
import { formatNumber } from '../format.ts';
import type { Mark } from './labels.ts';

export const planStateMarks: Readonly<Record<QuotaPlanDetail['state'], Mark>> = {
  draft: { shape: 'pencil', word: 'Konsep', tone: 'attention' },
  adopted: { shape: 'tick', word: 'Ditetapkan', tone: 'good' },
  replaced: { shape: 'ring', word: 'Sudah diganti', tone: 'neutral' },
};

/** By what places are shared out. */
export const basisNames: Readonly<Record<QuotaBasis, string>> = {
  equal: 'Sama rata',
  dataset: 'Jumlah dalam data sosial',
  population: 'Jumlah penduduk',
  extremePoor: 'Jumlah miskin ekstrem',
};

export const ceilingKindNames: Readonly<Record<CeilingKind, string>> = {
  total: 'Seluruh daerah',
  village: 'Desa/kelurahan',
  agency: 'Dinas',
  occupation: 'Jenis pekerjaan',
  funding: 'Sumber dana',
};

export const entryKindNames: Readonly<Record<QuotaEntry['kind'], string>> = {
  plan: 'Rencana kuota ditetapkan',
  ceilings: 'Kuota atau pagu diubah',
  round: 'Pembagian ulang',
  determined: 'Terpakai oleh SK penetapan',
  struck: 'Kembali dari SK perubahan',
  moved: 'Dipindah ke kelompok lain',
};

const columnNames: Readonly<Record<string, string>> = {
  code: 'kode desa',
  village: 'desa/kelurahan',
  district: 'kecamatan',
  population: 'jumlah penduduk',
  dataset: 'jumlah dalam data sosial',
  extremePoor: 'jumlah miskin ekstrem',
};

/** `KUTUK (33.19.03.2001)` and the like, as the service names villages. */
const named = /([^;,]+ \(\d[\d.]+\))/g;

function villagesIn(message: string): string {
  return [...message.matchAll(named)]
    .map(([, name = '']) => name.replace(/^ ?perhaps /, '').trim())
    .join(', ');
}

/** One fault of a file of statistics: where it stands, what is wrong. */
export function statisticsFaultSentence({ code, message, row, column }: ProblemError): string {
  const where = row === undefined ? '' : `Baris ${formatNumber(row)}: `;
  const name = columnNames[column ?? ''] ?? 'angka';
  switch (code) {
    case 'file-unreadable':
      return 'Berkas tidak dapat dibaca. Simpan sebagai XLSX atau CSV.';
    case 'file-empty':
      return 'Berkas tidak memuat desa/kelurahan.';
    case 'file-too-long':
      return 'Berkas terlalu panjang, paling banyak 5.000 baris.';
    case 'column-missing':
      return `Kolom ${name} tidak ada.`;
    case 'column-doubled':
      return `Ada dua kolom ${name}.`;
    case 'village-not-named':
      return `${where}kode dan nama desa/kelurahan kosong.`;
    case 'village-unknown': {
      const near = villagesIn(message.split(';')[1] ?? '');
      const written = /^no village ([^;]*)/.exec(message)?.[1] ?? '';
      return `${where}desa/kelurahan ${written} tidak dikenal.${near === '' ? '' : ` Mungkin ${near}.`}`;
    }
    case 'village-contradicts':
      return `${where}kode dan nama menunjuk dua desa/kelurahan yang berbeda.`;
    case 'village-doubled': {
      const first = /row (\d+)/.exec(message)?.[1];
      return `${where}desa/kelurahan ini sudah ada${first === undefined ? '' : ` pada baris ${first}`}.`;
    }
    case 'village-missing':
      return `${villagesIn(message)} tidak ada dalam berkas.`;
    case 'figure-missing':
      return `${where}${name} kosong; tulis 0 bila tidak ada.`;
    case 'figure-unreadable':
      return `${where}${name} bukan bilangan bulat.`;
    case 'figure-negative':
      return `${where}${name} kurang dari 0.`;
    default:
      return `${where}ada isian yang belum dapat diterima.`;
  }
}

/** Why ceilings were not moved, with the figures that the service names. */
export function ceilingFaultSentence(
  { field, code, message }: ProblemError,
  nameOf: (key: string) => string,
): string {
  const [first = '', second = ''] = (message.match(/-?\d+/g) ?? []).map((n) =>
    formatNumber(Number(n)),
  );
  switch (code) {
    case 'below-use':
      return `${nameOf(field)}: sudah terpakai ${first}, tidak dapat menjadi ${second}.`;
    case 'above-total':
      return `Desa/kelurahan bersama-sama akan mendapat ${first}, sedangkan kuota setahun ${second}.`;
    case 'not-free':
      return `Yang diberikan ${first} lebih banyak daripada yang ditarik; yang bebas ${second}.`;
    case 'no-ceiling':
      return `${nameOf(field)}: tidak dibatasi, jadi tidak ada yang dapat dipindahkan.`;
    case 'named-twice':
      return `${nameOf(field)} tertulis dua kali.`;
    default:
      return 'Ada isian yang belum dapat diterima layanan.';
  }
}
