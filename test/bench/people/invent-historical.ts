import { type SeededRandomness, seeded } from '../seeded.ts';
import {
  counties,
  forenames,
  nicknames,
  occupations,
  surnameEnds,
  surnames,
  syllables,
  townBegins,
  townEnds,
} from './english-words.ts';
import { typed } from './typing-slips.ts';
import { delimited } from './write-cells.ts';

interface Town {
  readonly name: string;
  /** outward codes; a large town has many */
  readonly posts: readonly string[];
}

interface Historical {
  readonly cluster: string;
  readonly forename: string;
  readonly middle: string | null;
  readonly surname: string;
  readonly title: string | null;
  readonly born: string;
  readonly town: Town;
  readonly postcode: string;
  readonly sex: 'male' | 'female';
  readonly occupation: string;
}

const heading =
  'unique_id,cluster,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode_fake,gender,occupation';
const familyShare = 0.15;

function inventTowns(random: SeededRandomness): Town[] {
  const made = Array.from(
    { length: 800 },
    () => `${random.pick(townBegins)}${random.pick(['', ...syllables])}${random.pick(townEnds)}`,
  );
  return [...new Set([...counties, ...made])].map((name, at) => ({
    name,
    posts: Array.from(
      { length: at < counties.length ? 12 : 2 },
      () => `${name.slice(0, 2)}${1 + random.below(40)}`,
    ),
  }));
}

/** Many of the people have one of the great families' names, the others one that few share. */
function inventSurname(random: SeededRandomness): string {
  if (random.chance(0.4)) return random.pick(surnames);
  const middle = random.pick(['', ...syllables]);
  return `${random.pick(townBegins)}${middle}${random.pick([...townEnds, ...surnameEnds])}`;
}

const inward = (random: SeededRandomness) =>
  `${1 + random.below(9)}${random.pick([...'abdefghjlnpqrstuwxyz'])}${random.pick([...'abdefghjlnpqrstuwxyz'])}`;

const two = (value: number) => String(value).padStart(2, '0');

function inventBirth(random: SeededRandomness): string {
  const year = 1893 - Math.floor((random.below(1_000) / 1_000) ** 3 * 380) - 1;
  if (random.chance(0.06)) return `${year}-01-01`;
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

function inventTitle(random: SeededRandomness, surname: string, town: Town): string | null {
  const nth = random.pick(['1st', '2nd', '3rd', '4th', '5th']);
  const roll = random.below(100);
  if (roll < 12) return `, ${nth} baronet`;
  if (roll < 20) return `, ${nth} baron ${surname} of ${town.name}`;
  if (roll < 25) return `, ${nth} earl of ${town.name}`;
  return null;
}

function inventPerson(
  random: SeededRandomness,
  cluster: string,
  towns: readonly Town[],
  kin: Historical | null,
): Historical {
  const sex = random.chance(0.85) ? 'male' : 'female';
  const town = kin !== null && random.chance(0.6) ? kin.town : random.pick(towns);
  const surname = kin?.surname ?? inventSurname(random);
  const isNamed = kin !== null && kin.sex === sex && random.chance(0.25);
  const forename = isNamed
    ? kin.forename
    : random.pick(forenames[sex].slice(0, random.chance(0.6) ? 12 : 99));
  return {
    cluster,
    sex,
    forename,
    middle: random.chance(0.35) ? random.pick(forenames[sex]) : null,
    surname,
    title: inventTitle(random, surname, town),
    born: inventBirth(random),
    town,
    postcode: `${random.pick(town.posts)} ${inward(random)}`,
    occupation: random.pick(occupations),
  };
}

/** Draws with shares that a careless row multiplies; the first row of a person has no slip. */
type Slips = (share: number) => boolean;

/** Most rows are written with some care, some with none. */
const carelessness = [1, 1, 1, 1, 2, 2, 3, 5];

function noteName(random: SeededRandomness, person: Historical, slips: Slips): string {
  const { forename, middle, surname, title } = person;
  const called = nicknames[forename] ?? [forename.slice(0, 1)];
  const first = slips(0.14) ? random.pick(called) : forename;
  const second = middle === null ? [] : [middle];
  const begin = slips(0.03) && middle !== null ? [middle] : [first, ...second];
  const family = slips(0.03) ? typed(random, typed(random, surname)) : surname;
  const [one = '', ...rest] = `${[...begin, family].join(' ')}${title ?? ''}`.split(' ');
  const kept = rest.filter((_, at) => at === rest.length - 1 || !slips(0.12));
  const text = [one, ...kept].join(' ').replace(/,$/, '');
  return slips(0.08) ? typed(random, text) : text;
}

function noteBirth(random: SeededRandomness, born: string, slips: Slips): string {
  const [year = '', month = '', day = ''] = born.split('-');
  if (slips(0.08)) return '';
  if (slips(0.05)) return `${year}-01-01`;
  if (slips(0.04)) return `${year}-${two(1 + random.below(12))}-${day}`;
  if (slips(0.03)) return `${Number(year) + random.pick([-1, 1, 10])}-${month}-${day}`;
  return slips(0.02) ? inventBirth(random) : born;
}

function notePlace(
  random: SeededRandomness,
  { town, postcode }: Historical,
  slips: Slips,
  towns: readonly Town[],
): { place: string; post: string } {
  const part = slips(0.08) ? `${random.pick(['west', 'north', 'upper'])} ${town.name}` : town.name;
  const place = slips(0.04) ? random.pick(towns).name : part;
  const near = `${random.pick(town.posts)} ${inward(random)}`;
  const far = `${random.pick(random.pick(towns).posts)} ${inward(random)}`;
  const post = slips(0.12) ? near : slips(0.05) ? far : postcode;
  return { place: slips(0.1) ? '' : place, post: slips(0.1) ? '' : post };
}

function noteRow(
  random: SeededRandomness,
  person: Historical,
  number: number,
  towns: readonly Town[],
): string {
  const factor = number === 1 ? 0 : random.pick(carelessness);
  const slips: Slips = (share) => random.chance(share * factor);
  const name = noteName(random, person, slips);
  const words = name.replaceAll(',', '').split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const { place, post } = notePlace(random, person, slips, towns);
  const cells = [`${person.cluster}-${number}`, person.cluster, name, `${first} ${last}`];
  cells.push(slips(0.02) ? '' : first, slips(0.02) ? '' : last);
  cells.push(noteBirth(random, person.born, slips), place, post, slips(0.12) ? '' : person.sex);
  cells.push(slips(0.1) ? '' : slips(0.05) ? random.pick(occupations) : person.occupation);
  return delimited(cells, ',');
}

/**
 * A file shaped like the published historical persons: overlapping columns of the name, titles of places,
 * families of one name, one person in up to 25 rows; `cluster` is the truth.
 */
export function inventHistorical(request: {
  readonly seed: number;
  readonly rows: number;
}): string {
  const random = seeded(request.seed);
  const towns = inventTowns(random);
  const lines: string[] = [];
  let kin: Historical | null = null;
  for (let count = 1; lines.length < request.rows; count += 1) {
    const person = inventPerson(
      random,
      `Q${100_000 + count}`,
      towns,
      random.chance(familyShare) ? kin : null,
    );
    kin = person;
    const rows = 1 + random.below(random.chance(0.2) ? 25 : 16);
    for (let number = 1; number <= rows; number += 1) {
      lines.push(noteRow(random, person, number, towns));
    }
  }
  return `${[heading, ...lines.slice(0, request.rows)].join('\n')}\n`;
}
