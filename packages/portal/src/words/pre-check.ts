import type { PreCheck, PreCheckReply } from '@payung/contract';
import { type PreCheckAnswer, preCheckFields } from '@payung/domain';
import { say } from '../language/say.ts';
import { fieldOptions } from './file-columns.ts';
import type { Mark } from './labels.ts';

export const replyMarks: Readonly<Record<PreCheckReply['state'], Mark>> = {
  preview: { shape: 'diamond', word: say('Menunggu keputusan'), tone: 'attention' },
  applying: { shape: 'half', word: say('Sedang diterapkan'), tone: 'note' },
  applied: { shape: 'tick', word: say('Diterapkan'), tone: 'good' },
  discarded: { shape: 'barred', word: say('Diabaikan'), tone: 'neutral' },
};

export const preCheckMarks: Readonly<Record<PreCheck['state'], Mark>> = {
  gathering: { shape: 'half', word: say('Sedang disusun'), tone: 'note' },
  ready: { shape: 'tick', word: say('Siap diunduh'), tone: 'good' },
};

const answers: Readonly<Record<PreCheckAnswer, string>> = {
  OK: say('Layak'),
  NOT_FOUND: say('NIK tidak ditemukan'),
  MISMATCH: say('Data tidak padan'),
  DECEASED: say('Meninggal dunia'),
  ACTIVE_PU: say('Peserta penerima upah'),
  ACTIVE_BPU: say('Peserta mandiri'),
  OTHER: say('Ditolak karena sebab lain'),
};

export function answerName(answer: PreCheckAnswer): string {
  return answers[answer];
}

const findings: Readonly<Record<string, string>> = {
  'nik-missing': say('Baris tanpa NIK'),
  'nik-unreadable': say('NIK tidak terbaca'),
  'nik-rounded': say('Angka terakhir NIK hilang oleh aplikasi tabel'),
  'not-asked': say('Orangnya tidak ada dalam berkas yang dikirim'),
  'answer-missing': say('Baris tanpa jawaban'),
  'word-unknown': say('Kata jawaban belum dikenal'),
  'row-repeated': say('Baris yang sama berulang'),
  'answers-differ': say('Jawaban berbeda untuk satu NIK'),
  'nik-unknown': say('NIK tidak dikenal di daerah ini'),
  'not-answered': say('Belum dijawab'),
};

/** What is wrong with a row of an answer. */
export function findingName(code: string): string {
  return findings[code] ?? say('Tidak dapat dipakai karena sebab lain');
}

const chosen: Readonly<Record<string, string>> = {
  all: say('Semua yang diusulkan'),
  agency: say('Satu dinas'),
  village: say('Satu desa/kelurahan'),
  cohort: say('Satu kelompok perlindungan'),
  ready: say('Yang sudah siap untuk satu kelompok'),
};
export const peopleOptions = Object.entries(chosen).map(([value, name]) => ({ value, name }));

export function chosenName(of: string): string {
  return chosen[of] ?? of;
}

export const stageOptions = [
  {
    value: 'before-decision',
    name: say('Sebelum SK'),
    under: say('Yang ditolak tidak ikut ditetapkan.'),
  },
  {
    value: 'after-decision',
    name: say('Sesudah SK'),
    under: say('Yang ditolak diusulkan untuk dicoret dengan SK perubahan.'),
  },
] as const;

export const preCheckFieldOptions = fieldOptions(preCheckFields);
