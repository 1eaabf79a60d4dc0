import type { Region } from '@payung/domain';
import type { HandedList } from './hand-in.ts';
import { type InventedPerson, peopleInventor } from './invent-people.ts';
import { layouts } from './list-layouts.ts';
import { writeBirthDate, writeName, writeNik } from './misspell.ts';
import { type SeededRandomness, seeded } from './seeded.ts';
import type { TruthRow } from './truth.ts';

export interface InventedLists {
  readonly lists: readonly HandedList[];
  readonly truth: readonly TruthRow[];
}

/** Rows of somebody who stands in a list already, as in the sample lists. */
const repeatShare = 0.1;

interface Draft {
  readonly random: SeededRandomness;
  readonly people: InventedPerson[];
  newPerson(): InventedPerson;
}

function nextPerson({ random, people, newPerson }: Draft): InventedPerson {
  if (people.length > 0 && random.chance(repeatShare)) return random.pick(people);
  const person = newPerson();
  people.push(person);
  return person;
}

function inventList(
  draft: Draft,
  rows: number,
  occupations: readonly string[],
  { agency, layout }: (typeof layouts)[number],
): { list: HandedList; truth: TruthRow[] } {
  const { random } = draft;
  const truth: TruthRow[] = [];
  const lines: string[] = [...layout.head];
  for (let number = 1; number <= rows; number++) {
    const person = nextPerson(draft);
    const nik = writeNik(random, person.nik, random.pick(draft.people).nik);
    const born = writeBirthDate(random, person.birthDate);
    const name = writeName(random, person.name);
    const noted = { number, person, nik: nik.text, name: name.text, birthDate: born.text };
    lines.push(layout.line({ ...noted, occupation: random.pick(occupations) }));
    truth.push({
      file: agency,
      row: lines.length,
      personId: person.id,
      nikState: nik.state,
      dobState: born.state,
      nameState: name.state,
      birthDate: person.birthDate,
    });
  }
  const text = [...lines, ...layout.foot, ''].join('\n');
  return { list: { agency, bytes: new TextEncoder().encode(text) }, truth };
}

function occupationsOf(region: Region, agency: string): string[] {
  const own = region.schemeYear.occupations.filter(({ agencies }) =>
    agencies.some((id) => id === agency),
  );
  return own.map(({ name }) => name.toUpperCase());
}

/**
 * Lists such as agencies hand in, with repeats across lists and with slips, and the truth about each row.
 * Everybody is invented. The same seed gives the same bytes.
 *
 * @param options.lists 1 to 4; the first agency alone, or all in the shares of the sample lists
 */
export function inventLists(
  region: Region,
  options: { readonly rows: number; readonly lists: number; readonly seed: number },
): InventedLists {
  const random = seeded(options.seed);
  const draft: Draft = { random, people: [], newPerson: peopleInventor(region, random) };
  const chosen = layouts.slice(0, options.lists);
  const whole = chosen.reduce((sum, { share }) => sum + share, 0);
  let left = options.rows;
  const made = chosen.map((one, position) => {
    const isLast = position === chosen.length - 1;
    const rows = isLast ? left : Math.round((options.rows * one.share) / whole);
    left -= rows;
    return inventList(draft, rows, occupationsOf(region, one.agency), one);
  });
  return { lists: made.map(({ list }) => list), truth: made.flatMap(({ truth }) => truth) };
}
