import type {
  ContributionsView as Found,
  BillLineView as FoundLine,
  BillSuccessorView as FoundSuccessor,
} from '@payung/casework';
import { BillLineView, BillView, ContributionsView } from '@payung/contract';
import type { Bill, Region } from '@payung/domain';
import type * as z from 'zod';

/** The digits of a NIK that a list shows (domain-rules 6.6). */
const shownDigits = 4;

/** A bill as it is told. */
export function billView({ work, ...bill }: Bill): BillView {
  const at =
    work === null
      ? null
      : { decisions: work.sources.length, decision: work.source, line: work.line };
  return BillView.parse({ ...bill, work: at });
}

/** One person on a bill, masked as in every list. */
export function billLineView(
  region: Region,
  { line, record }: FoundLine,
): z.infer<typeof BillLineView> {
  const { nomination, person, ...rest } = line;
  return BillLineView.parse({
    ...rest,
    nominationId: nomination,
    personId: person,
    person: shownPerson(region, record),
  });
}

function shownPerson({ villages }: Region, record: FoundLine['record']) {
  if (record === null) return null;
  const { name, nik, village } = record.worker;
  const villageName = villages.find(({ code }) => code === village)?.name ?? null;
  return { name, nationalIdEnd: nik.slice(-shownDigits), villageName };
}

/** Somebody who took months of a bill over, masked as in every list. */
export function billSuccessorView(region: Region, { successor, record }: FoundSuccessor) {
  const { nomination, person, insteadOf, id: _, version: __, ...rest } = successor;
  return {
    ...rest,
    nominationId: nomination,
    personId: person,
    insteadOfId: insteadOf,
    person: shownPerson(region, record),
  };
}

/** What is paid for a person, and where the cover stands. */
export function contributionsView({
  nomination,
  ...found
}: Found): z.infer<typeof ContributionsView> {
  return ContributionsView.parse({ nominationId: nomination, ...found });
}
