import type { ClaimSummary } from '@payung/contract';
import {
  type ClaimAct,
  type ClaimPaper,
  type ClaimState,
  type HeirPaper,
  type HeirRelation,
  heirPapers,
  heirRelations,
} from '@payung/domain';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

export const claimStateMarks: Readonly<Record<ClaimState, Mark>> = {
  reported: { shape: 'ring', word: say('Mengumpulkan berkas'), tone: 'attention' },
  complete: { shape: 'quarter', word: say('Siap diajukan'), tone: 'attention' },
  submitted: { shape: 'half', word: say('Diperiksa BPJS'), tone: 'note' },
  returned: { shape: 'pencil', word: say('Perlu dilengkapi'), tone: 'attention' },
  granted: { shape: 'tick', word: say('Disetujui BPJS'), tone: 'good' },
  refused: { shape: 'barred', word: say('Ditolak BPJS'), tone: 'neutral' },
  paid: { shape: 'disc', word: say('Dibayar'), tone: 'good' },
  withdrawn: { shape: 'barred', word: say('Ditarik'), tone: 'neutral' },
};

interface ActWords {
  readonly name: string;
  /** what comes of it */
  readonly effect: string;
  /** whether only the insurer does it, and the region writes it down */
  readonly isInsurers: boolean;
}

export const claimActWords: Readonly<Record<ClaimAct, ActWords>> = {
  complete: {
    name: say('Nyatakan berkas lengkap'),
    effect: say('Dinas pengampu dapat mengajukan klaim ini ke BPJS Ketenagakerjaan.'),
    isInsurers: false,
  },
  reopen: {
    name: say('Buka lagi berkasnya'),
    effect: say('Berkas dapat ditambah lagi sebelum diajukan.'),
    isInsurers: false,
  },
  submit: {
    name: say('Catat pengajuan ke BPJS'),
    effect: say('Sejak hari itu batas waktu pembayaran oleh BPJS Ketenagakerjaan berjalan.'),
    isInsurers: false,
  },
  return: {
    name: say('Catat permintaan melengkapi'),
    effect: say('BPJS Ketenagakerjaan meminta berkas tambahan. Tulis yang diminta.'),
    isInsurers: true,
  },
  grant: {
    name: say('Catat persetujuan BPJS'),
    effect: say('Catat jumlah yang disetujui BPJS Ketenagakerjaan.'),
    isInsurers: true,
  },
  refuse: {
    name: say('Catat penolakan BPJS'),
    effect: say('Tulis alasan BPJS Ketenagakerjaan. Keberatan masih dapat diajukan.'),
    isInsurers: true,
  },
  object: {
    name: say('Catat keberatan'),
    effect: say('Klaim diperiksa lagi oleh BPJS Ketenagakerjaan.'),
    isInsurers: false,
  },
  pay: {
    name: say('Catat pembayaran BPJS'),
    effect: say('Catat jumlah dan tanggal uang diterima keluarga.'),
    isInsurers: true,
  },
  withdraw: {
    name: say('Tarik klaim'),
    effect: say('Klaim berakhir. Kejadian yang sama dapat diklaim lagi.'),
    isInsurers: false,
  },
};

const steps: Readonly<Record<string, string>> = {
  open: say('Klaim dibuka'),
  complete: say('Berkas dinyatakan lengkap'),
  reopen: say('Berkas dibuka lagi'),
  submit: say('Diajukan ke BPJS Ketenagakerjaan'),
  return: say('BPJS meminta dilengkapi'),
  grant: say('Disetujui BPJS'),
  refuse: say('Ditolak BPJS'),
  object: say('Keberatan diajukan'),
  pay: say('Dibayar BPJS'),
  withdraw: say('Ditarik'),
  'tell-family': say('Keluarga diberi tahu'),
  'report-accident': say('Kecelakaan dilaporkan ke BPJS dan dinas tenaga kerja'),
  'change-event': say('Kejadian diubah'),
};

export function stepName(act: string): string {
  return steps[act] ?? say('Perubahan lain');
}

export const paperNames: Readonly<Record<ClaimPaper, string>> = {
  'claim-form': say('Formulir klaim'),
  'bpjs-card': say('Kartu peserta BPJS Ketenagakerjaan'),
  'ktp-worker': say('KTP-el peserta'),
  'family-card': say('Kartu keluarga'),
  'bank-account': say('Buku rekening penerima'),
  'death-certificate': say('Akta kematian'),
  'ktp-heir': say('KTP-el ahli waris'),
  'heir-letter': say('Surat keterangan ahli waris'),
  'marriage-book': say('Buku nikah'),
  'accident-report-1': say('Laporan kecelakaan tahap I'),
  'accident-report-2': say('Laporan kecelakaan tahap II'),
  chronology: say('Kronologi kejadian'),
  'medical-letter': say('Surat keterangan dokter'),
  'disability-letter': say('Surat keterangan cacat dari dokter'),
  'police-report': say('Laporan polisi'),
  receipts: say('Kuitansi pengobatan dan angkutan'),
  'scholarship-form': say('Formulir beasiswa'),
  'birth-certificate': say('Akta kelahiran anak'),
  'school-letter': say('Surat keterangan sekolah'),
  'report-card': say('Rapor atau kartu hasil studi'),
  'child-account': say('Buku rekening anak'),
  'guardian-ktp': say('KTP-el wali'),
};

