import type { Region, Village } from '@payung/domain';

/** An invented worker as an agency's list names one. */
export interface StoryWorker {
  readonly nik: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly sex: 'L' | 'P';
  readonly mother: string;
  readonly familyCard: string;
  readonly village: Village;
  readonly district: string;
  /** as the list writes it */
  readonly occupation: string;
  readonly isBreadwinner: boolean;
  /** the list of poor households that the list of the agency names, or TIDAK ADA */
  readonly dataset: string;
}

/** What a story decides about one worker; the rest is invented by number. */
export interface WorkerPlan {
  readonly village: Village;
  readonly occupation: string;
  /** between 1966 and 1999 where nothing is said: 18 to 57 in all years that are told */
  readonly birthDate?: string;
  readonly isBreadwinner?: boolean;
  /** DTSEN where nothing is said */
  readonly dataset?: string;
}

const words = (text: string): readonly string[] => text.split(' ');
const men = words(
  'AGUS BAMBANG DARMAN EKO FAJAR GUNAWAN HERU IMRON JOKO KASMIN LUKMAN MARYONO NGATMIN PRAYITNO RADI SLAMET TEGUH UNTUNG WAHYU YANTO',
);
const women = words(
  'AISYAH BADRIYAH CHOTIMAH DARMINI ENDANG FITRI GINAH HARTINI ISTIQOMAH JUMIATI KISWATI LASMI MARSINAH NURHAYATI PONIYEM RINI SUMIYATI TUTIK WAGIYEM YULIATI',
);
const second = words(
  'ABIDIN BASUKI CAHYONO DAMAYANTI FIRDAUS HARTONO ISKANDAR KURNIAWAN LEGOWO MULYONO NUGROHO PURNOMO RAHARJO SANTOSO TRIYONO UTOMO WIBOWO ZULKARNAIN',
);
const last = words(
  'ARIFIN BUDIMAN DEWANTO FADILAH HIDAYAT JAYANTI KUSNADI LESTARI MAULANA NURROHMAN PRATAMA RAMADHANI SETIAWAN TANJUNG WICAKSONO',
);

const day = 86_400_000;
const oldest = Date.UTC(1966, 0, 1);
/** days to the end of 1999 */
const span = 12_418;
/** Coprime with the span: people who follow one another were born years apart. */
const stride = 7_919;
/** No registry has come so far, so that nobody real is hit. */
const firstSerial = 9_000;

const at = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');

function birthDateOf(n: number): string {
  return new Date(oldest + ((n * stride) % span) * day).toISOString().slice(0, 10);
}

/** The parts of a NIK: district, day (40 more for women), month, year, serial. */
function nikOf(district: string, birthDate: string, sex: 'L' | 'P', n: number): string {
  const [year = '', month = '', dayOfMonth = ''] = birthDate.split('-');
  const dd = two(Number(dayOfMonth) + (sex === 'P' ? 40 : 0));
  return `${district}${dd}${month}${year.slice(2)}${firstSerial + (n % 1_000)}`;
}

/**
 * The worker of that number: the same number and plan give the same person, two numbers give two people whom nobody
 * takes for one another.
 *
 * @param n from 0, below 12.400: from there on numbers of birth dates repeat
 */
export function inventWorker(region: Region, n: number, plan: WorkerPlan): StoryWorker {
  const { village, occupation, birthDate = birthDateOf(n), isBreadwinner = true } = plan;
  const { dataset = 'DTSEN' } = plan;
  const sex = n % 2 === 0 ? 'L' : 'P';
  const district = village.districtCode.replaceAll('.', '');
  const found = region.districts.find(({ code }) => code === village.districtCode);
  const half = Math.floor(n / 2);
  const first = at(sex === 'L' ? men : women, half);
  const name = [first, at(second, Math.floor(half / 20)), at(last, Math.floor(half / 360) + half)];
  return {
    nik: nikOf(district, birthDate, sex, n),
    name: name.join(' '),
    birthDate,
    birthPlace: region.name.replace(/^(Kabupaten|Kota) /, '').toUpperCase(),
    sex,
    mother: `${at(women, half * 7 + 3)} ${at(second, half * 11 + 5)}`,
    familyCard: `${district}${two(1 + (n % 28))}${two(1 + (Math.floor(n / 28) % 12))}15${firstSerial + (Math.floor(n / 336) % 1_000)}`,
    village,
    district: found?.name ?? '',
    occupation,
    isBreadwinner,
    dataset,
  };
}
