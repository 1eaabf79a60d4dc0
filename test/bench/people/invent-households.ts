import type { SeededRandomness } from '../seeded.ts';
import { inventName, type PersonSex, twinName } from './invent-names.ts';
import { inventVillages, type Village } from './invent-villages.ts';
import { hamletWords, streetWords, townWords } from './name-words.ts';
import type { Person } from './person.ts';

export const two = (value: number): string => String(value).padStart(2, '0');

const day = 86_400_000;
const firstJanuaryShare = { before1975: 0.08, after: 0.008 };
const foreignFirstDistrictShare = 0.08;
const registryDisagreesShare = 0.01;
const sonOfSameNameShare = 0.02;
/** of all births; one in eighty is usual, lists of one village show more by chance */
const twinShare = 0.0125;
const sharedPhoneShare = 0.35;
const withoutPhoneShare = 0.2;

type Member = Omit<Person, 'id' | 'householdId' | 'spouseNik'>;

/** Hands out NIKs, each once; a serial that is taken gives the next free one. */
function nikOffice() {
  const taken = new Set<string>();
  return (district: string, born: string, sex: PersonSex, serial: number): string => {
    const [year = '', month = '', day = ''] = born.split('-');
    const shown = sex === 'P' ? Number(day) + 40 : Number(day);
    const begin = `${district}${two(shown)}${month}${year.slice(2)}`;
    let next = serial;
    // no civil registry has come as far as 9000: nobody real is hit
    while (taken.has(`${begin}${9_000 + (next % 1_000)}`)) next += 1;
    const nik = `${begin}${9_000 + (next % 1_000)}`;
    taken.add(nik);
    return nik;
  };
}

/** Where and under which date somebody was first registered: not always at home, nor as born. */
function registration(
  random: SeededRandomness,
  home: Home,
  born: string,
  beside: string | undefined,
): { district: string; date: string; serial: number } {
  const own = home.village.districtCode;
  if (beside !== undefined) {
    return { district: own, date: born, serial: Number(beside.slice(13)) + 1 };
  }
  const elsewhere = `33${two(random.below(29) + 1)}${two(random.below(20) + 1)}`;
  return {
    district: random.chance(foreignFirstDistrictShare) ? elsewhere : own,
    date: random.chance(registryDisagreesShare) ? birthBetween(random, 1950, 2005) : born,
    serial: random.below(1_000),
  };
}

function memberMaker(
  random: SeededRandomness,
  newNik: ReturnType<typeof nikOffice>,
  home: Home,
): MakeMember {
  return (kin, sex, born, { name, mother, beside }) => {
    const { district, date, serial } = registration(random, home, born, beside);
    const ownPhone = random.chance(withoutPhoneShare) ? '' : inventPhone(random);
    return {
      kin,
      nik: newNik(district, date, sex, serial),
      name,
      birthDate: born,
      birthPlace: random.chance(0.75) ? 'KUDUS' : random.pick(townWords),
      sex,
      mother,
      familyCard: home.familyCard,
      street: home.street,
      rt: home.rt,
      rw: home.rw,
      village: home.village.name,
      district: home.village.district,
      phone: random.chance(sharedPhoneShare) ? home.phone : ownPhone,
    };
  };
}

/** Makes whole households of one region; the same seed makes the same people. */
export function householdInventor(
  random: SeededRandomness,
  options: { readonly villages: number; readonly regency: string },
): () => Person[] {
  const villages = inventVillages(random, options);
  const newNik = nikOffice();
  let people = 0;
  let households = 0;
  return () => {
    households += 1;
    const home = inventHome(random, random.pick(villages));
    const members = inventMembers(random, memberMaker(random, newNik, home));
    const couple = members.filter(({ kin }) => kin === 'head' || kin === 'spouse');
    return members.map((one) => {
      people += 1;
      const spouse = couple.includes(one) ? couple.find((other) => other !== one) : undefined;
      return {
        ...one,
        id: `P${String(people).padStart(7, '0')}`,
        householdId: `H${String(households).padStart(6, '0')}`,
        spouseNik: spouse?.nik ?? null,
      };
    });
  };
}

