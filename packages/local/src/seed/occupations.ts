import { type AgencyId, type Occupation, OccupationCode } from '@payung/domain';

/**
 * Names and synonyms of the occupations that the demo regions use. The names come from the articles and
 * domain-rules 1.12; the synonyms are how clerks write them. Who they belong to is each region's own matter.
 */
const catalogue = {
  'buruh-batik': ['Buruh batik', 'pembatik', 'pekerja batik', 'perajin batik'],
  'buruh-harian-lepas': ['Buruh harian lepas', 'BHL', 'buruh serabutan', 'pekerja serabutan'],
  'buruh-tani': ['Buruh tani', 'petani penggarap', 'buruh sawah'],
  'guru-mingguan': ['Guru mingguan', 'guru sekolah minggu'],
  'guru-ngaji': ['Guru ngaji', 'guru mengaji', 'ustaz', 'ustadz', 'guru TPQ', 'guru madin'],
  'juru-parkir': ['Juru parkir', 'tukang parkir', 'jukir', 'petugas parkir'],
  'kader-posyandu': ['Kader posyandu', 'posyandu', 'petugas posyandu'],
  'kuli-bangunan': ['Kuli bangunan', 'buruh bangunan', 'tukang bangunan', 'tukang batu'],
  'kuli-panggul': ['Kuli panggul', 'buruh panggul', 'buruh gendong', 'kuli angkut'],
  kurir: ['Kurir', 'kurir paket', 'pengantar barang', 'pengantar paket'],
  lebe: ['Lebe non-PNS', 'lebe', 'modin', 'pembantu penghulu'],
  linmas: ['Linmas', 'satlinmas', 'anggota linmas', 'hansip', 'perlindungan masyarakat'],
  marbot: ['Marbot', 'marbut', 'merbot', 'penjaga masjid', 'marbot musala', 'takmir masjid'],
  muazin: ['Muazin', 'mudzin', 'muadzin'],
  'ojek-daring': ['Ojek daring', 'ojek online', 'ojol', 'pengemudi ojek online'],
  'pedagang-kaki-lima': ['Pedagang kaki lima', 'PKL', 'penjual kaki lima'],
  'pedagang-keliling': [
    'Pedagang keliling',
    'penjual keliling',
    'pedagang asongan',
    'pedagang eceran',
  ],
  'pedagang-pasar': ['Pedagang pasar', 'bakul pasar', 'penjual di pasar'],
  pemulung: ['Pemulung', 'pengumpul barang bekas', 'pencari rongsok'],
  'pengatur-lalu-lintas': [
    'Pengatur lalu lintas sukarela',
    'supeltas',
    'pengatur lalu lintas',
    'pengatur lalu lintas tunarungu',
  ],
  'penggali-kubur': ['Penggali kubur', 'penggali makam', 'tukang gali kubur', 'penjaga makam'],
  'penjual-kue': ['Penjual kue', 'pedagang kue', 'pedagang jajanan', 'penjual jajan pasar'],
  petani: ['Petani', 'petani kecil'],
  'petugas-poskesos': ['Petugas poskesos', 'poskesos'],
  'relawan-bencana': ['Relawan bencana', 'relawan kebencanaan', 'relawan BPBD', 'tagana'],
  'sopir-angkot': [
    'Sopir angkot',
    'supir angkot',
    'sopir angkutan kota',
    'pengemudi angkot',
    'sopir angkot sistem setoran',
  ],
  'tambal-ban': ['Tambal ban', 'tukang tambal ban'],
  'tukang-becak': ['Tukang becak', 'pengayuh becak', 'abang becak', 'pengemudi becak'],
  'tukang-ojek': [
    'Tukang ojek',
    'ojek',
    'ojek pangkalan',
    'ojek pengkolan',
    'tukang ojek pangkalan',
    'tukang ojek pengkolan',
    'pengojek',
  ],
  'tukang-pijat': [
    'Tukang pijat',
    'tukang pijet',
    'pemijat',
    'tukang urut',
    'tukang pijat tunanetra',
  ],
  'tukang-sampah': ['Tukang sampah', 'pengangkut sampah', 'pengambil sampah'],
  'tukang-sayur': ['Tukang sayur', 'penjual sayur', 'pedagang sayur'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type CatalogueCode = keyof typeof catalogue;

/** Taken in by the lead agency, because no agency owns it. */
const elsewhere: Occupation = {
  code: OccupationCode.parse('lainnya'),
  name: 'Lainnya',
  synonyms: ['pekerjaan lainnya', 'lain-lain'],
  agencies: [],
};

/**
 * The occupation list of one region.
 *
 * @param owners which agencies accept each occupation, by agency
 * @returns one entry an occupation (with all its agencies), in the order of their codes, and `lainnya` last
 */
export function occupationList(
  owners: readonly { agency: AgencyId; accepts: readonly CatalogueCode[] }[],
): Occupation[] {
  const codes = [...new Set(owners.flatMap(({ accepts }) => accepts))].sort();
  const owned = codes.map((code) => {
    const [name, ...synonyms] = catalogue[code];
    return {
      code: OccupationCode.parse(code),
      name,
      synonyms,
      agencies: owners.filter(({ accepts }) => accepts.includes(code)).map(({ agency }) => agency),
    };
  });
  return [...owned, elsewhere];
}
