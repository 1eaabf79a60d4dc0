import * as z from 'zod';
import { ageOn } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';

/**
 * What is counted of people on a day. Each is a figure of its own name; none stands for another.
 * - `determined` (ditetapkan): named by decisions in force for the year of the day
 * - `active` (aktif per tanggal): the day lies in a paid month
 * - `inArrears` (menunggak): one to three months behind; a risk, never counted as active
 * - `cumulative` (kumulatif sejak …): covered in some month since then, whether or not still
 */
export const PeopleTally = z.object({
  determined: z.int().min(0),
  active: z.int().min(0),
  inArrears: z.int().min(0),
  cumulative: z.int().min(0),
});
export type PeopleTally = z.infer<typeof PeopleTally>;

export const peopleFigures = ['determined', 'active', 'inArrears', 'cumulative'] as const;
export type PeopleFigure = (typeof peopleFigures)[number];

/** By what people are told apart. Everybody stands in exactly one part of each. */
export const tallyGroups = ['agency', 'occupation', 'village', 'sex', 'age'] as const;
export type TallyGroup = (typeof tallyGroups)[number];

/** The part of those about whom nothing is known any more, since they were forgotten. */
export const unknownPart = 'unknown';

const Parts = z.record(z.string(), PeopleTally);

/** By what the people of a figure may be looked up: also by the district that their village lies in. */
export const countedGroups = [...tallyGroups, 'district'] as const;
export type CountedGroup = (typeof countedGroups)[number];

/**
 * Whether somebody stands in a part of a group, as a count met them.
 * @param district of a village; null for one that the region does not have
 */
export function isInPart(
  part: Readonly<Partial<Record<TallyGroup, string | null>>>,
  { group, key }: { readonly group: CountedGroup; readonly key: string },
  district: (village: string) => string | null,
): boolean {
  if (group !== 'district') return (part[group] ?? unknownPart) === key;
  const village = part.village ?? null;
  return (village === null ? unknownPart : (district(village) ?? unknownPart)) === key;
}

/** People counted for one day, in all and by group. */
export const DayCount = z.object({
  total: PeopleTally,
  groups: z.object({ agency: Parts, occupation: Parts, village: Parts, sex: Parts, age: Parts }),
  /** sixths of a person as the insurer counts: fully from six months paid, before that by month (domain-rules 2.16) */
  sixths: z.int().min(0),
});
export type DayCount = z.infer<typeof DayCount>;

export const noTally: PeopleTally = { determined: 0, active: 0, inArrears: 0, cumulative: 0 };

export const nobodyCounted: DayCount = {
  total: noTally,
  groups: { agency: {}, occupation: {}, village: {}, sex: {}, age: {} },
  sixths: 0,
};

/** One person as a count meets them. */
export interface CountedPerson {
  /** the figures that the person counts in */
  readonly counts: Readonly<Record<PeopleFigure, boolean>>;
  /** null: not known any more */
  readonly part: Readonly<Record<TallyGroup, string | null>>;
  /** months paid in the year of the day, up to it */
  readonly monthsPaid: number;
}

/** months from which the insurer counts somebody fully */
const fullMonths = 6;

/** A count with more people in it. Neither the count nor the people are changed. */
export function countPeople(before: DayCount, people: Iterable<CountedPerson>): DayCount {
  const total = { ...before.total };
  const groups = structuredClone(before.groups);
  let { sixths } = before;
  for (const { counts, part, monthsPaid } of people) {
    sixths += Math.min(fullMonths, monthsPaid);
    add(total, counts);
    for (const group of tallyGroups) {
      const name = part[group] ?? unknownPart;
      const own = groups[group][name] ?? { ...noTally };
      add(own, counts);
      groups[group][name] = own;
    }
  }
  return { total, groups, sixths };
}

function add(tally: PeopleTally, counts: CountedPerson['counts']): void {
  for (const figure of peopleFigures) if (counts[figure]) tally[figure] += 1;
}

/** first ages of the bands by which people are counted, in whole years */
const bands = [18, 25, 35, 45, 55, 65] as const;

/** The band of an age on a day: `18-24`, `25-34` … `65+`; `<18` below. */
export function ageBand(birth: CalendarDate, day: CalendarDate): string {
  const age = ageOn(birth, day);
  const at = bands.findLastIndex((first) => age >= first);
  const first = bands[at];
  if (first === undefined) return `<${bands[0]}`;
  const next = bands[at + 1];
  return next === undefined ? `${first}+` : `${first}-${next - 1}`;
}
