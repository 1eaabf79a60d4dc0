import type { TimelineEvent, TimelineKindName } from '@payung/contract';
import { formatMonth, formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { changeSentence } from './journal.ts';
import { nominationStateMarks } from './labels.ts';
import { fieldWords } from './lacking.ts';

const kinds: Readonly<Record<TimelineKindName, string>> = {
  nomination: say('Usulan'),
  verification: say('Verifikasi'),
  decision: say('SK penetapan'),
  payment: say('Iuran'),
  claim: say('Klaim'),
  double: say('Ganda'),
  correction: say('Pembetulan data'),
  letter: say('Surat dan kartu'),
  look: say('Siapa melihat'),
};

export function timelineKindName(kind: TimelineKindName): string {
  return kinds[kind];
}

/** Kinds for a filter; who looked is told to those who read the journal only. */
export function timelineKindOptions(mayAudit: boolean) {
  return Object.entries(kinds)
    .filter(([kind]) => mayAudit || kind !== 'look')
    .map(([value, name]) => ({ value, name }));
}

export function isTimelineKind(value: string | undefined): value is TimelineKindName {
  return value !== undefined && Object.hasOwn(kinds, value);
}

const answers: Readonly<Record<string, string>> = {
  confirmed: say('Verifikasi: data dan orangnya benar'),
  'confirmed-elsewhere': say('Verifikasi: benar, tinggal di tempat lain'),
  returned: say('Verifikasi: dikembalikan untuk dibetulkan'),
  refused: say('Verifikasi: tidak dapat diteruskan'),
};

const levels: Readonly<Record<string, string>> = {
  village: say('Petugas kelurahan/desa'),
  district: say('Petugas kecamatan'),
  lead: say('Petugas verifikasi'),
  insurer: say('Petugas BPJS Ketenagakerjaan'),
};

const payments: Readonly<Record<string, string>> = {
  claimed: say('Iuran masuk tagihan'),
  paid: say('Iuran dibayar'),
  released: say('Iuran dikeluarkan dari tagihan'),
  'given-up': say('Iuran sesudah keluar dilepas'),
  'taken-over': say('Iuran peserta yang keluar diteruskan kepada orang ini'),
  registered: say('Terdaftar di BPJS Ketenagakerjaan'),
  'registration-refused': say('Pendaftaran ditolak BPJS Ketenagakerjaan'),
  'refusal-repaired': say('Penolakan BPJS Ketenagakerjaan diperbaiki'),
  left: say('Keluar dari program'),
  'left-taken-back': say('Keterangan keluar dicabut'),
};

const letters: Readonly<Record<string, string>> = {
  'cards-entered': say('Serah terima kartu dicatat'),
  'messages-sent': say('Pesan singkat dikirim'),
};

/** What happened, in one sentence without names and values. */
export function eventSentence(event: TimelineEvent): string {
  const what = sentenceOf(event);
  if (event.fields.length === 0) return what;
  return say('{what}: {fields}', { what, fields: fieldWords(event.fields) });
}

function sentenceOf(event: TimelineEvent): string {
  const { kind, act, of, months } = event;
  if (kind === 'verification') return answers[act] ?? changeOf(event);
  if (kind === 'letter') return letters[act] ?? changeOf(event);
  if (of === 'contribution') {
    const what = payments[act] ?? changeOf(event);
    if (months === null) return what;
    const first = formatMonth(months.first);
    return say('{what}: {count} bulan mulai {first}', {
      what,
      count: formatNumber(months.count),
      first,
    });
  }
  if (event.state === null) return changeOf(event);
  const state = nominationStateMarks[event.state].word;
  return act === 'made'
    ? say('Usulan dibuat: {state}', { state })
    : say('Usulan menjadi: {state}', { state });
}

function changeOf({ of, act, kind }: TimelineEvent): string {
  return changeSentence({ of, id: '', act, ...(kind === 'look' ? { look: true } : {}) });
}

/** Whose office an answer of verification came from; null for all others. */
export function levelOfAnswer(kind: string): string | null {
  return levels[kind] ?? null;
}

export const numberReasonOptions = [
  { value: 'compare-card', name: say('Mencocokkan dengan KTP-el') },
  { value: 'insurer-asks', name: say('Diminta BPJS Ketenagakerjaan') },
  { value: 'family-asks', name: say('Diminta orangnya atau keluarganya') },
  { value: 'double-check', name: say('Memeriksa kemungkinan ganda') },
  { value: 'audit', name: say('Pemeriksaan atau audit') },
] as const;
