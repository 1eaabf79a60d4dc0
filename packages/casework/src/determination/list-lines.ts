import type { NominationRecord } from '@payung/data';
import {
  type Cohort,
  type ContributionMonth,
  type DeterminedLine,
  monthsLeft,
  type StrikeReason,
} from '@payung/domain';
import type { NotReadyLine } from './determination-shelves.ts';

function base(
  record: NominationRecord,
): Omit<DeterminedLine, 'act' | 'firstMonth' | 'months' | 'reason'> {
  const { name, nik, birthDate, village, address, occupation, occupationWords } = record.worker;
  const words = occupationWords === undefined ? {} : { occupationWords };
  return {
    no: 1,
    nomination: record.id,
    nominationVersion: record.version,
    agency: record.agency,
    bucket: record.bucket,
    person: { name, nik, birthDate, village, address, occupation, ...words },
    digest: null,
  };
}

/**
 * A cohort as somebody meets it who joins it in a month.
 * @throws Error when it ends before
 */
export function cohortFrom(cohort: Cohort, from: ContributionMonth): Cohort {
  const span = monthsLeft(cohort, from);
  if (span === null) throw new Error('no month of the cohort is left');
  return { ...cohort, ...span };
}

/** People who are to be covered, by the month in which they join. */
export function byFirstMonth(
  people: readonly { readonly record: NominationRecord; readonly firstMonth: ContributionMonth }[],
): Map<ContributionMonth, NominationRecord[]> {
  const months = new Map<ContributionMonth, NominationRecord[]>();
  for (const { record, firstMonth } of people) {
    months.set(firstMonth, [...(months.get(firstMonth) ?? []), record]);
  }
  return months;
}

/**
 * Somebody who is to be covered by a cohort.
 * @param from first month of cover where that is later than the cohort's; it must leave a month
 */
export function addedLine(
  record: NominationRecord,
  cohort: Cohort,
  from: ContributionMonth = cohort.firstMonth,
): DeterminedLine {
  const { firstMonth, months } = cohortFrom(cohort, from);
  return { ...base(record), act: 'add', firstMonth, months, reason: null };
}

/** Somebody who is to be struck; `from` is the first month that counts no longer. */
export function struckLine(
  record: NominationRecord,
  reason: StrikeReason,
  from: ContributionMonth,
): DeterminedLine {
  return { ...base(record), act: 'strike', firstMonth: from, months: 0, reason };
}

/**
 * The order of a list: who is struck first, then by village, name and nomination, so that two makings of the same
 * list are the same paper. Numbers begin anew with those who are added.
 */
export function inOrder(lines: readonly DeterminedLine[]): DeterminedLine[] {
  const keyed = lines.map((line) => ({ line, key: keyOf(line) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const next = { strike: 1, add: 1 };
  return keyed.map(({ line }) => {
    const no = next[line.act];
    next[line.act] += 1;
    return { ...line, no };
  });
}

/** compared as plain text: faster than by the rules of a language, and the same everywhere */
function keyOf({ act, person, nomination }: DeterminedLine): string {
  const part = act === 'strike' ? '0' : '1';
  return `${part}|${person?.village ?? '~'}|${person?.name ?? ''}|${nomination}`;
}

/** How many people for each reason, by `part code`; somebody with two reasons counts under both, and once in all. */
export function countReasons(lines: readonly NotReadyLine[]): {
  people: number;
  byReason: Record<string, number>;
} {
  const byReason: Record<string, number> = {};
  for (const { reasons } of lines) {
    for (const name of new Set(reasons.map(({ part, code }) => `${part} ${code}`))) {
      byReason[name] = (byReason[name] ?? 0) + 1;
    }
  }
  return { people: lines.length, byReason };
}
