import type { PreCheck, PreCheckReply } from '@payung/contract';
import { type PreCheckAnswer, preCheckFields } from '@payung/domain';
import { fieldOptions } from './file-columns.ts';
import type { Mark } from './labels.ts';

export const replyMarks: Readonly<Record<PreCheckReply['state'], Mark>> = {
  preview: { shape: 'diamond', word: 'Menunggu keputusan', tone: 'attention' },
  applying: { shape: 'half', word: 'Sedang diterapkan', tone: 'note' },
  applied: { shape: 'tick', word: 'Diterapkan', tone: 'good' },
  discarded: { shape: 'barred', word: 'Diabaikan', tone: 'neutral' },
};

export const preCheckMarks: Readonly<Record<PreCheck['state'], Mark>> = {
  gathering: { shape: 'half', word: 'Sedang disusun', tone: 'note' },
  ready: { shape: 'tick', word: 'Siap diunduh', tone: 'good' },
};

const answers: Readonly<Record<PreCheckAnswer, string>> = {
  OK: 'Layak',
  NOT_FOUND: 'NIK tidak ditemukan',
  MISMATCH: 'Data tidak padan',
  DECEASED: 'Meninggal dunia',
  ACTIVE_PU: 'Peserta penerima upah',
  ACTIVE_BPU: 'Peserta mandiri',
  OTHER: 'Ditolak karena sebab lain',
};

export function answerName(answer: PreCheckAnswer): string {
  return answers[answer];
}

const findings: Readonly<Record<string, string>> = {
  'nik-missing': 'Baris tanpa NIK',
  'nik-unreadable': 'NIK tidak terbaca',
  'nik-rounded': 'Angka terakhir NIK hilang oleh aplikasi tabel',
  'not-asked': 'Orangnya tidak ada dalam berkas yang dikirim',
  'answer-missing': 'Baris tanpa jawaban',
  'word-unknown': 'Kata jawaban belum dikenal',
  'row-repeated': 'Baris yang sama berulang',
  'answers-differ': 'Jawaban berbeda untuk satu NIK',
  'nik-unknown': 'NIK tidak dikenal di daerah ini',
  'not-answered': 'Belum dijawab',
};

/** What is wrong with a row of an answer. */
export function findingName(code: string): string {
  return findings[code] ?? 'Tidak dapat dipakai karena sebab lain';
}

const chosen: Readonly<Record<string, string>> = {
  all: 'Semua yang diusulkan',
  agency: 'Satu dinas',
  village: 'Satu desa/kelurahan',
  cohort: 'Satu kelompok perlindungan',
  ready: 'Yang sudah siap untuk satu kelompok',
};
export const peopleOptions = Object.entries(chosen).map(([value, name]) => ({ value, name }));

export function chosenName(of: string): string {
  return chosen[of] ?? of;
}

export const stageOptions = [
  { value: 'before-decision', name: 'Sebelum SK', under: 'Yang ditolak tidak ikut ditetapkan.' },
  {
    value: 'after-decision',
    name: 'Sesudah SK',
    under: 'Yang ditolak diusulkan untuk dicoret dengan SK perubahan.',
  },
] as const;

export const preCheckFieldOptions = fieldOptions(preCheckFields);