export function isPaper(value: string): value is ClaimPaper {
  return Object.hasOwn(paperNames, value);
}

export const relationNames: Readonly<Record<HeirRelation, string>> = {
  SPOUSE: say('Istri atau suami'),
  CHILD: say('Anak'),
  PARENT: say('Orang tua'),
  GRANDPARENT: say('Kakek atau nenek'),
  GRANDCHILD: say('Cucu'),
  SIBLING: say('Saudara kandung'),
  PARENT_IN_LAW: say('Mertua'),
  NAMED_IN_WILL: say('Ditunjuk dalam wasiat'),
  BURIAL_ARRANGER: say('Yang mengurus pemakaman'),
};
export const relationOptions = heirRelations.map((value) => ({
  value,
  name: relationNames[value],
}));

export function isRelation(value: string): value is HeirRelation {
  return Object.hasOwn(relationNames, value);
}

export const heirPaperNames: Readonly<Record<HeirPaper, string>> = {
  ktp: 'KTP-el',
  'heir-letter': say('Surat keterangan ahli waris'),
  'marriage-book': say('Buku nikah'),
  'birth-certificate': say('Akta kelahiran'),
  'family-tie': say('Surat hubungan keluarga'),
  'guardian-letter': say('Surat wali'),
  'notarial-will': say('Akta wasiat notaris'),
  'burial-receipt': say('Bukti biaya pemakaman'),
};
export const heirPaperOptions = heirPapers.map((value) => ({ value, name: heirPaperNames[value] }));

export function isHeirPaper(value: string): value is HeirPaper {
  return Object.hasOwn(heirPaperNames, value);
}

/** To whom the money goes by the law's order of heirs. */
export const goesToWords = {
  heirs: say('Menurut urutan hukum, manfaat dibayarkan kepada yang ditandai berhak.'),
  will: say('Tidak ada ahli waris: manfaat dibayarkan kepada yang ditunjuk dalam wasiat.'),
  'burial-only': say(
    'Tidak ada ahli waris: hanya biaya pemakaman yang dibayarkan kepada yang mengurusnya.',
  ),
  'nobody-known': say('Ahli waris belum dicatat.'),
} as const;

/** `Meninggal bukan karena kerja` */
export function eventName(event: ClaimSummary['event']): string {
  if (event.kind === 'DEATH') return say('Meninggal bukan karena kerja');
  switch (event.outcome.kind) {
    case 'died':
      return say('Kecelakaan kerja, meninggal');
    case 'total-disability':
      return say('Kecelakaan kerja, cacat total tetap');
    case 'partial-disability':
      return say('Kecelakaan kerja, cacat sebagian {percent}%', {
        percent: formatNumber(event.outcome.percent),
      });
    case 'recovering':
      return say('Kecelakaan kerja, masih dirawat');
  }
}

export const knownByWords: Readonly<Record<string, string>> = {
  village: say('Dibuka oleh desa/kelurahan atau kecamatan'),
  'death-notice': say('Ditemukan dari kabar duka'),
  'lead-agency': say('Dibuka oleh dinas pengampu'),
};

const eventFaults: Readonly<Record<string, string>> = {
  'in-the-future': say('Tanggalnya belum tiba.'),
  'died-before-the-accident': say('Tanggal meninggal mendahului kecelakaannya.'),
  'before-birth': say('Tanggalnya mendahului tanggal lahir peserta.'),
  'never-covered': say('Belum pernah ada iuran yang dibayar untuk orang ini.'),
  'before-registration': say(
    'Kejadiannya sebelum perlindungan mulai; pada hari itu belum terdaftar.',
  ),
  'refused-by-insurer': say(
    'BPJS Ketenagakerjaan menolak pendaftarannya, jadi belum ada yang dapat diklaim. Minta dinas pengampu membereskan penolakannya di Berkas BPJS.',
  ),
  'died-otherwise': say(
    'Orang ini sudah tercatat meninggal pada tanggal lain. Bila tanggal itu keliru, minta admin daerah mencabutnya dahulu di Peserta yang keluar.',
  ),
};

/** Why nothing can be claimed for an event. */
export function eventFaultWords(code: string): string {
  return eventFaults[code] ?? say('Kejadian ini tidak dapat diklaim.');
}
