import type { ImportRow } from '@payung/contract';
import { CalendarDate, sameHolder } from '@payung/domain';
import type { TruthRow } from './truth.ts';

type Outcome = ImportRow['outcome'];

/** What the list itself says of a row, as far as it can be read. */
export interface Claim {
  /** 16 digits, or null */
  readonly nik: string | null;
  readonly name: string;
  /** as written, else from the NIK; YYYY-MM-DD */
  readonly birthDate: string | null;
}

export interface JudgedRow {
  readonly truth: TruthRow;
  readonly outcome: Outcome;
  readonly claim: Claim;
  /** whether it was set aside as somebody nominated under another NIK, surely or perhaps; null when not */
  readonly suspected: 'sure' | 'perhaps' | null;
}

/** Share of only rows that another row's NIK or an uncertain village may keep from being nominated. */
export const onlyRowsMissedLimit = 0.002;
/** Share of all rows that may wait for a look because somebody else is like them. */
export const fearedLimit = 0.01;
/** Share of all rows that may be taken for somebody else without any doubt. */
export const mistakenLimit = 0.001;
/** Share of the repeats under a wrong NIK that may be overlooked. */
export const overlookedLimit = 0.04;

/** Counts of what must not happen, and of what they are counted among. */
export interface Verdict {
  readonly ok: boolean;
  /** of people eligible by their true birth date */
  readonly eligibleRows: number;
  readonly peopleWithSeveralRows: number;
  readonly nominatedTwice: number;
  readonly repeats: number;
  readonly repeatsFound: number;
  readonly repeatsNotFound: number;
  readonly onlyRows: number;
  readonly onlyRowsNotNominated: number;
  /** neither for a NIK that another row holds nor for a village: to correct, ineligible, waiting */
  readonly onlyRowsRefused: number;
  readonly ineligibleNominated: number;
  readonly withoutNikNominated: number;
  readonly sharedNikNominatedTwice: number;
  /** rows of two people under one NIK, neither name nor birth date alike, called one person */
  readonly differentPeopleCalledOne: number;
  /** rows of somebody nominated under another NIK, and how many of these were found by what else they say */
  readonly mistyped: number;
  readonly mistypedFound: number;
  /** sound rows of people with one row that wait for a look, or are called a duplicate, for a likeness */
  readonly onlyRowsFeared: number;
  readonly onlyRowsMistaken: number;
}

const planned = '2026-03-01';
const inJakarta = 7 * 3_600_000;

/** The day by which the service judges ages: the planned one, or the first of this month once that is over. */
function firstDayOfCover(): string {
  const thisMonth = `${new Date(Date.now() + inJakarta).toISOString().slice(0, 7)}-01`;
  return planned < thisMonth ? thisMonth : planned;
}

