import type { Candidate } from '@payung/domain';
import { candidateFromTexts } from '@payung/files';

/** What a list or a form says of one invented worker. */
export interface Invented {
  readonly nationalId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly motherMaidenName: string;
  readonly familyCardNo: string;
  readonly address: string;
  readonly village: string;
  readonly district: string;
  readonly phone: string;
  readonly occupation: string;
}

const first = ['BAGUS', 'TRIMO', 'WAKIDI', 'JUMADI', 'PARTO', 'KASMAN', 'NGATIJO', 'SUMBER'];
const last = ['HARDONO', 'MULYOREJO', 'PRASETIYO', 'WICAKSONO', 'GUNARTO', 'LEGOWO', 'BASKORO'];
const mothers = ['TUMINAH', 'PONIYEM', 'SARINTEN', 'WAGIRAH'];

const two = (n: number): string => String(n).padStart(2, '0');
const pick = (words: readonly string[], n: number): string => words[n % words.length] ?? '';

/**
 * The n-th invented worker: a valid NIK whose serial 9xxx no civil registry gives out, a birth date inside
 * the age window that agrees with it, and a name far from that of every neighbour.
 */
export function aPerson(n: number, changes: Partial<Invented> = {}): Invented {
  const [day, month, year] = [two(1 + (n % 28)), two(1 + ((n * 5) % 12)), two(66 + ((n * 7) % 34))];
  const serial = String(9000 + (n % 999) + 1);
  return {
    nationalId: `331904${day}${month}${year}${serial}`,
    name: `${pick(first, n)} ${pick(last, n * 3)} ${pick(last, Math.floor(n / 7) + 1)}`,
    birthDate: `19${year}-${month}-${day}`,
    sex: 'L',
    motherMaidenName: `${pick(mothers, n)} CONTOH${n}`,
    familyCardNo: `331904010115${String(7000 + (n % 1000))}`,
    address: `DK. CONTOH NO. ${n}`,
    village: 'KUTUK',
    district: 'UNDAAN',
    phone: `0821999${String(10000 + n)}`,
    occupation: 'TUKANG BECAK',
    ...changes,
  };
}

/** The worker as a form sends it. */
export function aCandidate(n: number, changes: Partial<Invented> = {}): Candidate {
  return candidateFromTexts(aPerson(n, changes));
}

const headings: Readonly<Record<keyof Invented, string>> = {
  nationalId: 'NIK',
  name: 'Nama',
  birthDate: 'Tanggal Lahir',
  sex: 'Jenis Kelamin',
  motherMaidenName: 'Nama Ibu Kandung',
  familyCardNo: 'Nomor KK',
  address: 'Alamat',
  village: 'Desa/Kelurahan',
  district: 'Kecamatan',
  phone: 'No HP',
  occupation: 'Pekerjaan',
};

/** The workers as an agency's list, a line each under one header line. */
export function aList(people: readonly Invented[]): Uint8Array {
  const fields = Object.keys(headings) as (keyof Invented)[]; // a literal with exactly these keys
  const lines = people.map((person) => fields.map((field) => person[field]).join(';'));
  return Buffer.from(`${[Object.values(headings).join(';'), ...lines].join('\n')}\n`, 'utf8');
}

/** The line at which the n-th worker of a list stands, counted from 1 under the header. */
export const lineOf = (index: number): number => index + 2;
