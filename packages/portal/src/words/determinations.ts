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
import { ofDomain } from '../language/of-domain.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';
import { fieldWords } from './lacking.ts';

export const determinationMarks: Readonly<Record<DeterminationState, Mark>> = {
  draft: { shape: 'pencil', word: say('Konsep'), tone: 'neutral' },
  'legal-review': { shape: 'quarter', word: say('Telaah hukum'), tone: 'note' },
  sent: { shape: 'diamond', word: say('Menunggu tanda tangan'), tone: 'attention' },
  'taking-effect': { shape: 'half', word: say('Mulai diberlakukan'), tone: 'note' },
  'in-force': { shape: 'tick', word: say('Berlaku'), tone: 'good' },
  cancelled: { shape: 'barred', word: say('Tidak dilanjutkan'), tone: 'neutral' },
};

/** The way of a decision as it is told to clerks. */
export const determinationWay: readonly {
  readonly name: string;
  readonly states: readonly DeterminationState[];
}[] = [
  { name: say('Konsep'), states: ['draft'] },
  { name: say('Telaah hukum'), states: ['legal-review'] },
  { name: say('Tanda tangan'), states: ['sent'] },
  { name: say('Berlaku'), states: ['taking-effect', 'in-force'] },
];

const capacities: Readonly<Record<SigningCapacity, string>> = {
  definitive: say('Pejabat definitif'),
  'Plt.': say('Pelaksana tugas (Plt.)'),
  'Plh.': say('Pelaksana harian (Plh.)'),
  'Pj.': say('Penjabat (Pj.)'),
  'a.n.': say('Atas nama kepala daerah (a.n.)'),
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
  died: say('Meninggal dunia'),
  'moved-away': say('Pindah ke luar daerah'),
  'wage-earner': say('Menjadi penerima upah'),
  double: say('Ganda'),
  'insurer-refused': say('Ditolak BPJS Ketenagakerjaan'),
  withdrawn: say('Mengundurkan diri'),
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
  'extreme-poor': say('Miskin ekstrem lebih dahulu'),
  'welfare-decile': say('Desil kesejahteraan terendah lebih dahulu'),
  breadwinner: say('Pencari nafkah lebih dahulu'),
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
  gather: say('Mengumpulkan orang yang siap'),
  freeze: say('Memeriksa dan mengunci daftar'),
  'ask-elsewhere': say('Menanyakan ke daerah lain'),
  effect: say('Memberlakukan untuk setiap orang'),
};

/** What the service does with a decision; of one that was given up it gives back what other regions were asked. */
export function workWords(step: string, state: string): string {
  if (state === 'cancelled') return say('Mengembalikan bulan yang ditanyakan ke daerah lain');
  return stepsOfWork[step] ?? say('Sedang diproses');
}

/** Which work on a list was given up. */
export function stoppedWords(step: string): string {
  return step === 'freeze' ? say('Penguncian daftar berhenti') : say('Pengumpulan orang berhenti');
}

const changes: Readonly<Record<string, string>> = {
  'data-changed': say('datanya berubah'),
  'state-changed': say('keadaan usulannya berubah'),
  restricted: say('pemakaian datanya dibatasi'),
};

/** How somebody changed since the list was frozen. */
export function changeWords(code: string): string {
  return changes[code] ?? say('tidak lagi seperti saat daftar dikunci');
}

type Detail = NotReadyReason['detail'];

const levels: Readonly<Record<string, string>> = {
  village: 'desa/kelurahan',
  district: say('kecamatan'),
  lead: say('dinas pengampu'),
  insurer: say('BPJS Ketenagakerjaan'),
};

/** What a reason is called where only its code is known, as in counts. */
const groups: Readonly<Record<string, string>> = {
  'eligibility criterion-not-met': say('Tidak memenuhi syarat program'),
  'eligibility criterion-unknown': say('Syarat program belum diketahui'),
  'eligibility criterion-undecided': say('Syarat program menunggu keputusan petugas'),
  'eligibility criterion-refused': say('Tidak disetujui petugas'),
  'eligibility state-changed': say('Keadaan usulan berubah'),
  'eligibility restricted': say('Pemakaian datanya sedang dibatasi'),
  'verification not-begun': say('Verifikasi belum dimulai'),
  'verification waiting': say('Verifikasi belum selesai'),
  'verification returned': say('Dikembalikan untuk diperbaiki'),
  'verification refused': say('Ditolak saat verifikasi'),
  'verification closed': say('Verifikasi sudah ditutup'),
  'verification data-changed': say('Data berubah setelah diverifikasi'),
  'pre-check pre-check-refused': say('Ditolak saat cek awal'),
  'pre-check pre-check-returned': say('Dikembalikan ke dinas setelah cek awal'),
  'pre-check pre-check-missing': say('Belum dicek awal'),
  'pre-check pre-check-outdated': say('Hasil cek awal sudah terlalu lama'),
  'ceiling ceiling-full': say('Batas kuota atau pagu penuh'),
  'ceiling village-unknown': say('Desa/kelurahan belum jelas'),
  'ceiling no-place-freed': say('Tidak ada tempat yang dikosongkan'),
  'ceiling cohort-places-full': say('Kuota kelompok perlindungan penuh'),
  'ceiling cohort-budget-full': say('Pagu kelompok perlindungan penuh'),
  'ceiling funding-budget-full': say('Pagu sumber dana penuh'),
  'cover-months months-overlap': say('Sudah dilindungi pada bulan yang sama'),
  'cover-months cohort-closed': say('Kelompok perlindungan sudah ditutup'),
  'cover-months cohort-of-other-year': say('Usulan untuk tahun lain'),
  'cover-months agency-not-in-cohort': say('Dinas pengusul di luar kelompok ini'),
  'insurer-fields lacks-fields': say('Data untuk BPJS Ketenagakerjaan belum lengkap'),
};

/** The heading of people who are not ready for one reason; `key` is `part code`. */
export function reasonGroup(key: string): string {
  return groups[key] ?? say('Belum siap karena sebab lain');
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
  if (known.success) told.push(ofDomain(criterionName(known.data)));
  if (typeof level === 'string') told.push(levels[level] ?? level);
  if (typeof fields === 'string' && fields !== '') told.push(fieldWords(fields.split(' ')));
  if (typeof limit === 'number' && typeof used === 'number') {
    const figure = unit === 'rupiah' ? formatRupiah : formatNumber;
    told.push(say('{used} dari {limit} terpakai', { used: figure(used), limit: figure(limit) }));
  }
  if (isDay(checkedOn))
    told.push(say('dicek {checkedOn}', { checkedOn: formatDate(checkedOn, timeZone) }));
  if (isDay(since)) told.push(say('sejak {since}', { since: formatDate(since, timeZone) }));
  if (isDay(due)) told.push(say('paling lambat {due}', { due: formatDate(due, timeZone) }));
  return told.join(', ');
}

function isDay(value: Detail[string] | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
}
