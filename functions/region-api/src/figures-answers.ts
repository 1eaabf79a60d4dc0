import {
  type AuditRecord,
  type CountedView,
  type CountRecord,
  type MonthFigures,
  namesOf,
  type PublicationView as Publication,
  type MonthView as SeenMonth,
} from '@payung/casework';
import {
  AuditView,
  CountedPage,
  CountView,
  MonthView,
  OfficialView,
  PublicationView,
  type ShareView,
} from '@payung/contract';
import { type NominationRecord, splitNominationId } from '@payung/data';
import { AgencyId, denominatorKinds, type Region, shareOf } from '@payung/domain';
import type * as z from 'zod';
import { personSummary } from './person-answers.ts';

/** The digits of a NIK that a list shows (domain-rules 6.6). */
const shownDigits = 4;

/** Whether figures are public, and where everybody reads them. */
export function publicationView({ code, ...rest }: Publication): PublicationView {
  return PublicationView.parse({ ...rest, address: `/public/v1/regions/${code}` });
}

/** A count as it is told. */
export function countView({ id, people, work, pieces, ...count }: CountRecord): CountView {
  const { day, since, known } = count;
  return CountView.parse({
    id,
    people,
    isCounting: work !== null,
    listsPeople: pieces !== null,
    figures: { day, since, known, ...count.count },
  });
}

/** The two shares, each with what it is counted of; one that nobody cited a number for is told without. */
function sharesOf({ count, denominators }: MonthFigures): ShareView[] {
  return denominatorKinds.map((kind) => {
    const denominator = denominators.find((one) => one.kind === kind) ?? null;
    const others = kind === 'eligible-workers' ? (denominator?.coveredOtherwise ?? 0) : 0;
    const covered = count.total.active + others;
    const share = denominator === null ? null : shareOf(covered, denominator.people);
    return { kind, covered, denominator, share };
  });
}

function figuresOf(figures: MonthFigures) {
  const { day, since, known, count, money } = figures;
  return { figures: { day, since, known, ...count }, shares: sharesOf(figures), money };
}

/** Official figures beside those of today's knowledge. */
export function monthView({ month, official, digestHolds, live }: SeenMonth): MonthView {
  return MonthView.parse({
    month,
    official: official === null ? null : officialView(official),
    digestHolds,
    live: live === null ? null : figuresOf(live),
  });
}

export function officialView(
  official: NonNullable<SeenMonth['official']>,
): z.infer<typeof OfficialView> {
  const { digest, frozenAt } = official;
  return OfficialView.parse({ ...figuresOf(official), digest, frozenAt });
}

/** The people behind a figure, masked as in every list. */
export function countedPage({ open, count, items, nextCursor }: CountedView): CountedPage {
  const { agencyName } = namesOf(open.region);
  return CountedPage.parse({
    day: count.day,
    known: count.known,
    items: items.map(({ line: { nomination, counts, part }, record }) => {
      const agency = AgencyId.nullable().parse(part.agency ?? null);
      const worker = record?.worker ?? null;
      const { person } = splitNominationId(nomination);
      return {
        nominationId: nomination,
        agency,
        agencyName: agency === null ? null : agencyName(agency),
        counts,
        person:
          worker === null ? null : personSummary(open, person, worker, record?.restricted ?? null),
      };
    }),
    nextCursor,
  });
}

/** A check as it is told. */
export function auditView({ work, ...audit }: AuditRecord): AuditView {
  return AuditView.parse({ ...audit, isChecking: work !== null });
}

/** Somebody as in every list, masked; null once the person was forgotten. */
export function shownPerson({ villages }: Region, record: NominationRecord | null) {
  const worker = record?.worker ?? null;
  if (worker === null) return null;
  return {
    name: worker.name,
    nationalIdEnd: worker.nik.slice(-shownDigits),
    villageName: villages.find(({ code }) => code === worker.village)?.name ?? null,
  };
}
