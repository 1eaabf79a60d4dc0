import type { CardHandOverView } from '@payung/contract';
import type { SentMessage } from '@payung/domain';
import { formatDate } from '../format.ts';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

type Answer = NonNullable<CardHandOverView['lines'][number]['answer']>;

const relations: Readonly<Record<Extract<Answer, { answer: 'family' }>['relation'], string>> = {
  spouse: say('istri atau suami'),
  child: say('anak'),
  parent: say('orang tua'),
  sibling: say('saudara'),
  other: say('keluarga lain'),
};
type Relation = keyof typeof relations;
export const familyOptions = Object.entries(relations).map(([value, name]) => ({ value, name }));

export function isFamilyRelation(value: string): value is Relation {
  return Object.hasOwn(relations, value);
}

const returns: Readonly<Record<Extract<Answer, { answer: 'returned' }>['why'], string>> = {
  'not-found': say('Orangnya tidak ditemukan'),
  moved: say('Sudah pindah'),
  refused: say('Menolak menerima'),
  'card-wrong': say('Data pada kartu keliru'),
};
type ReturnReason = keyof typeof returns;
export const returnOptions = Object.entries(returns).map(([value, name]) => ({ value, name }));

export function isReturnReason(value: string): value is ReturnReason {
  return Object.hasOwn(returns, value);
}

export function answerMark(answer: Answer | null): Mark {
  switch (answer?.answer) {
    case undefined:
      return { shape: 'ring', word: say('Belum dicatat'), tone: 'attention' };
    case 'worker':
      return { shape: 'tick', word: say('Diterima peserta'), tone: 'good' };
    case 'family':
      return { shape: 'tick', word: say('Diterima keluarga'), tone: 'good' };
    case 'returned':
      return { shape: 'barred', word: say('Kembali'), tone: 'neutral' };
  }
}

/** `istri atau suami, BU CONTOH, 3 Maret 2026` */
export function answerWords(answer: Answer, timeZone: string): string {
  const day = formatDate(answer.on, timeZone);
  switch (answer.answer) {
    case 'worker':
      return day;
    case 'family':
      return `${relations[answer.relation]}${answer.name === '' ? '' : `, ${answer.name}`}, ${day}`;
    case 'returned':
      return `${returns[answer.why]}, ${day}`;
  }
}

export const coverOptions = [
  { value: 'all', name: say('Semua peserta') },
  { value: 'active', name: say('Yang aktif') },
  { value: 'grace', name: say('Yang menunggak (RISIKO)') },
  { value: 'ended', name: say('Yang berakhir') },
] as const;

export const messageMarks: Readonly<Record<SentMessage['state'], Mark>> = {
  sending: { shape: 'half', word: say('Sedang dikirim'), tone: 'note' },
  sent: { shape: 'tick', word: say('Terkirim'), tone: 'good' },
  failed: { shape: 'diamond', word: say('Gagal, dicoba lagi besok'), tone: 'attention' },
  'given-up': { shape: 'barred', word: say('Tidak berhasil'), tone: 'wrong' },
  uncertain: { shape: 'ring', word: say('Belum pasti terkirim'), tone: 'attention' },
  'not-sent': { shape: 'barred', word: say('Tidak dikirim'), tone: 'neutral' },
};

export const channelOptions = [
  { value: 'none', name: say('Tidak dikirimi pesan') },
  { value: 'sms', name: 'SMS' },
  { value: 'whatsapp', name: 'WhatsApp' },
] as const;

/** What a message is about, by how the service names its event. */
export function messageEventWords(event: string): string {
  if (event.startsWith('began')) return say('Perlindungan mulai');
  if (event.startsWith('ended')) return say('Perlindungan berakhir');
  return say('Pesan');
}