interface Home {
  readonly village: Village;
  readonly familyCard: string;
  readonly street: string;
  readonly rt: number;
  readonly rw: number;
  readonly phone: string;
}

function inventHome(random: SeededRandomness, village: Village): Home {
  const issued = `${two(1 + random.below(28))}${two(1 + random.below(12))}${two(5 + random.below(20))}`;
  const street = random.chance(0.5)
    ? `JL. ${random.pick(streetWords)} NO. ${1 + random.below(120)}`
    : `DK. ${random.pick(hamletWords)}`;
  return {
    village,
    familyCard: `${village.districtCode}${issued}${9_000 + random.below(1_000)}`,
    street,
    rt: 1 + random.below(9),
    rw: 1 + random.below(8),
    phone: inventPhone(random),
  };
}

/** Of a block of numbers that no operator gives out. */
export function inventPhone(random: SeededRandomness): string {
  return `08${random.pick(['21', '12', '57', '95'])}99${String(random.below(1_000_000)).padStart(6, '0')}`;
}

/** YYYY-MM-DD; many of the older were written down as born on the first of January. */
export function birthBetween(random: SeededRandomness, from: number, to: number): string {
  const year = from + random.below(to - from + 1);
  const share = year < 1975 ? firstJanuaryShare.before1975 : firstJanuaryShare.after;
  if (random.chance(share)) return `${year}-01-01`;
  const moment = Date.UTC(year, 0, 1) + random.below(365) * day;
  return new Date(moment).toISOString().slice(0, 10);
}

type MakeMember = (
  kin: Person['kin'],
  sex: PersonSex,
  born: string,
  more: { name: string; mother: string; beside?: string },
) => Member;

function inventMembers(random: SeededRandomness, make: MakeMember): Member[] {
  const headYear = 1955 + random.below(45);
  const mother = inventName(random, 'P');
  const headBorn = birthBetween(random, headYear, headYear);
  const head = make('head', 'L', headBorn, { name: inventName(random, 'L'), mother });
  const members = [head];
  if (random.chance(0.85)) {
    const born = birthBetween(random, headYear - 3, headYear + 8);
    const own = inventName(random, 'P');
    members.push(make('spouse', 'P', born, { name: inventName(random, 'P'), mother: own }));
    members.push(...inventChildren(random, make, head, members[1]?.name ?? mother));
  }
  if (random.chance(0.12)) {
    const sex = random.chance(0.6) ? 'L' : 'P';
    const born = birthBetween(random, headYear - 8, headYear + 10);
    members.push(make('sibling', sex, born, { name: inventName(random, sex), mother }));
  }
  if (random.chance(0.08)) {
    const born = birthBetween(random, headYear - 30, headYear - 19);
    members.push(make('parent', 'P', born, { name: mother, mother: inventName(random, 'P') }));
  }
  return members;
}

function inventChildren(
  random: SeededRandomness,
  make: MakeMember,
  father: Member,
  mother: string,
): Member[] {
  const children: Member[] = [];
  const family = father.name.split(' ').at(-1) ?? null;
  let year = Number(father.birthDate.slice(0, 4)) + 19 + random.below(8);
  for (let left = random.below(5); left > 0 && year < 2009; left -= 1) {
    const sex = random.chance(0.5) ? 'L' : 'P';
    const born = birthBetween(random, year, year);
    const isNamesake = sex === 'L' && random.chance(sonOfSameNameShare);
    const name = isNamesake ? father.name : inventName(random, sex, family);
    const child = make('child', sex, born, { name, mother });
    children.push(child);
    if (random.chance(twinShare)) {
      const second = twinName(random, name, sex);
      children.push(make('twin', sex, born, { name: second, mother, beside: child.nik }));
    }
    year += 2 + random.below(5);
  }
  return children;
}
