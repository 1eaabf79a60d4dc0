import * as z from 'zod';
import { withoutSmallCells } from '../cohort/cohort-figures.ts';
import { CalendarDate, RegencyCode } from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';
import { type DayCount, type TallyGroup, tallyGroups } from './day-count.ts';
import { Denominator, shareOf } from './denominator.ts';

/** fewest people who are told of in public: of fewer, each could be recognised (domain-rules 5.10, 6.1) */
const least = 5;

/** People by parts of one group; null where all parts together are too few to be told. */
export const PublicGroup = z.lazy(() =>
  z
    .object({
      cells: z.array(z.object({ key: z.string(), name: z.string(), people: z.int().min(least) })),
      /** people of all parts that are too small to be told, and of as many more as hide them; null for none */
      others: z.int().min(least).nullable(),
    })
    .nullable(),
);
export type PublicGroup = z.infer<typeof PublicGroup>;

/** What of an official month may be told to everybody: nobody can be recognised in it. */
export const PublicMonth = z.object({
  month: ContributionMonth,
  /** people covered on this day */
  day: CalendarDate,
  region: z.object({ code: RegencyCode, name: z.string() }),
  programme: z.string(),
  /** people covered in all; null where they are too few to be told */
  active: z.int().min(least).nullable(),
  /** shares of cited numbers of workers, in hundredths of a percent; none where `active` is not told */
  shares: z.array(
    z.object({
      ...Denominator.pick({ kind: true, people: true, source: true, date: true }).shape,
      share: z.int().min(0),
    }),
  ),
  groups: z.object({
    agency: PublicGroup,
    occupation: PublicGroup,
    village: PublicGroup,
    sex: PublicGroup,
    age: PublicGroup,
  }),
});
export type PublicMonth = z.infer<typeof PublicMonth>;

/**
 * People covered, in all and by group, with every number of fewer than five kept back, and as many more as it takes that
 * neither a sum nor an order gives one back.
 * @param nameOf what a part is called in public; its code where it has no name
 */
export function publicPeople(
  count: DayCount,
  nameOf: (group: TallyGroup, key: string) => string,
): Pick<PublicMonth, 'active' | 'groups'> {
  const groupOf = (group: TallyGroup): PublicGroup => {
    const parts = Object.entries(count.groups[group]);
    const told = withoutSmallCells(
      Object.fromEntries(parts.map(([key, { active }]) => [key, active])),
      least,
    );
    if (told.others !== null && told.others < least) return null;
    return {
      ...told,
      cells: told.cells.map((cell) => ({ ...cell, name: nameOf(group, cell.key) })),
    };
  };
  const [agency, occupation, village, sex, age] = tallyGroups.map(groupOf);
  return {
    active: count.total.active < least ? null : count.total.active,
    groups: {
      agency: agency ?? null,
      occupation: occupation ?? null,
      village: village ?? null,
      sex: sex ?? null,
      age: age ?? null,
    },
  };
}

type ToldGroups = PublicMonth['groups'];

/**
 * The groups of a month as they may stand beside months that are told already: whoever lays two months side by side must
 * not learn of one to four people that came or left where they live, what they do and how old they are. A group that
 * moved by so few is kept back until enough did.
 * @param earlier groups of the months before, oldest first, as they are told
 */
export function besideTold(groups: ToldGroups, earlier: readonly ToldGroups[]): ToldGroups {
  const told = (group: TallyGroup): PublicGroup => {
    const last = earlier.findLast((one) => one[group] !== null)?.[group] ?? null;
    return last !== null && movedByFew(last, groups[group]) ? null : groups[group];
  };
  return {
    agency: told('agency'),
    occupation: told('occupation'),
    village: told('village'),
    sex: told('sex'),
    age: told('age'),
  };
}

/** Whether fewer than five people came, or fewer than five left, as far as two tables of one group tell. */
function movedByFew(before: NonNullable<PublicGroup>, after: PublicGroup): boolean {
  if (after === null) return false;
  const was = new Map(before.cells.map(({ key, people }) => [key, people]));
  const both = after.cells.filter(({ key }) => was.has(key));
  const rest = peopleIn(after) - sumOf(both) - (peopleIn(before) - sumOf(both, was));
  const moves = [...both.map(({ key, people }) => people - (was.get(key) ?? 0)), rest];
  const came = moves.reduce((sum, move) => sum + Math.max(0, move), 0);
  const left = moves.reduce((sum, move) => sum + Math.max(0, -move), 0);
  return [came, left].some((people) => people > 0 && people < least);
}

function peopleIn({ cells, others }: NonNullable<PublicGroup>): number {
  return sumOf(cells) + (others ?? 0);
}

function sumOf(
  cells: NonNullable<PublicGroup>['cells'],
  was: ReadonlyMap<string, number> | null = null,
): number {
  return cells.reduce(
    (sum, { key, people }) => sum + (was === null ? people : (was.get(key) ?? 0)),
    0,
  );
}

/** Shares of the workers that were cited; of vulnerable workers and of all who are eligible apart (domain-rules 5.8). */
export function publicShares(
  active: number | null,
  denominators: readonly Denominator[],
): PublicMonth['shares'] {
  if (active === null) return [];
  return denominators.map(({ kind, people, coveredOtherwise, source, date }) => {
    const covered = kind === 'eligible-workers' ? active + coveredOtherwise : active;
    return { kind, people, source, date, share: shareOf(covered, people) };
  });
}

/** The name by which a region is asked for in public: `Kabupaten Kudus` becomes `kabupaten-kudus`. */
export function addressName(regency: string): string {
  return regency
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
