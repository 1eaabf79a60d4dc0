import type { SourceRecord } from './link/record.ts';

/** A worker's values as a list gives them. */
export type Values = Readonly<Record<string, string>>;

export const siti: Values = {
  nationalId: '3319016004789101',
  name: 'SITI NURHAYATI',
  birthDate: '1978-04-20',
  sex: 'FEMALE',
  motherMaidenName: 'KASTINAH',
  familyCardNo: '3319011201109001',
  village: 'KALIPUTU',
  address: 'JL. KENANGA NO. 4',
  rt: '003',
  rw: '001',
  phone: '081299910001',
};

const given =
  'BUDI AGUS SUTRISNO WAHYUNI TRI EKO RATNA JOKO PUJI SARTIKA HERMAN YATI LINA BAMBANG'.split(' ');
const last =
  'HARTONO LESTARI WIBOWO ANGGRAINI PRASETYO SULASTRI GUNAWAN MULYANI RAHARJO UTAMI'.split(' ');
const villages = 'KALIPUTU LAMBANGAN KUTUK MEGAWON PIJI CENDONO JEKULO'.split(' ');

const at = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');

/** The `i`-th of a row of people who have nothing in common but usual names and villages. */
export function worker(i: number): Values {
  const day = two(1 + ((i * 5) % 28));
  const month = two(1 + ((i * 7 + Math.floor(i / 28)) % 12));
  const year = 1955 + ((i * 5 + Math.floor(i / 11) * 17) % 48);
  const serial = 9000 + ((i * 37) % 1000);
  return {
    nationalId: `3319${two(1 + (i % 9))}${day}${month}${String(year).slice(2)}${serial}`,
    name: `${at(given, i)} ${at(last, i * 3 + Math.floor(i / 14))}`,
    birthDate: `${year}-${month}-${day}`,
    sex: 'MALE',
    motherMaidenName: `${at(given, i * 5 + 3)} ${at(last, i + 1)}`,
    village: at(villages, i * 3),
    phone: `0812999${10_000 + i * 13}`,
  };
}

/** Slips of clerks, by turns; none makes another person. */
const slips: readonly ((values: Values) => Values)[] = [
  (values) => values,
  (values) => ({ ...values, nationalId: '' }),
  (values) => ({ ...values, nationalId: `${values.nationalId?.slice(0, 15)}0` }),
  (values) => ({ ...values, name: `${values.name?.slice(0, 3)}X${values.name?.slice(3)}` }),
  (values) => ({ ...values, phone: '', village: '' }),
  (values) => ({ ...values, birthDate: `${values.birthDate?.slice(0, 8)}01`, phone: '' }),
];

/** People each noted on two lists, the second time with a slip. */
export function twoLists(people: number): SourceRecord[] {
  return Array.from({ length: people }, (_, i) => i).flatMap((i) => {
    const values = worker(i);
    const slipped = slips[i % slips.length]?.(values) ?? values;
    return [
      { file: 'one.csv', id: `${i}`, values },
      { file: 'two.csv', id: `${i}`, values: slipped },
    ];
  });
}
