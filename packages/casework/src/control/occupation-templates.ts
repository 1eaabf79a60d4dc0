import { type Occupation, OccupationCode, type VulnerabilityFlag } from '@payung/domain';

/** A list of occupations to begin with. The region's own regulation decides in the end. */
export interface OccupationTemplate {
  readonly id: string;
  readonly name: string;
  readonly occupations: readonly Omit<Occupation, 'agencies'>[];
  /** statuses that a regulation counts among its types; never occupations (domain-rules 1.12) */
  readonly vulnerabilityFlags: readonly VulnerabilityFlag[];
  /** types that the regulation has and nobody could read */
  readonly openPlaces: number;
  /** false: shown as "belum terverifikasi" */
  readonly isVerified: boolean;
  readonly source: string;
}

type Line = readonly [code: string, name: string, ...synonyms: string[]];

const six: readonly Line[] = [
  ['tukang-becak', 'Pengayuh becak', 'tukang becak', 'abang becak', 'pengemudi becak'],
  [
    'sopir-angkot',
    'Sopir angkot sistem setoran',
    'sopir angkot',
    'supir angkot',
    'sopir angkutan kota',
  ],
  [
    'tukang-pijat',
    'Tukang pijat tunanetra/disabilitas',
    'tukang pijat',
    'tukang pijet',
    'pemijat',
    'tukang urut',
  ],
  ['lebe', 'Lebe non-PNS', 'lebe', 'modin', 'pembantu penghulu'],
  ['pengatur-lalu-lintas', 'Pengatur lalu lintas tunarungu', 'pengatur lalu lintas', 'supeltas'],
  ['penggali-kubur', 'Penggali kubur', 'penggali makam', 'tukang gali kubur', 'penjaga makam'],
];
const fiveMore: readonly Line[] = [
  [
    'buruh-harian-lepas',
    'Buruh harian lepas/serabutan',
    'buruh harian lepas',
    'BHL',
    'buruh serabutan',
    'pekerja serabutan',
  ],
  ['kuli-bangunan', 'Kuli bangunan', 'buruh bangunan', 'tukang bangunan', 'tukang batu'],
  [
    'pedagang-keliling',
    'Pedagang keliling/asongan/eceran',
    'pedagang keliling',
    'penjual keliling',
    'pedagang asongan',
    'pedagang eceran',
  ],
  ['kuli-panggul', 'Kuli panggul', 'buruh panggul', 'buruh gendong', 'kuli angkut'],
  ['tukang-ojek', 'Ojek pangkalan', 'tukang ojek', 'ojek', 'ojek pengkolan', 'pengojek'],
];
const jobsOf2023: readonly Line[] = [
  ['pemulung', 'Pemulung', 'pengumpul barang bekas', 'pencari rongsok'],
  ['buruh-batik', 'Buruh batik', 'pembatik', 'pekerja batik', 'perajin batik'],
  ['tambal-ban', 'Tambal ban', 'tukang tambal ban'],
  ['marbot', 'Marbot', 'marbut', 'merbot', 'penjaga masjid', 'marbot musala'],
  ['tukang-sampah', 'Tukang sampah', 'pengangkut sampah', 'pengambil sampah'],
];

function occupations(...lines: readonly (readonly Line[])[]): Omit<Occupation, 'agencies'>[] {
  return lines.flat().map(([code, name, ...synonyms]) => ({
    code: OccupationCode.parse(code),
    name,
    synonyms,
  }));
}

const plain = { vulnerabilityFlags: [], openPlaces: 0 };

/**
 * The lists of Pekalongan, as the press tells of them (domain-rules 1.12). None was read in the regulation itself,
 * so none is marked as verified; of the 21 types, 16 jobs and 2 statuses are known.
 */
export const occupationTemplates: readonly OccupationTemplate[] = [
  {
    id: 'pekalongan-6',
    name: '6 jenis pekerjaan (Pekalongan, awal 2022)',
    occupations: occupations(six),
    ...plain,
    isVerified: false,
    source: 'pekalonganinfo.com, 2022',
  },
  {
    id: 'pekalongan-11',
    name: '11 jenis pekerjaan (Pekalongan, akhir 2022)',
    occupations: occupations(six, fiveMore),
    ...plain,
    isVerified: false,
    source: 'pantura.suaramerdeka, 10 November 2022',
  },
  {
    id: 'pekalongan-21',
    name: '21 jenis (Pekalongan, 2023), belum terverifikasi',
    occupations: occupations(six, fiveMore, jobsOf2023),
    vulnerabilityFlags: [
      { code: 'penyandang-disabilitas', name: 'Penyandang disabilitas' },
      { code: 'warga-miskin-ekstrem', name: 'Warga miskin ekstrem' },
    ],
    openPlaces: 3,
    isVerified: false,
    source: 'mediarcm.com, 22 Juni 2023; rmoljawatengah, 2023',
  },
];

/** @returns null when there is no such list */
export function occupationTemplate(id: string): OccupationTemplate | null {
  return occupationTemplates.find((one) => one.id === id) ?? null;
}
