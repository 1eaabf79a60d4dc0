import type { JournalEntry, JournalVerification } from '@payung/contract';
import type { CaseBand, CaseState, NominationState } from '@payung/domain';
import { formatNumber } from '../format.ts';
import { caseBandMarks, caseStateMarks } from './cases.ts';
import { acts, actsOfThings } from './journal-acts.ts';
import { movementName, nominationStateMarks, roleName } from './labels.ts';
import { causeWords, isCause } from './matching.ts';

type Change = JournalEntry['changes'][number];

const things: Readonly<Record<string, string>> = {
  nomination: 'Usulan',
  person: 'Data orang',
  import: 'Daftar',
  quota: 'Kartu kuota',
  member: 'Pengguna',
  region: 'Daerah',
  breach: 'Berkas kebocoran',
  keys: 'Kunci data',
  paper: 'Dokumen pelindungan data',
  layout: 'Susunan kolom',
  case: 'Kemungkinan ganda',
  matching: 'Pencocokan',
  'double-check': 'Cek ganda',
  regulation: 'Aturan',
  'occupation-proposal': 'Usulan jenis pekerjaan',
  determination: 'SK penetapan',
  'cross-check': 'Pemeriksaan antardaerah',
  funding: 'Sumber dana',
  cohort: 'Kelompok perlindungan',
  donor: 'Pemberi dana',
  renewal: 'Perpanjangan tahun',
  claim: 'Klaim',
  evidence: 'Berkas bukti',
  'pre-check': 'Pra-cek',
  statement: 'Keterangan tentang pekerja',
  verification: 'Verifikasi',
  statistics: 'Statistik desa/kelurahan',
  'quota-plan': 'Rencana kuota',
  'quota-round': 'Batas kuota dan pagu',
  bill: 'Tagihan iuran',
  report: 'Angka dan laporan',
  'audit-check': 'Uji bayar auditor',
  contribution: 'Iuran',
  exchange: 'Pertukaran data dengan BPJS',
  leaver: 'Peserta yang keluar',
  refund: 'Pengembalian iuran',
  letter: 'Surat dan kartu',
};

/** Things that can be asked for, for the choice of a filter. */
export const thingOptions = Object.entries(things)
  .filter(([value]) => value !== 'layout')
  .map(([value, name]) => ({ value, name }));

/** `Usulan berubah keadaan`: one change as a sentence without its names and values. */
export function changeSentence({ of, act, look }: Change): string {
  const thing = things[of] ?? 'Data';
  if (of === 'quota' && acts[act] === undefined)
    return `${thing}: ${movementName(act).toLowerCase()}`;
  const word = actsOfThings[of]?.[act] ?? acts[act] ?? (look ? 'dilihat' : 'diubah');
  return `${thing} ${word}`;
}

const fields: Readonly<Record<string, string>> = {
  state: 'Keadaan',
  agency: 'Dinas',
  number: 'Nomor cadangan',
  why: 'Alasan',
  bucket: 'Kartu kuota',
  granted: 'Kuota',
  reserved: 'Terpakai',
  consumed: 'Ditetapkan',
  waiting: 'Cadangan',
  basis: 'Dasar',
  posts: 'Tugas',
  import: 'Daftar',
  row: 'Baris',
  corrected: 'Isian yang dibetulkan',
  fields: 'Isian',
  notice: 'Versi pemberitahuan',
  version: 'Versi',
  people: 'Jumlah orang',
  name: 'Nama',
  reason: 'Alasan',
  because: 'Sebab',
  nominations: 'Usulan dibandingkan',
  pairs: 'Pasangan dibandingkan',
  suspected: 'Pasangan yang mungkin satu orang',
  casesOpened: 'Kemungkinan ganda baru',
  setAside: 'Usulan yang menunggu keputusan',
  genericAnchors: 'Data yang dipakai terlalu banyak orang',
  pagesMended: 'Catatan pencocokan yang dipulihkan',
  lists: 'Daftar',
  purpose: 'Saat',
  found: 'Ditemukan',
  cases: 'Perkara',
  matchModel: 'Cara menilai',
  year: 'Tahun',
  total: 'Jumlah tempat',
  budget: 'Pagu',
  statistics: 'Statistik',
  villages: 'Jumlah desa/kelurahan',
  usedBy: 'Dipakai rencana',
  ceilings: 'Batas yang berubah',
  about: 'Menurut',
  branch: 'Kantor cabang',
  membershipType: 'Jenis kepesertaan',
  accepted: 'Diterima',
  refused: 'Ditolak',
  registered: 'Tercatat nomor pesertanya',
  missing: 'Belum dijawab',
  double: 'Ganda',
  changed: 'Berbeda datanya',
  unknown: 'Di luar tagihan',
  applied: 'Sudah diberlakukan',
};