/** Eligible on the first day of cover: 18 to under 65, counted in whole years (a region's age window). */
export function isEligible(birthDate: string, firstDay: string = firstDayOfCover()): boolean {
  const years = Number(firstDay.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const age = birthDate.slice(5) <= firstDay.slice(5) ? years : years - 1;
  return age >= 18 && age < 65;
}

/** Right NIK and right birth date in the list: nothing excuses the service. */
function isSound({ truth }: JudgedRow): boolean {
  return ['exact', 'dots', 'apostrophe'].includes(truth.nikState) && truth.dobState === 'exact';
}

/** A row that names somebody under a NIK, be it right or mistyped; a spouse's NIK is that of somebody else. */
function isClaimed({ truth }: JudgedRow): boolean {
  return truth.nikState !== 'missing' && truth.nikState !== 'spouse';
}

function grouped(
  rows: readonly JudgedRow[],
  keyOf: (row: JudgedRow) => string | null,
): JudgedRow[][] {
  const groups = new Map<string, JudgedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

const nominated = (rows: readonly JudgedRow[]) => rows.filter((r) => r.outcome === 'nominated');

/** Two lists run beside each other, so only within one of them is it sure which row came first. */
function cameBefore(row: JudgedRow, other: JudgedRow): boolean {
  return row.truth.file === other.truth.file && row.truth.row < other.truth.row;
}

/**
 * Repeats of one person's sound rows. As both carry the person's own birth date, name and birth date never
 * both differ, so a repeat has to be a duplicate. A row of another list that was not nominated counts as a
 * repeat too, though it may have come first: stricter than what is asked.
 */
function judgeRepeats(sound: readonly JudgedRow[]): { found: number; notFound: number } {
  const [first] = nominated(sound);
  if (first === undefined) return { found: 0, notFound: 0 };
  const repeats = sound.filter((row) => row !== first && !cameBefore(row, first));
  const found = repeats.filter(
    // one that came first may have been set aside for a row of the person under a wrong NIK
    ({ outcome, suspected }) => outcome === 'duplicate' || suspected !== null,
  ).length;
  return { found, notFound: repeats.length - found };
}

const wrongNik: ReadonlySet<TruthRow['nikState']> = new Set(['digit', 'swap']);

/** Rows of one person under several NIKs: only one may be nominated, and all others are found by their likeness. */
function judgeMistyped(own: readonly JudgedRow[]): { rows: number; found: number } {
  const niks = grouped(own, ({ claim }) => claim.nik);
  const first = niks.find((rows) => nominated(rows).length > 0);
  if (first === undefined) return { rows: 0, found: 0 };
  const others = niks
    .filter((rows) => rows !== first)
    .flat()
    .filter(({ outcome, suspected }) => outcome === 'nominated' || suspected !== null);
  const counts = own.some(({ truth }) => wrongNik.has(truth.nikState)) ? others : [];
  return {
    rows: counts.length,
    found: counts.filter(({ suspected }) => suspected !== null).length,
  };
}

function alike(a: Claim, b: Claim): boolean {
  const [dateA, dateB] = [a, b].map(({ birthDate }) => CalendarDate.safeParse(birthDate));
  if (dateA?.data === undefined || dateB?.data === undefined) return true;
  return sameHolder(
    { name: a.name, birthDate: dateA.data },
    { name: b.name, birthDate: dateB.data },
  );
}

/** Rows under one NIK: who holds it, and who else was taken for that person. */
function judgeOneNik(rows: readonly JudgedRow[]): { twice: boolean; calledOne: number } {
  const holders = nominated(rows);
  const [holder] = holders;
  if (holder === undefined) return { twice: false, calledOne: 0 };
  const calledOne = rows.filter(
    ({ outcome, truth, claim, suspected }) =>
      outcome === 'duplicate' &&
      suspected === null &&
      truth.personId !== holder.truth.personId &&
      !alike(claim, holder.claim),
  ).length;
  return { twice: holders.length > 1, calledOne };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Judges the outcomes of all rows of a region's lists against the truth about them.
 *
 * @param rows every row of every list; lists may have run at the same time
 */
export function judge(rows: readonly JudgedRow[]): Verdict {
  const eligible = rows.filter(({ truth }) => isEligible(truth.birthDate));
  const people = grouped(eligible, ({ truth }) => truth.personId);
  const repeats = people.map((own) => judgeRepeats(own.filter(isSound)));
  const onlyRows = people.flatMap((own) => (own.length === 1 ? own.filter(isSound) : []));
  const feared = onlyRows.filter(({ suspected }) => suspected === 'perhaps');
  const mistaken = onlyRows.filter(({ suspected }) => suspected === 'sure');
  const missed = onlyRows.filter(
    ({ outcome, suspected }) => outcome !== 'nominated' && suspected === null,
  );
  const mistyped = people.map((own) => judgeMistyped(own.filter(isClaimed)));
  const niks = grouped(rows, ({ claim }) => claim.nik).map(judgeOneNik);
  const counts = {
    nominatedTwice: people.filter((own) => nominated(own.filter(isSound)).length > 1).length,
    repeatsNotFound: sum(repeats.map(({ notFound }) => notFound)),
    onlyRowsRefused: missed.filter(({ outcome }) => !['duplicate', 'review'].includes(outcome))
      .length,
    ineligibleNominated: nominated(rows).filter(({ truth }) => !isEligible(truth.birthDate)).length,
    withoutNikNominated: nominated(rows).filter(({ truth }) => truth.nikState === 'missing').length,
    sharedNikNominatedTwice: niks.filter(({ twice }) => twice).length,
    differentPeopleCalledOne: sum(niks.map(({ calledOne }) => calledOne)),
  };
  const likeness = {
    mistyped: sum(mistyped.map(({ rows: count }) => count)),
    mistypedFound: sum(mistyped.map(({ found }) => found)),
    onlyRowsFeared: feared.length,
    onlyRowsMistaken: mistaken.length,
  };
  const fewMissed =
    missed.length <= onlyRows.length * onlyRowsMissedLimit &&
    feared.length <= rows.length * fearedLimit &&
    mistaken.length <= rows.length * mistakenLimit &&
    likeness.mistyped - likeness.mistypedFound <= likeness.mistyped * overlookedLimit;
  return {
    ok: fewMissed && Object.values(counts).every((count) => count === 0),
    eligibleRows: eligible.length,
    peopleWithSeveralRows: people.filter((own) => own.length > 1).length,
    repeats: sum(repeats.map(({ found, notFound }) => found + notFound)),
    repeatsFound: sum(repeats.map(({ found }) => found)),
    onlyRows: onlyRows.length,
    onlyRowsNotNominated: missed.length,
    ...likeness,
    ...counts,
  };
}
