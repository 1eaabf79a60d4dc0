import { type SeededRandomness, seeded } from '../seeded.ts';
import { type AgencyLayout, agencyLayouts } from './agency-layouts.ts';
import { householdInventor } from './invent-households.ts';
import type { Village } from './invent-villages.ts';
import { type Note, notePerson } from './note-person.ts';
import { ageOf, type Person } from './person.ts';
import { delimited } from './write-cells.ts';

export interface AgencyListsRequest {
  readonly seed: number;
  readonly rows: number;
  /** multiplies every share of slips */
  readonly errors: number;
  readonly villages: number;
  /** four digits */
  readonly regency: string;
  /** part of the rows that repeat somebody */
  readonly repeats: number;
}

/** A file and what stands behind its rows. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

const truthHeading =
  'file,row,person_id,nik_state,dob_state,name_state,birth_date,other_states,household_id,kin';

const worksShare = 0.75;

/** People of working age out of whole households, so that families stand in the lists together. */
function inventWorkers(random: SeededRandomness, request: AgencyListsRequest, count: number) {
  const next = householdInventor(random, request);
  const workers: Person[] = [];
  while (workers.length < count) {
    const grown = next().filter((person) => ageOf(person) >= 17 && ageOf(person) <= 68);
    workers.push(...grown.filter(() => random.chance(worksShare)));
  }
  return workers.slice(0, count);
}

function shuffled<T>(random: SeededRandomness, list: readonly T[]): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]; // both inside the list
  }
  return mixed;
}

function layoutFor(random: SeededRandomness): AgencyLayout {
  let rest = random.below(1_000) / 1_000;
  for (const layout of agencyLayouts) {
    rest -= layout.share;
    if (rest < 0) return layout;
  }
  return random.pick(agencyLayouts);
}

function villagesOf(people: readonly Person[]): Village[] {
  const byName = new Map(people.map((p) => [p.village, p]));
  return [...byName.values()].map((p) => ({
    name: p.village,
    district: p.district,
    districtCode: p.nik.slice(0, 6),
  }));
}

function truthLine(layout: AgencyLayout, row: number, note: Note): string {
  const { person, nikState, dobState, nameState, others } = note;
  const states = [nikState, dobState, nameState, person.birthDate, others.join('+')];
  return [layout.agency, row, person.id, ...states, person.householdId, person.kin].join(',');
}

/**
 * Lists of several agencies with truth.csv. Households stand in them together, some people in two or three
 * lists or twice in one, each time noted anew. The same request gives the same bytes.
 */
export function inventAgencyLists(request: AgencyListsRequest): WrittenFile[] {
  const random = seeded(request.seed);
  const workers = inventWorkers(random, request, Math.ceil(request.rows * (1 - request.repeats)));
  const villages = villagesOf(workers);
  const again = Array.from({ length: request.rows - workers.length }, () => random.pick(workers));
  const lines = new Map(
    agencyLayouts.map((layout) => [
      layout,
      layout.head.map((cells) => delimited(cells, layout.separator)),
    ]),
  );
  const truth: string[] = [truthHeading];
  for (const person of shuffled(random, [...workers, ...again])) {
    const layout = layoutFor(random);
    const written = lines.get(layout) ?? [];
    const note = notePerson(random, person, { errors: request.errors, villages });
    const number = written.length - layout.head.length + 1;
    written.push(delimited(layout.cells(note, number), layout.separator));
    truth.push(truthLine(layout, written.length, note));
  }
  const files = [...lines].map(([layout, rows]) => ({
    name: `${layout.agency}.csv`,
    text: [...rows, ...layout.foot.map((cells) => delimited(cells, layout.separator)), ''].join(
      '\n',
    ),
  }));
  return [...files, { name: 'truth.csv', text: `${truth.join('\n')}\n` }];
}
