import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { QuestionId } from './criteria-text.ts';

interface Question {
  readonly asked: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  /** the choices under which somebody is asked at all, so that the weight matters */
  readonly weighed: readonly string[];
  /** what the figure beside it counts; none where there is none */
  readonly figure?: string;
  /** the choice and its figure in words, where there is one */
  readonly told?: (figure: number) => string;
}

/** What each criterion asks, in plain words. */
export const questions: Readonly<Record<QuestionId, Question>> = {
  breadwinner: {
    asked: say('Apakah calon peserta harus tulang punggung keluarga?'),
    choices: [
      { value: 'ignored', name: say('Tidak ditanyakan') },
      { value: 'preferred', name: say('Didahulukan') },
      { value: 'required', name: say('Ya') },
    ],
    weighed: ['required'],
  },
  onePerFamilyCard: {
    asked: say('Hanya satu orang dari setiap KK?'),
    choices: [
      { value: 'off', name: say('Tidak dibatasi') },
      { value: 'on', name: say('Ya, satu orang') },
    ],
    weighed: ['on'],
  },
  socialAid: {
    asked: say('Bagaimana dengan penerima PKH atau BPNT?'),
    choices: [
      { value: 'ignore', name: say('Tidak ditanyakan') },
      { value: 'must', name: say('Harus penerima') },
      { value: 'must-not', name: say('Bukan penerima') },
    ],
    weighed: ['must', 'must-not'],
  },
  socialDataset: {
    asked: say('Harus tercantum dalam data sosial?'),
    choices: [
      { value: 'off', name: say('Tidak ditanyakan') },
      { value: 'on', name: say('Ya') },
    ],
    weighed: ['on'],
  },
  maxDecile: {
    asked: say('Sampai desil kesejahteraan berapa?'),
    choices: [
      { value: 'off', name: say('Tidak dibatasi') },
      { value: 'on', name: say('Sampai desil') },
    ],
    weighed: ['on'],
    figure: say('Desil'),
    told: (figure) => say('Sampai desil {figure}', { figure: formatNumber(figure) }),
  },
  residence: {
    asked: say('Tempat tinggal mana yang dihitung?'),
    choices: [
      { value: 'any', name: say('KTP-el atau domisili') },
      { value: 'ktp', name: say('Menurut KTP-el') },
      { value: 'domicile', name: say('Menurut domisili') },
    ],
    weighed: ['ktp', 'domicile'],
  },
  income: {
    asked: say('Apakah penghasilan dibatasi?'),
    choices: [
      { value: 'off', name: say('Tidak dibatasi') },
      { value: 'on', name: say('Paling banyak') },
    ],
    weighed: ['on'],
    figure: say('Rupiah sebulan'),
    told: (figure) => say('Paling banyak {rupiah} sebulan', { rupiah: formatRupiah(figure) }),
  },
  informalWork: {
    asked: say('Harus pekerja informal yang berisiko?'),
    choices: [
      { value: 'off', name: say('Tidak ditanyakan') },
      { value: 'on', name: say('Ya') },
    ],
    weighed: ['on'],
  },
  statement: {
    asked: say('Perlu pernyataan aktif bekerja?'),
    choices: [
      { value: 'off', name: say('Tidak') },
      { value: 'on', name: say('Ya, dengan bukti') },
    ],
    weighed: ['on'],
    figure: say('Berlaku (bulan)'),
    told: (figure) =>
      say('Ya, dengan bukti yang berlaku {figure} bulan', { figure: formatNumber(figure) }),
  },
};
