import type { ProblemError, QuotaEntry, QuotaPlanDetail } from '@payung/contract';
import type { CeilingKind, QuotaBasis } from '@payung/domain';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

export const planStateMarks: Readonly<Record<QuotaPlanDetail['state'], Mark>> = {
  draft: { shape: 'pencil', word: say('Konsep'), tone: 'attention' },
  adopted: { shape: 'tick', word: say('Ditetapkan'), tone: 'good' },
  replaced: { shape: 'ring', word: say('Sudah diganti'), tone: 'neutral' },
};

/** By what places are shared out. */
export const basisNames: Readonly<Record<QuotaBasis, string>> = {
  equal: say('Sama rata'),
  dataset: say('Jumlah dalam data sosial'),
  population: say('Jumlah penduduk'),
  extremePoor: say('Jumlah miskin ekstrem'),
};

export const ceilingKindNames: Readonly<Record<CeilingKind, string>> = {
  total: say('Seluruh daerah'),
  village: say('Desa/kelurahan'),
  agency: say('Dinas'),
  occupation: say('Jenis pekerjaan'),
  funding: say('Sumber dana'),
};

export const entryKindNames: Readonly<Record<QuotaEntry['kind'], string>> = {
  plan: say('Rencana kuota ditetapkan'),
  ceilings: say('Kuota atau pagu diubah'),
  round: say('Pembagian ulang'),
  determined: say('Terpakai oleh SK penetapan'),
  struck: say('Kembali dari SK perubahan'),
  moved: say('Dipindah ke kelompok lain'),
};

const columnNames: Readonly<Record<string, string>> = {
  code: say('kode desa'),
  village: 'desa/kelurahan',
  district: say('kecamatan'),
  population: say('jumlah penduduk'),
  dataset: say('jumlah dalam data sosial'),
  extremePoor: say('jumlah miskin ekstrem'),
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
  const where = row === undefined ? '' : say('Baris {row}: ', { row: formatNumber(row) });
  const name = columnNames[column ?? ''] ?? say('angka');
  switch (code) {
    case 'file-unreadable':
      return say('Berkas tidak dapat dibaca. Simpan sebagai XLSX atau CSV.');
    case 'file-empty':
      return say('Berkas tidak memuat desa/kelurahan.');
    case 'file-too-long':
      return say('Berkas terlalu panjang, paling banyak 5.000 baris.');
    case 'column-missing':
      return say('Kolom {name} tidak ada.', { name });
    case 'column-doubled':
      return say('Ada dua kolom {name}.', { name });
    case 'village-not-named':
      return say('{where}kode dan nama desa/kelurahan kosong.', { where });
    case 'village-unknown': {
      const near = villagesIn(message.split(';')[1] ?? '');
      const written = /^no village ([^;]*)/.exec(message)?.[1] ?? '';
      return say('{where}desa/kelurahan {written} tidak dikenal.{near}', {
        where,
        written,
        near: near === '' ? '' : say(' Mungkin {near}.', { near }),
      });
    }
    case 'village-contradicts':
      return say('{where}kode dan nama menunjuk dua desa/kelurahan yang berbeda.', { where });
    case 'village-doubled': {
      const first = /row (\d+)/.exec(message)?.[1];
      return say('{where}desa/kelurahan ini sudah ada{first}.', {
        where,
        first: first === undefined ? '' : say(' pada baris {first}', { first }),
      });
    }
    case 'village-missing':
      return say('{message} tidak ada dalam berkas.', { message: villagesIn(message) });
    case 'figure-missing':
      return say('{where}{name} kosong; tulis 0 bila tidak ada.', { where, name });
    case 'figure-unreadable':
      return say('{where}{name} bukan bilangan bulat.', { where, name });
    case 'figure-negative':
      return say('{where}{name} kurang dari 0.', { where, name });
    default:
      return say('{where}ada isian yang belum dapat diterima.', { where });
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
      return say('{field}: sudah terpakai {first}, tidak dapat menjadi {second}.', {
        field: nameOf(field),
        first,
        second,
      });
    case 'above-total':
      return say(
        'Desa/kelurahan bersama-sama akan mendapat {first}, sedangkan kuota setahun {second}.',
        { first, second },
      );
    case 'not-free':
      return say(
        'Yang diberikan {first} lebih banyak daripada yang ditarik; yang bebas {second}.',
        { first, second },
      );
    case 'no-ceiling':
      return say('{field}: tidak dibatasi, jadi tidak ada yang dapat dipindahkan.', {
        field: nameOf(field),
      });
    case 'named-twice':
      return say('{field} tertulis dua kali.', { field: nameOf(field) });
    default:
      return say('Ada isian yang belum dapat diterima layanan.');
  }
}
