/** What a region still lacks, by the field that the service names, as words of a list. */
const lacking: Readonly<Record<string, string>> = {
  settings: 'Program, dinas, pekerjaan, dan kuota belum diisi.',
  firstAdmin: 'Admin daerah pertama belum diisi.',
  'papers.requestLetter': 'Surat permohonan belum diisi.',
  'papers.processingAgreement': 'Perjanjian pemrosesan data belum diisi.',
  'papers.cooperation': 'Kantor cabang BPJS Ketenagakerjaan dan nomor PKS belum diisi.',
  'papers.dpo': 'Kontak pelindungan data (DPO) belum diisi.',
  'steps.profile': 'Profil daerah belum dibuat.',
  'steps.first-admin': 'Admin daerah pertama belum diundang.',
  'steps.asked': 'Kartu kuota belum diminta.',
  'steps.cards': 'Kartu kuota belum dibuka.',
  receipt: 'Tanda terima arsip belum dicatat.',
};

export function lackingWord(field: string): string {
  return lacking[field] ?? 'Ada langkah yang belum selesai.';
}

const stepNames: Readonly<Record<string, string>> = {
  profile: 'Profil dan aturan daerah dibuat',
  'first-admin': 'Admin daerah pertama diundang',
  asked: 'Kartu kuota diminta',
  cards: 'Kartu kuota dibuka',
};

/** A step of the founding; also where a founding is stuck. */
export function stepName(step: string): string {
  return stepNames[step] ?? 'Langkah lain';
}
