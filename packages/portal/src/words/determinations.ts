import type { DeterminationView, NotReadyReason } from '@payung/contract';
import {
  Criterion,
  criterionName,
  type DeterminationState,
  type PriorityCriterion,
  type SigningCapacity,
  type StrikeReason,
} from '@payung/domain';
import { formatDate, formatNumber, formatRupiah } from '../format.ts';
import type { Mark } from './labels.ts';
import { fieldWords } from './lacking.ts';

export const determinationMarks: Readonly<Record<DeterminationState, Mark>> = {
  draft: { shape: 'pencil', word: 'Konsep', tone: 'neutral' },
  'legal-review': { shape: 'quarter', word: 'Telaah hukum', tone: 'note' },
  sent: { shape: 'diamond', word: 'Menunggu tanda tangan', tone: 'attention' },
  'taking-effect': { shape: 'half', word: 'Mulai diberlakukan', tone: 'note' },
  'in-force': { shape: 'tick', word: 'Berlaku', tone: 'good' },
  cancelled: { shape: 'barred', word: 'Tidak dilanjutkan', tone: 'neutral' },
};

/** The way of a decision as it is told to clerks. */
export const determinationWay: readonly {
  readonly name: string;
  readonly states: readonly DeterminationState[];
}[] = [
  { name: 'Konsep', states: ['draft'] },
  { name: 'Telaah hukum', states: ['legal-review'] },
  { name: 'Tanda tangan', states: ['sent'] },
  { name: 'Berlaku', states: ['taking-effect', 'in-force'] },
];

const capacities: Readonly<Record<SigningCapacity, string>> = {
  definitive: 'Pejabat definitif',
  'Plt.': 'Pelaksana tugas (Plt.)',
  'Plh.': 'Pelaksana harian (Plh.)',
  'Pj.': 'Penjabat (Pj.)',
  'a.n.': 'Atas nama kepala daerah (a.n.)',
};
export const capacityOptions = Object.entries(capacities).map(([value, name]) => ({ value, name }));

export function isCapacity(value: string): value is SigningCapacity {
  return Object.hasOwn(capacities, value);
}

/** `Wali Kota Contoh`, or with the capacity in front: `Plt. Wali Kota Contoh`. */
export function officeWords({
  capacity,
  office,
  ownOffice,
}: NonNullable<DeterminationView['signatory']>): string {
  const full = capacity === 'definitive' ? office : `${capacity} ${office}`;
  return ownOffice === null ? full : `${full}, ${ownOffice}`;
}

const strikeReasonNames: Readonly<Record<StrikeReason, string>> = {
  died: 'Meninggal dunia',
  'moved-away': 'Pindah ke luar daerah',
  'wage-earner': 'Menjadi penerima upah',
  double: 'Ganda',
  'insurer-refused': 'Ditolak BPJS Ketenagakerjaan',
  withdrawn: 'Mengundurkan diri',
};
export const strikeReasonOptions = Object.entries(strikeReasonNames).map(([value, name]) => ({
  value,
  name,
}));

export function isStrikeReason(value: string): value is StrikeReason {
  return Object.hasOwn(strikeReasonNames, value);
}

export function strikeReasonName(reason: StrikeReason): string {
  return strikeReasonNames[reason];
}

const priorityNames: Readonly<Record<PriorityCriterion, string>> = {
  'extreme-poor': 'Miskin ekstrem lebih dahulu',
  'welfare-decile': 'Desil kesejahteraan terendah lebih dahulu',
  breadwinner: 'Pencari nafkah lebih dahulu',
};

export function priorityName(criterion: PriorityCriterion): string {
  return priorityNames[criterion];
}

export const priorityOptions = Object.entries(priorityNames).map(([value, name]) => ({
  value,
  name,
}));

export function isPriority(value: string): value is PriorityCriterion {
  return Object.hasOwn(priorityNames, value);
}

const stepsOfWork: Readonly<Record<string, string>> = {
  gather: 'Mengumpulkan orang yang siap',
  freeze: 'Memeriksa dan mengunci daftar',
  'ask-elsewhere': 'Menanyakan ke daerah lain',
  effect: 'Memberlakukan untuk setiap orang',
};

export function workWords(step: string): string {
  return stepsOfWork[step] ?? 'Sedang diproses';
}

const changes: Readonly<Record<string, string>> = {
  'data-changed': 'datanya berubah',
  'state-changed': 'keadaan usulannya berubah',
  restricted: 'pemakaian datanya dibatasi',
};

