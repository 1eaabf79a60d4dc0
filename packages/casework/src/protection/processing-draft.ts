import type { Region, RetentionPeriods } from '@payung/domain';

/** How likely a risk is, and how much it would harm. */
export type Level = 'low' | 'medium' | 'high';

/** What a region does with personal data: its register of processing and its impact assessment. */
export interface ProcessingContent {
  readonly controller: string;
  readonly purposes: readonly string[];
  readonly legalBasis: readonly string[];
  readonly dataCategories: readonly string[];
  readonly specificDataCategories: readonly string[];
  readonly peopleCategories: readonly string[];
  readonly recipients: readonly string[];
  readonly retention: readonly string[];
  readonly safeguards: readonly string[];
  readonly processorContract: string;
  readonly dpo: { readonly name: string; readonly email: string; readonly phone: string };
  readonly risks: readonly {
    readonly risk: string;
    readonly likelihood: Level;
    readonly impact: Level;
    readonly measures: readonly string[];
  }[];
}

/** Stands in every text that nobody with the office has looked at. */
export const draftMark = 'rancangan – periksa oleh DPO';

/**
 * The text a new region begins with, in Indonesian and marked as a draft. What only the region knows (contract
 * and DPO) is left empty, and shows as missing.
 */
export function draftProcessing(region: Region, periods: RetentionPeriods): ProcessingContent {
  return {
    controller: `Pemerintah ${region.name} (${draftMark})`,
    purposes: [
      `Mengusulkan, memeriksa, dan menetapkan pekerja rentan dalam program ${region.programmeName}.`,
      'Mendaftarkan peserta program Jaminan Kecelakaan Kerja dan Jaminan Kematian.',
      'Memberi tahu peserta dan keluarganya tentang perlindungan: kartu, surat, dan pesan singkat.',
      'Mencegah usulan ganda dan mempertanggungjawabkan pemakaian anggaran daerah.',
    ],
    legalBasis: [
      'UU 27/2022 Pasal 20 ayat (2): kewajiban hukum dan pelaksanaan tugas untuk kepentingan umum.',
      legalBasisOf(region),
    ],
    dataCategories: [
      'Identitas: NIK, nomor KK, nama, tempat dan tanggal lahir, jenis kelamin, nama ibu kandung.',
      'Alamat, desa/kelurahan, RT/RW, dan nomor telepon.',
      'Pekerjaan dan perkiraan penghasilan.',
      'Status data sosial (DTSEN/desil) dan tulang punggung keluarga.',
    ],
    specificDataCategories: [
      'Data keuangan pribadi: perkiraan penghasilan; rekening ahli waris pada saat klaim.',
      'Data kesehatan dan data anak hanya pada saat klaim dan beasiswa, di bagian tersegel.',
    ],
    peopleCategories: [
      'Pekerja rentan yang diusulkan.',
      'Ahli waris dan anak penerima beasiswa pada saat klaim.',
      'Petugas pemerintah daerah yang memakai layanan.',
    ],
    recipients: [
      'Perangkat daerah pengusul, sebatas usulannya sendiri.',
      'BPJS Ketenagakerjaan, sebagai pengendali tersendiri.',
      'Penyelenggara layanan, sebagai prosesor berdasarkan perjanjian tertulis.',
      'Penyedia jaringan pesan singkat, bila diaktifkan: nomor telepon dan pesan tanpa nama dan NIK.',
      'Aparat pengawasan (Inspektorat, BPK), hanya membaca.',
    ],
    retention: [
      `Usulan yang ditolak, ditarik, atau tidak dipakai: ${periods.endedNominationYears} tahun, lalu dianonimkan.`,
      `Berkas daftar: ${periods.listFileMonths} bulan, lalu dihapus.`,
      `Peserta: selama terlindungi dan ${periods.claimYears} tahun sesudahnya (batas pengajuan klaim).`,
      `Beasiswa: sampai anak termuda berusia ${periods.scholarshipAge} tahun.`,
      `Bukti pembayaran: ${periods.paymentYears} tahun (${draftMark}).`,
    ],
    safeguards: [
      'Data disegel dengan kunci daerah sebelum disimpan; daftar hanya menampilkan 4 angka akhir NIK dan usia.',
      'Hak akses menurut peran, perangkat daerah, dan wilayah; setiap perubahan dan pembacaan lengkap dicatat dalam jurnal berantai.',
      'Data, cadangan, dan catatan disimpan di Indonesia (PP 71/2019).',
      'Pengusul, pemeriksa, dan penyetuju harus orang yang berbeda.',
    ],
    processorContract: '',
    dpo: { name: '', email: '', phone: '' },
    risks: draftRisks,
  };
}

function legalBasisOf({ schemeYear: { legalBasis } }: Region): string {
  const { kind, number, year, title } = legalBasis;
  return `${kind} Nomor ${number} Tahun ${year} tentang ${title}.`;
}

const draftRisks: ProcessingContent['risks'] = [
  {
    risk: `Petugas membuka data orang yang tidak diurusnya (${draftMark})`,
    likelihood: 'medium',
    impact: 'medium',
    measures: [
      'Hak akses menurut perangkat daerah dan wilayah.',
      'Setiap pembacaan lengkap tercatat dan dapat diperiksa auditor.',
    ],
  },
  {
    risk: `Daftar nama tersebar di luar layanan, misalnya lewat berkas lembar kerja (${draftMark})`,
    likelihood: 'high',
    impact: 'high',
    measures: [
      'Berkas daftar dihapus setelah batas simpan.',
      'Pengambilan hasil daftar dicatat dengan nama pengambil dan waktunya.',
    ],
  },
  {
    risk: `Orang yang salah ditetapkan atau ditolak karena data keliru (${draftMark})`,
    likelihood: 'medium',
    impact: 'high',
    measures: [
      'Alasan setiap hasil ditampilkan; keputusan akhir diambil oleh pejabat, bukan oleh program.',
      'Pembetulan data dapat diminta dan tercatat.',
    ],
  },
];
