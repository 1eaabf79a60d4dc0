import type { Region, SchemeYear } from '@payung/domain';
import type { HandedList } from '../../bench/hand-in.ts';
import type { StoryWorker } from './invent-worker.ts';

const headings = [
  ...['NIK', 'NAMA', 'TEMPAT LAHIR', 'TANGGAL LAHIR', 'JENIS KELAMIN', 'NAMA IBU KANDUNG'],
  ...['NO KK', 'ALAMAT', 'RT', 'RW', 'DESA/KELURAHAN', 'KECAMATAN', 'NO HP', 'PEKERJAAN'],
  ...['PENGHASILAN', 'DATA SOSIAL', 'DESIL', 'TULANG PUNGGUNG'],
];

function line(worker: StoryWorker, n: number): string {
  const { nik, name, birthPlace, birthDate, sex, mother, familyCard, village, district } = worker;
  return [nik, name, birthPlace, birthDate, sex, mother, familyCard]
    .concat([`DK. CONTOH NO. ${n + 1}`, '001', '003', village.name, district])
    .concat([`0821999${10_000 + n}`, worker.occupation, '1200000', worker.dataset, '3'])
    .concat([worker.isBreadwinner ? 'YA' : 'TIDAK'])
    .join(',');
}

/** One agency's list as a CSV file. */
export function listOf(agency: string, workers: readonly StoryWorker[]): HandedList {
  const text = [headings.join(','), ...workers.map(line), ''].join('\n');
  return { agency, bytes: new TextEncoder().encode(text) };
}

/** The first agency that takes in an occupation, by any of its names; the lead agency for what nobody owns. */
function agencyFor({ agencies }: Region, { occupations }: SchemeYear, word: string): string {
  const wanted = word.toUpperCase();
  const found = occupations.find(({ name, synonyms }) =>
    [name, ...synonyms].some((one) => one.toUpperCase() === wanted),
  );
  const lead = agencies.find(({ isLead }) => isLead);
  return found?.agencies[0] ?? lead?.id ?? '';
}

/** A list for each agency, of the workers whose occupation is its own. */
export function listsByAgency(
  region: Region,
  scheme: SchemeYear,
  workers: readonly StoryWorker[],
): HandedList[] {
  const byAgency = Map.groupBy(workers, ({ occupation }) => agencyFor(region, scheme, occupation));
  return [...byAgency].map(([agency, some]) => listOf(agency, some));
}