/** How somebody changed since the list was frozen. */
export function changeWords(code: string): string {
  return changes[code] ?? 'tidak lagi seperti saat daftar dikunci';
}

type Detail = NotReadyReason['detail'];

const levels: Readonly<Record<string, string>> = {
  village: 'desa/kelurahan',
  district: 'kecamatan',
  lead: 'dinas pengampu',
  insurer: 'BPJS Ketenagakerjaan',
};

/** What a reason is called where only its code is known, as in counts. */
const groups: Readonly<Record<string, string>> = {
  'eligibility criterion-not-met': 'Tidak memenuhi syarat program',
  'eligibility criterion-unknown': 'Syarat program belum diketahui',
  'eligibility criterion-undecided': 'Syarat program menunggu keputusan petugas',
  'eligibility criterion-refused': 'Tidak disetujui petugas',
  'eligibility state-changed': 'Keadaan usulan berubah',
  'eligibility restricted': 'Pemakaian datanya sedang dibatasi',
  'verification not-begun': 'Verifikasi belum dimulai',
  'verification waiting': 'Verifikasi belum selesai',
  'verification returned': 'Dikembalikan untuk diperbaiki',
  'verification refused': 'Ditolak saat verifikasi',
  'verification closed': 'Verifikasi sudah ditutup',
  'verification data-changed': 'Data berubah setelah diverifikasi',
  'pre-check pre-check-refused': 'Ditolak saat cek awal',
  'pre-check pre-check-returned': 'Dikembalikan ke dinas setelah cek awal',
  'pre-check pre-check-missing': 'Belum dicek awal',
  'pre-check pre-check-outdated': 'Hasil cek awal sudah terlalu lama',
  'ceiling ceiling-full': 'Batas kuota atau pagu penuh',
  'ceiling village-unknown': 'Desa/kelurahan belum jelas',
  'ceiling no-place-freed': 'Tidak ada tempat yang dikosongkan',
  'ceiling cohort-places-full': 'Kuota kelompok perlindungan penuh',
  'ceiling cohort-budget-full': 'Pagu kelompok perlindungan penuh',
  'ceiling funding-budget-full': 'Pagu sumber dana penuh',
  'cover-months months-overlap': 'Sudah dilindungi pada bulan yang sama',
  'cover-months cohort-closed': 'Kelompok perlindungan sudah ditutup',
  'cover-months cohort-of-other-year': 'Usulan untuk tahun lain',
  'cover-months agency-not-in-cohort': 'Dinas pengusul di luar kelompok ini',
  'insurer-fields lacks-fields': 'Data untuk BPJS Ketenagakerjaan belum lengkap',
};

/** The heading of people who are not ready for one reason; `key` is `part code`. */
export function reasonGroup(key: string): string {
  return groups[key] ?? 'Belum siap karena sebab lain';
}

export function reasonKey({ part, code }: Pick<NotReadyReason, 'part' | 'code'>): string {
  return `${part} ${code}`;
}

/** Why one person is not ready, with the figures that are known; nothing personal is in it. */
export function reasonWords(reason: NotReadyReason, timeZone: string): string {
  const title = reasonGroup(reasonKey(reason));
  const more = moreOf(reason.detail, timeZone);
  return more === '' ? title : `${title}: ${more}`;
}

function moreOf(detail: Detail, timeZone: string): string {
  const { criterion, level, fields, since, due, limit, used, unit, checkedOn } = detail;
  const told: string[] = [];
  const known = Criterion.safeParse(criterion);
  if (known.success) told.push(criterionName(known.data));
  if (typeof level === 'string') told.push(levels[level] ?? level);
  if (typeof fields === 'string' && fields !== '') told.push(fieldWords(fields.split(' ')));
  if (typeof limit === 'number' && typeof used === 'number') {
    const figure = unit === 'rupiah' ? formatRupiah : formatNumber;
    told.push(`${figure(used)} dari ${figure(limit)} terpakai`);
  }
  if (isDay(checkedOn)) told.push(`dicek ${formatDate(checkedOn, timeZone)}`);
  if (isDay(since)) told.push(`sejak ${formatDate(since, timeZone)}`);
  if (isDay(due)) told.push(`paling lambat ${formatDate(due, timeZone)}`);
  return told.join(', ');
}

function isDay(value: Detail[string] | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
}
