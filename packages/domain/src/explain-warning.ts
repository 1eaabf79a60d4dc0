import { checkCard, type Explanation, nothingToDo, type Of } from './explanation.ts';
import { enumerate, fieldLabel, formatDate } from './text-id.ts';

/** What to say of a row that passed, yet deserves a look. */
export function explainWarning(
  reason: Of<
    | 'renewal'
    | 'not-determined-earlier'
    | 'cover-continues'
    | 'offer-open'
    | 'kept-from-earlier'
    | 'data-corrected'
    | 'birth-date-from-nik'
    | 'birth-date-differs-from-nik'
    | 'sex-differs-from-nik'
    | 'nik-of-other-region'
    | 'nik-final-zero'
    | 'ignored-unreadable'
    | 'lacks-for-insurer'
  >,
): Explanation {
  switch (reason.code) {
    case 'renewal':
      return {
        reason: `Orang ini peserta tahun ${reason.year} dan diusulkan lagi (perpanjangan).`,
        remedy: nothingToDo,
      };
    case 'not-determined-earlier':
      return {
        reason: `Orang ini pernah diusulkan untuk tahun ${reason.year} dan tidak ditetapkan; usulan itu gugur.`,
        remedy: nothingToDo,
      };
    case 'cover-continues':
      return {
        reason: `Perlindungan berlanjut tanpa terputus sejak ${formatDate(reason.since)}; usia tidak diuji lagi.`,
        remedy: nothingToDo,
      };
    case 'offer-open':
      return {
        reason: 'Usulan pertama atas orang ini gugur, sehingga usulan Anda dapat menggantikannya.',
        remedy: 'Terima atau tolak kesempatan ini pada halaman orangnya.',
      };
    case 'kept-from-earlier':
      return {
        reason: `Baris ini sama dengan usulan Anda sejak ${formatDate(reason.since)}.`,
        remedy: nothingToDo,
      };
    case 'data-corrected': {
      const fields = enumerate(reason.fields.map(fieldLabel), 'dan');
      return { reason: `Usulan yang ada diperbaiki: ${fields}.`, remedy: nothingToDo };
    }
    case 'birth-date-from-nik':
      return { reason: 'Tanggal lahir tidak diisi dan diambil dari NIK.', remedy: checkCard };
    case 'birth-date-differs-from-nik':
      return { reason: 'Tanggal lahir berbeda dengan tanggal di dalam NIK.', remedy: checkCard };
    case 'sex-differs-from-nik':
      return { reason: 'Jenis kelamin berbeda dengan yang tersirat dalam NIK.', remedy: checkCard };
    case 'nik-of-other-region':
      return {
        reason: 'NIK diterbitkan di daerah lain; ini wajar bagi pendatang.',
        remedy: nothingToDo,
      };
    case 'nik-final-zero':
      return {
        reason: 'NIK berakhir dengan 0, mungkin dibulatkan oleh program lembar kerja.',
        remedy: checkCard,
      };
    case 'ignored-unreadable':
      return {
        reason: `Isian ${fieldLabel(reason.field)} tidak terbaca dan dilewati.`,
        remedy: `Perbaiki ${fieldLabel(reason.field)} sebelum data dikirim ke BPJS Ketenagakerjaan.`,
      };
    case 'lacks-for-insurer': {
      const fields = enumerate(reason.fields.map(fieldLabel), 'dan');
      return {
        reason: `Belum ada ${fields}.`,
        remedy: 'Lengkapi sebelum data dikirim ke BPJS Ketenagakerjaan.',
      };
    }
  }
}
