import type { JournalEntry, JournalVerification } from '@payung/contract';
import type { CaseBand, CaseState, NominationState } from '@payung/domain';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { actsOfThings } from './acts-of-things.ts';
import { caseBandMarks, caseStateMarks } from './cases.ts';
import { acts } from './journal-acts.ts';
import { movementName, nominationStateMarks, roleName } from './labels.ts';
import { causeWords, isCause } from './matching.ts';

type Change = JournalEntry['changes'][number];

const things: Readonly<Record<string, string>> = {
  nomination: say('Usulan'),
  person: say('Data orang'),
  import: say('Daftar'),
  quota: say('Kartu kuota'),
  member: say('Pengguna'),
  region: say('Daerah'),
  breach: say('Berkas kebocoran'),
  keys: say('Kunci data'),
  paper: say('Dokumen pelindungan data'),
  layout: say('Susunan kolom'),
  case: say('Kemungkinan ganda'),
  matching: say('Pencocokan'),
  'double-check': say('Cek ganda'),
  regulation: say('Aturan'),
  'occupation-proposal': say('Usulan jenis pekerjaan'),
  determination: say('SK penetapan'),
  'cross-check': say('Pemeriksaan antardaerah'),
  funding: say('Sumber dana'),
  cohort: say('Kelompok perlindungan'),
  donor: say('Pemberi dana'),
  renewal: say('Perpanjangan tahun'),
  claim: say('Klaim'),
  evidence: say('Berkas bukti'),
  'pre-check': say('Pra-cek'),
  statement: say('Keterangan tentang pekerja'),
  verification: say('Verifikasi'),
  statistics: say('Statistik desa/kelurahan'),
  'quota-plan': say('Rencana kuota'),
  'quota-round': say('Batas kuota dan pagu'),
  bill: say('Tagihan iuran'),
  report: say('Angka dan laporan'),
  'audit-check': say('Uji bayar auditor'),
  contribution: say('Iuran'),
  exchange: say('Pertukaran data dengan BPJS'),
  leaver: say('Peserta yang keluar'),
  refund: say('Pengembalian iuran'),
  letter: say('Surat dan kartu'),
};

/** Things that can be asked for, for the choice of a filter. */
export const thingOptions = Object.entries(things)
  .filter(([value]) => value !== 'layout')
  .map(([value, name]) => ({ value, name }));

/** `Usulan berubah keadaan`: one change as a sentence without its names and values. */
export function changeSentence({ of, act, look }: Change): string {
  const thing = things[of] ?? say('Data');
  if (of === 'quota' && acts[act] === undefined)
    return `${thing}: ${movementName(act).toLowerCase()}`;
  const word = actsOfThings[of]?.[act] ?? acts[act] ?? (look ? say('dilihat') : say('diubah'));
  return `${thing} ${word}`;
}

const fields: Readonly<Record<string, string>> = {
  state: say('Keadaan'),
  agency: say('Dinas'),
  number: say('Nomor cadangan'),
  why: say('Alasan'),
  bucket: say('Kartu kuota'),
  granted: say('Kuota'),
  reserved: say('Terpakai'),
  consumed: say('Ditetapkan'),
  waiting: say('Cadangan'),
  basis: say('Dasar'),
  posts: say('Tugas'),
  import: say('Daftar'),
  row: say('Baris'),
  corrected: say('Isian yang dibetulkan'),
  fields: say('Isian'),
  notice: say('Versi pemberitahuan'),
  version: say('Versi'),
  people: say('Jumlah orang'),
  name: say('Nama'),
  reason: say('Alasan'),
  because: say('Sebab'),
  nominations: say('Usulan dibandingkan'),
  pairs: say('Pasangan dibandingkan'),
  suspected: say('Pasangan yang mungkin satu orang'),
  casesOpened: say('Kemungkinan ganda baru'),
  setAside: say('Usulan yang menunggu keputusan'),
  genericAnchors: say('Data yang dipakai terlalu banyak orang'),
  pagesMended: say('Catatan pencocokan yang dipulihkan'),
  lists: say('Daftar'),
  purpose: say('Saat'),
  found: say('Ditemukan'),
  cases: say('Perkara'),
  matchModel: say('Cara menilai'),
  year: say('Tahun'),
  total: say('Jumlah tempat'),
  budget: say('Pagu'),
  statistics: say('Statistik'),
  villages: say('Jumlah desa/kelurahan'),
  usedBy: say('Dipakai rencana'),
  ceilings: say('Batas yang berubah'),
  about: say('Menurut'),
  branch: say('Kantor cabang'),
  membershipType: say('Jenis kepesertaan'),
  accepted: say('Diterima'),
  refused: say('Ditolak'),
  registered: say('Tercatat nomor pesertanya'),
  missing: say('Belum dijawab'),
  double: say('Ganda'),
  changed: say('Berbeda datanya'),
  unknown: say('Di luar tagihan'),
  applied: say('Sudah diberlakukan'),
};

