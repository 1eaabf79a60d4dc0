import type { ClaimClock, ClaimEvent, ClaimPaper } from '@payung/domain';

/** What papers of a claim are called where families and clerks read it (domain-rules 5.5). */
export const claimPaperWords: Readonly<Record<ClaimPaper, string>> = {
  'claim-form': 'Formulir klaim',
  'bpjs-card': 'Kartu peserta BPJS Ketenagakerjaan',
  'ktp-worker': 'KTP-el peserta',
  'family-card': 'Kartu keluarga',
  'bank-account': 'Buku rekening penerima',
  'death-certificate': 'Akta kematian',
  'ktp-heir': 'KTP-el ahli waris',
  'heir-letter': 'Surat keterangan ahli waris dari lurah atau kepala desa, diketahui camat',
  'marriage-book': 'Buku nikah',
  'accident-report-1': 'Laporan kecelakaan tahap I',
  'accident-report-2': 'Laporan kecelakaan tahap II',
  chronology: 'Kronologi kejadian dengan dua saksi',
  'medical-letter': 'Surat keterangan dokter',
  'disability-letter': 'Surat keterangan cacat dari dokter',
  'police-report': 'Laporan polisi',
  receipts: 'Kuitansi pengobatan dan angkutan',
  'scholarship-form': 'Formulir beasiswa',
  'birth-certificate': 'Akta kelahiran anak',
  'school-letter': 'Surat keterangan sekolah',
  'report-card': 'Rapor atau kartu hasil studi',
  'child-account': 'Buku rekening anak atau wali',
  'guardian-ktp': 'KTP-el wali',
};

/** What the terms of a claim are called (domain-rules 2.10, 2.11). */
export const claimClockWords: Readonly<Record<ClaimClock['name'], string>> = {
  'accident-report': 'Lapor kecelakaan ke BPJS Ketenagakerjaan dan dinas tenaga kerja',
  'insurer-pays': 'BPJS Ketenagakerjaan membayar sejak berkas lengkap',
  'claim-ends': 'Hak mengajukan klaim berakhir',
  'scholarship-year': 'Klaim beasiswa tahun berikutnya',
};

export const clockStateWords: Readonly<Record<ClaimClock['state'], string>> = {
  running: 'Berjalan',
  overdue: 'Lewat batas',
  met: 'Terpenuhi',
  'met-late': 'Terpenuhi, terlambat',
};

export function eventWords({ kind }: Pick<ClaimEvent, 'kind'>): string {
  return kind === 'DEATH' ? 'Meninggal dunia (JKM)' : 'Kecelakaan kerja (JKK)';
}
