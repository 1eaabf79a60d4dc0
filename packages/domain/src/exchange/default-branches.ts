import { defaultPreCheckMappings } from '../pre-check/default-mappings.ts';
import { BranchMapping, type ExchangeColumn, type ExchangeField } from './exchange-mapping.ts';

function column(heading: string, field: ExchangeField): ExchangeColumn {
  return { heading, field, otherwise: '', codes: {} };
}

const insurer = defaultPreCheckMappings.find(({ kind }) => kind === 'insurer');
if (insurer === undefined) throw new Error('the service comes without a branch');

/**
 * The columns that a branch is believed to ask for: for a registration those by which it was asked before the decision
 * (domain-rules 4.2; its official template is not known, hence every region edits them for its branch), for a payment
 * who is paid for and how much.
 */
const first: BranchMapping = BranchMapping.parse({
  branch: insurer.recipient,
  name: insurer.name,
  alsoCalled: [],
  registration: insurer.columns,
  payment: [
    column('NO', 'no'),
    column('KODE WADAH', 'wadahCode'),
    column('JENIS KEPESERTAAN', 'membershipType'),
    column('NIK', 'nationalId'),
    column('NO KPJ', 'cardNo'),
    column('NAMA', 'name'),
    column('BULAN IURAN AWAL', 'firstMonth'),
    column('JUMLAH BULAN', 'months'),
    column('JUMLAH IURAN', 'rupiah'),
    column('KODE IURAN', 'billingCode'),
    column('NOMOR BERKAS', 'reference'),
  ],
  dates: insurer.dates,
  results: {
    headings: {
      nationalId: insurer.answers.nationalId,
      answer: ['HASIL', 'STATUS', 'HASIL PENDAFTARAN', 'STATUS PENDAFTARAN', 'STATUS KEPESERTAAN'],
      reason: ['ALASAN', 'ALASAN PENOLAKAN', 'KETERANGAN', 'KET'],
      cardNo: ['NO KPJ', 'KPJ', 'NOMOR KPJ', 'NO PESERTA', 'NOMOR PESERTA', 'NOMOR KARTU'],
      name: ['NAMA', 'NAMA LENGKAP', 'NAMA PESERTA', 'NAMA TENAGA KERJA'],
      birthDate: ['TANGGAL LAHIR', 'TGL LAHIR'],
      firstMonth: ['BULAN IURAN AWAL', 'BULAN IURAN', 'PERIODE', 'BLTH', 'BULAN AWAL'],
      months: ['JUMLAH BULAN'],
      rupiah: ['JUMLAH IURAN', 'IURAN', 'TOTAL IURAN'],
      branch: ['KANTOR CABANG', 'CABANG', 'NAMA CABANG', 'KODE CABANG', 'KODE KANTOR'],
      reference: ['NOMOR BERKAS', 'NO BERKAS', 'KODE BERKAS'],
    },
    accepted: ['DITERIMA', 'TERDAFTAR', 'BERHASIL', 'SUKSES', 'AKTIF', 'OK', 'VALID'],
    refused: ['DITOLAK', 'TOLAK', 'GAGAL', 'TIDAK DITERIMA', 'TIDAK TERDAFTAR', 'TIDAK VALID'],
    reasons: {
      NIK_NOT_MATCHED: ['NIK TIDAK DITEMUKAN', 'NIK TIDAK VALID', 'NIK TIDAK PADAN', 'TIDAK PADAN'],
      TOO_OLD: [
        'USIA TIDAK MEMENUHI',
        'USIA MELEBIHI BATAS',
        'USIA 65 TAHUN KE ATAS',
        'USIA LEBIH',
      ],
      ACTIVE_PU: insurer.answers.means.ACTIVE_PU,
      ACTIVE_BPU: [...(insurer.answers.means.ACTIVE_BPU ?? []), 'SUDAH TERDAFTAR'],
      DATA_MISMATCH: insurer.answers.means.MISMATCH?.filter((word) => word !== 'TIDAK PADAN'),
      DECEASED: insurer.answers.means.DECEASED,
      DUPLICATE_IN_FILE: ['GANDA', 'DATA GANDA', 'DUPLIKAT', 'NIK GANDA'],
      NOT_WORKING: ['TIDAK BEKERJA', 'SUDAH TIDAK BEKERJA'],
    },
  },
});

/** What a region begins with; it can be changed, and further branches added. */
export const defaultBranches: readonly BranchMapping[] = [first];
