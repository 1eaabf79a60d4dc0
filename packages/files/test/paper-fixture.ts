import type { DeterminationLine, DeterminationPaper } from '../src/papers/index.ts';
import { nik } from './list-fixture.ts';

/** An invented person of a decision. */
export function line(no: number, change: Partial<DeterminationLine> = {}): DeterminationLine {
  return {
    no,
    name: `SITI KE-${no}`,
    nik: nik(no),
    birthDate: '1974-02-16',
    village: 'Kajar',
    district: 'Dawe',
    address: `Jalan Melati ${no}`,
    occupation: 'Tukang becak',
    agency: 'Dinas Perhubungan',
    months: 12,
    firstMonth: '2027-01',
    ...change,
  };
}

export function lines(count: number): DeterminationLine[] {
  return Array.from({ length: count }, (_, i) => line(i + 1));
}

/** A decision for so many people of `line`. */
export function paper(
  people: number,
  change: Partial<DeterminationPaper> = {},
): DeterminationPaper {
  return {
    letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH', 'DINAS SOSIAL'], arms: null },
    decider: 'Bupati Contoh',
    number: '400.9/12/2026',
    date: '2026-11-21',
    about: 'Penetapan penerima bantuan iuran',
    cohort: 'Kelompok rutin 2027',
    fundingSource: 'DBHCHT',
    place: 'Contoh',
    signatory: {
      name: 'NAMA BUPATI',
      office: 'Bupati Contoh',
      capacity: 'definitive',
      ownOffice: null,
    },
    people,
    monthlyTariff: 16_800,
    total: people * 12 * 16_800,
    audience: 'full',
    demo: false,
    madeOn: '2026-11-21',
    ...change,
  };
}
