import { formatRupiah, rupiahInWords } from '@payung/domain';
import type { DeterminationPaper, PaperSignatory } from './paper-lines.ts';
import { dayInWords, figure } from './paper-text.ts';

const dots = '..............................';

/** "LAMPIRAN KEPUTUSAN …", line by line, as it stands above the list. */
export function titleLines(paper: DeterminationPaper): string[] {
  const { decider, number, date, about } = paper;
  return [
    `LAMPIRAN KEPUTUSAN ${decider.toUpperCase()}`,
    `NOMOR ${number ?? dots}`,
    `TANGGAL ${dayInWords(date).toUpperCase()}`,
    'TENTANG',
    about.toUpperCase(),
  ];
}

/** What is listed, below the title. */
export function subjectLines(paper: DeterminationPaper): string[] {
  const { audience, cohort, fundingSource, people, part = 'added', isDraft = false } = paper;
  return [
    listed[part],
    `${cohort} · sumber dana ${fundingSource} · ${figure(people)} orang`,
    ...(audience === 'masked'
      ? ['Salinan untuk umum: sebagian data pribadi tidak ditampilkan.']
      : []),
    ...(isDraft ? ['RANCANGAN: daftar masih dapat berubah dan belum untuk ditandatangani.'] : []),
  ];
}

const listed = {
  added: 'DAFTAR PEKERJA RENTAN PENERIMA PERLINDUNGAN JAMINAN SOSIAL KETENAGAKERJAAN',
  struck: 'DAFTAR PEKERJA RENTAN YANG DIKELUARKAN DARI PERLINDUNGAN JAMINAN SOSIAL KETENAGAKERJAAN',
} as const;

/** What is counted while the lines pass. */
export interface PaperSums {
  people: number;
  /** months of cover of all people together */
  months: number;
}

/** Takes one more line into account. */
export function count(sums: PaperSums, { months }: { readonly months: number }): void {
  sums.people += 1;
  sums.months += months;
}

/**
 * The sums as they stand below the list.
 * @throws when the lines do not come to what the decision says: such a paper must not be signed
 */
export function sumLines(paper: DeterminationPaper, sums: PaperSums): string[] {
  const { people, monthlyTariff, total, part = 'added' } = paper;
  if (sums.people !== people) {
    throw new Error(`the decision is for ${people} people, its list has ${sums.people}`);
  }
  if (sums.months * monthlyTariff !== total) {
    throw new Error('the amount of the decision is not what its list comes to');
  }
  // nothing is paid for whoever is struck
  if (part === 'struck') return [`Jumlah yang dikeluarkan: ${figure(people)} orang`];
  return [
    `Jumlah peserta: ${figure(people)} orang`,
    `Jumlah bulan iuran: ${figure(sums.months)} orang-bulan`,
    `Iuran per orang per bulan: ${formatRupiah(monthlyTariff)}`,
    `Jumlah iuran: ${formatRupiah(total)}`,
    `Terbilang: ${rupiahInWords(total)}`,
  ];
}

/** Who signs, line by line; an empty line where the signature goes. */
export function signatureLines(paper: DeterminationPaper): string[] {
  const { place, date, decider, signatory } = paper;
  const head = [`Ditetapkan di ${place}`, `pada tanggal ${dayInWords(date)}`];
  if (signatory === null) return [...head, `${decider.toUpperCase()},`, '', dots];
  const { name, rank, nip } = signatory;
  return [
    ...head,
    ...officeLines(signatory),
    '',
    name,
    ...(rank ? [rank] : []),
    ...(nip ? [`NIP ${nip}`] : []),
  ];
}

/** The office and in which capacity it is filled: Plt. and Pj. stand before it, a.n. names the signer's own below. */
function officeLines({ capacity, office, ownOffice }: PaperSignatory): string[] {
  const above = office.toUpperCase();
  switch (capacity) {
    case 'definitive':
      return [`${above},`];
    case 'Plt.':
    case 'Plh.':
    case 'Pj.':
      return [`${capacity} ${above},`];
    case 'a.n.':
      return [`a.n. ${above}`, `${ownOffice ?? dots},`];
  }
}