const caseFields: Readonly<Record<string, string>> = {
  band: say('Kepastian'),
  bits: say('Nilai petunjuk'),
  model: say('Cara menilai'),
  standing: say('Usulan pertama'),
  waiting: say('Usulan yang menunggu'),
  leads: say('Data yang dipakai'),
};

/** What a value of a thing is called; names that a later service uses stand as they come. */
export function fieldName(name: string, of: string): string {
  const known = of === 'case' ? { ...fields, ...caseFields } : fields;
  return known[name] ?? name;
}

const states: Readonly<Record<string, string>> = {
  active: say('Bekerja'),
  removed: say('Dikeluarkan'),
  uploaded: say('Sedang dibaca'),
  'needs-mapping': say('Menunggu pilihan kolom'),
  running: say('Sedang diperiksa'),
  paused: say('Berhenti'),
  done: say('Selesai'),
  failed: say('Tidak dapat dibaca'),
  draft: say('Rancangan'),
  adopted: say('Berlaku'),
  replaced: say('Diganti'),
};

/** A value as clerks read it. */
export function valueText(name: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return say('tidak ada');
  if (typeof value === 'number') return formatNumber(value);
  if (name === 'because') return isCause(value) ? causeWords(value) : value;
  if (name === 'purpose') return purposes[value] ?? value;
  if (name === 'band') return isBand(value) ? caseBandMarks[value].word : value;
  if (name !== 'state') return value;
  if (isNominationState(value)) return nominationStateMarks[value].word;
  return isCaseState(value) ? caseStateMarks[value].word : (states[value] ?? value);
}

const purposes: Readonly<Record<string, string>> = {
  determination: say('penetapan'),
  payment: say('pembayaran'),
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
  AreaOfficer: say('Petugas wilayah'),
  Verifier: roleName('verifier'),
  Approver: roleName('approver'),
  Treasurer: roleName('treasurer'),
  Auditor: roleName('auditor'),
  InsurerOfficer: roleName('insurer'),
  CentralAdmin: roleName('central'),
  System: say('Layanan, otomatis'),
};

export function actorName(kind: string): string {
  return actors[kind] ?? say('Pengguna');
}

const findings: Readonly<Record<string, string>> = {
  changed: say('Isi entri berubah setelah dicatat'),
  missing: say('Entri hilang'),
  reordered: say('Urutan entri berubah'),
  'cut-off': say('Entri terakhir terpotong'),
  tail: say('Entri terakhir terpotong'),
};

/** A finding of the verification in plain words; its code stands beside it for the one who looks into it. */
export function findingName(code: string): string {
  const entry = Object.entries(findings).find(([part]) => code.includes(part));
  return entry?.[1] ?? say('Catatan tidak cocok dengan jejaknya');
}

/** What the verification came to, in one sentence. */
export function verdictSentence(verdict: JournalVerification): string {
  const entries = say('{entries} entri', { entries: formatNumber(verdict.entries) });
  if (verdict.ok)
    return say('Jejak utuh: {entries} diperiksa, tidak ada yang berubah, hilang, atau terpotong.', {
      entries,
    });
  const count = verdict.findings.length + verdict.more;
  return say('Ditemukan {count} masalah pada {entries}.', { count: formatNumber(count), entries });
}
