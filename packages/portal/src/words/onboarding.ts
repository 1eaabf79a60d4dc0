import { say } from '../language/say.ts';

/** What a region still lacks, by the field that the service names, as words of a list. */
const lacking: Readonly<Record<string, string>> = {
  settings: say('Program, dinas, pekerjaan, dan kuota belum diisi.'),
  firstAdmin: say('Admin daerah pertama belum diisi.'),
  'papers.requestLetter': say('Surat permohonan belum diisi.'),
  'papers.processingAgreement': say('Perjanjian pemrosesan data belum diisi.'),
  'papers.cooperation': say('Kantor cabang BPJS Ketenagakerjaan dan nomor PKS belum diisi.'),
  'papers.dpo': say('Kontak pelindungan data (DPO) belum diisi.'),
  'steps.profile': say('Profil daerah belum dibuat.'),
  'steps.first-admin': say('Admin daerah pertama belum diundang.'),
  'steps.asked': say('Kartu kuota belum diminta.'),
  'steps.cards': say('Kartu kuota belum dibuka.'),
  receipt: say('Tanda terima arsip belum dicatat.'),
};

export function lackingWord(field: string): string {
  return lacking[field] ?? say('Ada langkah yang belum selesai.');
}

const stepNames: Readonly<Record<string, string>> = {
  profile: say('Profil dan aturan daerah dibuat'),
  'first-admin': say('Admin daerah pertama diundang'),
  asked: say('Kartu kuota diminta'),
  cards: say('Kartu kuota dibuka'),
};

/** A step of the founding; also where a founding is stuck. */
export function stepName(step: string): string {
  return stepNames[step] ?? say('Langkah lain');
}
