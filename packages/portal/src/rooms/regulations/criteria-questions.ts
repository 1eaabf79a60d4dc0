import type { QuestionId } from './criteria-text.ts';

interface Question {
  readonly asked: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  /** the choices under which somebody is asked at all, so that the weight matters */
  readonly weighed: readonly string[];
  /** what the figure beside it counts; none where there is none */
  readonly figure?: string;
}

/** What each criterion asks, in plain words. */
export const questions: Readonly<Record<QuestionId, Question>> = {
  breadwinner: {
    asked: 'Apakah calon peserta harus tulang punggung keluarga?',
    choices: [
      { value: 'ignored', name: 'Tidak ditanyakan' },
      { value: 'preferred', name: 'Didahulukan' },
      { value: 'required', name: 'Ya' },
    ],
    weighed: ['required'],
  },
  onePerFamilyCard: {
    asked: 'Hanya satu orang dari setiap KK?',
    choices: [
      { value: 'off', name: 'Tidak dibatasi' },
      { value: 'on', name: 'Ya, satu orang' },
    ],
    weighed: ['on'],
  },
  socialAid: {
    asked: 'Bagaimana dengan penerima PKH atau BPNT?',
    choices: [
      { value: 'ignore', name: 'Tidak ditanyakan' },
      { value: 'must', name: 'Harus penerima' },
      { value: 'must-not', name: 'Bukan penerima' },
    ],
    weighed: ['must', 'must-not'],
  },
  socialDataset: {
    asked: 'Harus tercantum dalam data sosial?',
    choices: [
      { value: 'off', name: 'Tidak ditanyakan' },
      { value: 'on', name: 'Ya' },
    ],
    weighed: ['on'],
  },
  maxDecile: {
    asked: 'Sampai desil kesejahteraan berapa?',
    choices: [
      { value: 'off', name: 'Tidak dibatasi' },
      { value: 'on', name: 'Sampai desil' },
    ],
    weighed: ['on'],
    figure: 'Desil',
  },
  residence: {
    asked: 'Tempat tinggal mana yang dihitung?',
    choices: [
      { value: 'any', name: 'KTP-el atau domisili' },
      { value: 'ktp', name: 'Menurut KTP-el' },
      { value: 'domicile', name: 'Menurut domisili' },
    ],
    weighed: ['ktp', 'domicile'],
  },
  income: {
    asked: 'Apakah penghasilan dibatasi?',
    choices: [
      { value: 'off', name: 'Tidak dibatasi' },
      { value: 'on', name: 'Paling banyak' },
    ],
    weighed: ['on'],
    figure: 'Rupiah sebulan',
  },
  informalWork: {
    asked: 'Harus pekerja informal yang berisiko?',
    choices: [
      { value: 'off', name: 'Tidak ditanyakan' },
      { value: 'on', name: 'Ya' },
    ],
    weighed: ['on'],
  },
  statement: {
    asked: 'Perlu pernyataan aktif bekerja?',
    choices: [
      { value: 'off', name: 'Tidak' },
      { value: 'on', name: 'Ya, dengan bukti' },
    ],
    weighed: ['on'],
    figure: 'Berlaku (bulan)',
  },
};