const caseFields: Readonly<Record<string, string>> = {
  band: 'Kepastian',
  bits: 'Nilai petunjuk',
  model: 'Cara menilai',
  standing: 'Usulan pertama',
  waiting: 'Usulan yang menunggu',
  leads: 'Data yang dipakai',
};

/** What a value of a thing is called; names that a later service uses stand as they come. */
export function fieldName(name: string, of: string): string {
  const known = of === 'case' ? { ...fields, ...caseFields } : fields;
  return known[name] ?? name;
}

const states: Readonly<Record<string, string>> = {
  active: 'Bekerja',
  removed: 'Dikeluarkan',
  uploaded: 'Sedang dibaca',
  'needs-mapping': 'Menunggu pilihan kolom',
  running: 'Sedang diperiksa',
  paused: 'Berhenti',
  done: 'Selesai',
  failed: 'Tidak dapat dibaca',
  draft: 'Rancangan',
  adopted: 'Berlaku',
  replaced: 'Diganti',
};

/** A value as clerks read it. */
export function valueText(name: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return 'tidak ada';
  if (typeof value === 'number') return formatNumber(value);
  if (name === 'because') return isCause(value) ? causeWords(value) : value;
  if (name === 'purpose') return purposes[value] ?? value;
  if (name === 'band') return isBand(value) ? caseBandMarks[value].word : value;
  if (name !== 'state') return value;
  if (isNominationState(value)) return nominationStateMarks[value].word;
  return isCaseState(value) ? caseStateMarks[value].word : (states[value] ?? value);
}

const purposes: Readonly<Record<string, string>> = {
  determination: 'penetapan',
  payment: 'pembayaran',
};

function isBand(band: string): band is CaseBand {
  return Object.hasOwn(caseBandMarks, band);
}

function isCaseState(state: string): state is CaseState {
  return Object.hasOwn(caseStateMarks, state);
}

function isNominationState(state: string): state is NominationState {
  return Object.hasOwn(nominationStateMarks, state);
}

const actors: Readonly<Record<string, string>> = {
  AgencyOfficer: roleName('officer'),
  Machine: roleName('machine'),
  RegionAdmin: roleName('admin'),
  AreaOfficer: 'Petugas wilayah',
  Verifier: roleName('verifier'),
  Approver: roleName('approver'),
  Treasurer: roleName('treasurer'),
  Auditor: roleName('auditor'),
  InsurerOfficer: roleName('insurer'),
  CentralAdmin: roleName('central'),
  System: 'Layanan, otomatis',
};

export function actorName(kind: string): string {
  return actors[kind] ?? 'Pengguna';
}

const findings: Readonly<Record<string, string>> = {
  changed: 'Isi entri berubah setelah dicatat',
  missing: 'Entri hilang',
  reordered: 'Urutan entri berubah',
  'cut-off': 'Entri terakhir terpotong',
  tail: 'Entri terakhir terpotong',
};

/** A finding of the verification in plain words; its code stands beside it for the one who looks into it. */
export function findingName(code: string): string {
  const entry = Object.entries(findings).find(([part]) => code.includes(part));
  return entry?.[1] ?? 'Catatan tidak cocok dengan jejaknya';
}

/** What the verification came to, in one sentence. */
export function verdictSentence(verdict: JournalVerification): string {
  const entries = `${formatNumber(verdict.entries)} entri`;
  if (verdict.ok)
    return `Jejak utuh: ${entries} diperiksa, tidak ada yang berubah, hilang, atau terpotong.`;
  const count = verdict.findings.length + verdict.more;
  return `Ditemukan ${formatNumber(count)} masalah pada ${entries}.`;
}
