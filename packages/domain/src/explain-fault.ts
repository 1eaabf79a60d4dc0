import type { CandidateField, FieldFault } from './candidate.ts';
import type { Explanation } from './explanation.ts';
import { fieldHeading, fieldLabel } from './text-id.ts';

function whatIsWrong(heading: string, fault: FieldFault): string {
  switch (fault) {
    case 'rounded-by-spreadsheet':
      return `${heading} dibulatkan oleh program lembar kerja, angka terakhirnya hilang.`;
    case 'not-a-date':
      return `${heading} tidak terbaca sebagai tanggal.`;
    case 'impossible-date':
      return `${heading} berisi tanggal yang tidak ada.`;
    case 'date-in-two-ways':
      return `${heading} dapat dibaca dengan dua cara.`;
    case 'not-a-number':
      return `${heading} tidak terbaca sebagai angka.`;
    case 'not-a-sex':
      return `${heading} tidak terbaca.`;
    case 'too-long':
      return `${heading} terlalu panjang.`;
    case 'control-characters':
      return `${heading} memuat tanda yang tidak dapat dicetak.`;
    case 'formula-error':
      return `${heading} berisi rumus yang gagal dihitung.`;
  }
}

function whatToDo(label: string, fault: FieldFault): string {
  switch (fault) {
    case 'rounded-by-spreadsheet':
      return `Ubah kolom menjadi teks, lalu isi kembali ${label} sesuai KTP-el.`;
    case 'not-a-date':
    case 'date-in-two-ways':
      return `Isi ${label} dengan urutan hari, bulan, tahun, misalnya 21-11-1980.`;
    case 'impossible-date':
      return `Isi ${label} sesuai KTP-el.`;
    case 'not-a-number':
      return `Isi ${label} dengan angka saja.`;
    case 'not-a-sex':
      return `Isi ${label} dengan L atau P.`;
    case 'too-long':
      return `Persingkat isian ${label}.`;
    case 'control-characters':
      return `Ketik ulang ${label}.`;
    case 'formula-error':
      return `Ganti rumus dengan isian ${label} yang sebenarnya.`;
  }
}

/** What a cell of this field is instead of what its column says, and how to put it right. */
export function explainFault(field: CandidateField, fault: FieldFault): Explanation {
  return {
    reason: whatIsWrong(fieldHeading(field), fault),
    remedy: whatToDo(fieldLabel(field), fault),
  };
}
