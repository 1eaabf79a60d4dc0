import type { Region } from '@payung/domain';
import type { SeededRandomness } from './seeded.ts';

/** An invented worker as a civil registry would know one. */
export interface InventedPerson {
  readonly id: string;
  readonly nik: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly sex: 'L' | 'P';
  readonly mother: string;
  readonly familyCard: string;
  readonly village: string;
  readonly district: string;
  readonly phone: string;
}

const men =
  'AGUS BAMBANG DARMAN EKO FAJAR GUNAWAN HERU IMRON JOKO KASMIN LUKMAN MARYONO NGATMIN PRAYITNO RADI SLAMET TEGUH UNTUNG WAHYU YANTO';
const women =
  'AISYAH BADRIYAH CHOTIMAH DARMINI ENDANG FITRI GINAH HARTINI ISTIQOMAH JUMIATI KISWATI LASMI MARSINAH NURHAYATI PONIYEM RINI SUMIYATI TUTIK WAGIYEM YULIATI';
const second =
  'ABIDIN BASUKI CAHYONO DAMAYANTI FIRDAUS HARTONO ISKANDAR KURNIAWAN LEGOWO MULYONO NUGROHO PURNOMO RAHARJO SANTOSO TRIYONO UTOMO WIBOWO ZULKARNAIN';
const last =
  'ARIFIN BUDIMAN DEWANTO FADILAH HIDAYAT JAYANTI KUSNADI LESTARI MAULANA NURROHMAN PRATAMA RAMADHANI SETIAWAN TANJUNG WICAKSONO';
const words = (text: string) => text.split(' ');
const [menNames, womenNames, secondNames, lastNames] = [men, women, second, last].map(words) as [
  string[],
  string[],
  string[],
  string[],
]; // four texts give four lists

const day = 86_400_000;
/** The youngest and the oldest who are eligible on 1 March 2026. */
const oldest = Date.UTC(1961, 2, 2);
const youngest = Date.UTC(2008, 2, 1);
/** Days beyond both that the few ineligible fall into. */
const beyond = 3_000;
const ineligibleShare = 0.02;

export const two = (value: number): string => String(value).padStart(2, '0');

function inventBirthDate(random: SeededRandomness): string {
  const days = (youngest - oldest) / day + 1;
  const inside = oldest + random.below(days) * day;
  const outside = random.chance(0.5)
    ? oldest - (1 + random.below(beyond)) * day
    : youngest + (1 + random.below(beyond)) * day;
  const moment = random.chance(ineligibleShare) ? outside : inside;
  return new Date(moment).toISOString().slice(0, 10);
}

function inventNik(
  random: SeededRandomness,
  district: string,
  birthDate: string,
  sex: 'L' | 'P',
): string {
  const [year, month, dayOfMonth] = birthDate.split('-').map(Number) as [number, number, number]; // an ISO date
  const born = `${two(sex === 'P' ? dayOfMonth + 40 : dayOfMonth)}${two(month)}${two(year % 100)}`;
  // no civil registry has come so far: nobody real is hit
  return `${district}${born}${9_000 + random.below(1_000)}`;
}

/** Makes people of one region, each with a NIK of their own; the same seed makes the same people. */
export function peopleInventor(region: Region, random: SeededRandomness): () => InventedPerson {
  const taken = new Set<string>();
  const { districts, villages } = region;
  let count = 0;
  return () => {
    const sex = random.chance(0.5) ? 'L' : 'P';
    const birthDate = inventBirthDate(random);
    const village = random.pick(villages);
    const code = village.districtCode.replaceAll('.', '');
    let nik = inventNik(random, code, birthDate, sex);
    while (taken.has(nik)) nik = inventNik(random, code, birthDate, sex);
    taken.add(nik);
    count += 1;
    const first = random.pick(sex === 'L' ? menNames : womenNames);
    return {
      id: `P${String(count).padStart(6, '0')}`,
      nik,
      name: `${first} ${random.pick(secondNames)} ${random.pick(lastNames)}`,
      birthDate,
      birthPlace: region.name.replace(/^(Kabupaten|Kota) /, '').toUpperCase(),
      sex,
      mother: `${random.pick(womenNames)} ${random.pick(lastNames)}`,
      familyCard: `${code}${two(1 + random.below(28))}0115${9_000 + random.below(1_000)}`,
      village: village.name.toUpperCase(),
      district: (
        districts.find(({ code: own }) => own === village.districtCode)?.name ?? ''
      ).toUpperCase(),
      phone: `0821999${10_000 + random.below(90_000)}`,
    };
  };
}
