import type { MatchPage, NominationRecord, Place, RegistryWrite, RowOutcome } from '@payung/data';
import { writeLimit } from '@payung/data';
import type { BucketId, CaseId, Nik, NominationId, Reason } from '@payung/domain';
import type { ClaimPlan, NamedPerson, PlanSetting } from './claim-plan.ts';
import { type Claim, type KnownCase, unknownCase } from './known-case.ts';
import { leaveCards, writesOfCard } from './leave-card.ts';
import type { PageBook } from './matching/page-book.ts';
import { planJudged } from './matching/plan-judged.ts';
import { saysElse } from './matching/plan-seen.ts';
import type { Sight } from './matching/sight.ts';
import { casesLapsing } from './years/lapse.ts';

/** A row of a list after it was assessed on its own. */
export type AssessedRow =
  | {
      readonly kind: 'settled';
      readonly row: number;
      readonly outcome: 'to-correct' | 'ineligible';
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'claim'; readonly row: number; readonly claim: Claim };

/** As many rows, in the order of the list, as one commit can carry. */
export interface Batch {
  readonly count: number;
  readonly newcomers: readonly NominationId[];
  readonly named: readonly NamedPerson[];
  /** earlier nominations of which a row says something else that is compared */
  readonly changed: readonly NominationId[];
  writes(places: readonly Place[]): RegistryWrite[];
  rows(places: readonly Place[]): RowOutcome[];
  /** nominations of an earlier year that its rows let lapse */
  readonly lapsed: readonly NominationRecord[];
  /** their open cases that lapse after the commit */
  readonly beyond: readonly CaseId[];
  /** what is known afterwards under each NIK that the batch touched */
  learnt(places: readonly Place[]): ReadonlyMap<Nik, KnownCase>;
  /** the pages on which its rows stand, as they are afterwards */
  pages(): readonly MatchPage[];
}

interface Planned {
  readonly row: AssessedRow;
  readonly plan: ClaimPlan | null;
}

/**
 * Actions of a batch that belong to no row: the quota card, its movement (two when the card fills up in
 * this very batch), the piece's progress and its outcomes, and what a full page rests on.
 */
const sharedWrites = 6;
/** rows of one commit; their outcomes are one item, which must stay far below 400 KB */
export const mostRows = 100;

/**
 * Plans rows from the front of `rows` until a commit is full. A row that must write under a NIK that an
 * earlier row of the same batch already writes waits for the next batch: a commit names an item once. A page on
 * which several rows stand is written once, and later rows see the earlier ones on it.
 * `tight` says that newcomers may have to wait, which costs each one write more.
 */
export function planBatch(
  setting: PlanSetting,
  rows: readonly AssessedRow[],
  known: ReadonlyMap<Nik, KnownCase>,
  sight: Sight,
  limits: { tight: boolean; most: number },
): Batch {
  const { book } = sight;
  const planned: Planned[] = [];
  const pending = new Map<Nik, KnownCase>();
  const written = new Set<Nik>();
  const lapses = createLapses();
  let room = writeLimit - sharedWrites;
  const assumed: Place = { state: 'nominated', number: null };

  for (const row of rows) {
    if (planned.length >= Math.min(limits.most, mostRows)) break;
    if (row.kind === 'settled') {
      planned.push({ row, plan: null });
      continue;
    }
    const { nik } = row.claim.worker;
    const knownCase = lapses.open(pending.get(nik) ?? known.get(nik) ?? unknownCase);
    const { plan, edit } = planJudged(setting, sight, row.claim, knownCase);
    const number = limits.tight && plan.newcomer !== null ? 1 : 0;
    const { lapsed } = plan.matched;
    const size = plan.size + number + lapses.cost(lapsed) + book.cost(edit);
    if (size > room || (plan.size > 0 && written.has(nik))) break;
    room -= size;
    book.apply(edit);
    if (lapsed !== null) lapses.add(lapsed, knownCase);
    if (plan.size > 0) written.add(nik);
    pending.set(nik, plan.after(assumed));
    planned.push({ row, plan });
  }
  return batchOf(planned, book);
}

/** What those who lapse with one batch write together: each card and each case between two of them once. */
function createLapses() {
  const cards = new Set<BucketId>();
  const cases = new Set<CaseId>();
  return {
    /** what is known, but for the cases that lapse with an earlier row */
    open: (known: KnownCase): KnownCase =>
      known.lapsing.some(({ id }) => cases.has(id))
        ? { ...known, lapsing: known.lapsing.filter(({ id }) => !cases.has(id)) }
        : known,
    cost: (record: NominationRecord | null): number =>
      record === null || cards.has(record.bucket) ? 0 : writesOfCard,
    add(record: NominationRecord, known: KnownCase): void {
      cards.add(record.bucket);
      const lapsing = casesLapsing(known.lapsing, new Set([record.id]));
      for (const { before } of lapsing) cases.add(before.id);
    },
  };
}

function batchOf(planned: readonly Planned[], book: PageBook): Batch {
  const newcomers = planned.flatMap(({ plan }) => plan?.newcomer ?? []);
  const placed = (places: readonly Place[]): (Planned & { place: Place })[] => {
    let next = 0;
    return planned.map((one) => {
      const place = one.plan?.newcomer == null ? undefined : places[next++];
      return { ...one, place: place ?? { state: 'nominated', number: null } };
    });
  };
  const lapsed = planned.flatMap(({ plan }) => plan?.matched.lapsed ?? []);
  return {
    count: planned.length,
    lapsed,
    beyond: planned.flatMap(({ plan }) => plan?.matched.beyond ?? []),
    newcomers,
    named: planned.flatMap(({ plan }) => plan?.named ?? []),
    changed: planned.flatMap(({ plan }) => {
      const changed = plan?.matched.changed ?? null;
      return changed !== null && saysElse(changed) ? [changed.after.id] : [];
    }),
    writes: (places) => [
      ...placed(places).flatMap(({ plan, place }) => plan?.writes(place) ?? []),
      ...leaveCards(lapsed),
      ...book.writes(),
    ],
    pages: () => book.after(),
    rows: (places) =>
      placed(places).map(({ row, plan, place }): RowOutcome => {
        if (plan !== null) return { row: row.row, ...plan.outcome(place) };
        if (row.kind === 'claim') throw new Error('a claim without a plan');
        return {
          row: row.row,
          outcome: row.outcome,
          reasons: row.reasons.map((reason) => ({ ...reason })),
        };
      }),
    learnt: (places) =>
      new Map(
        placed(places).flatMap(({ row, plan, place }) =>
          row.kind === 'claim' && plan !== null && plan.size > 0
            ? [[row.claim.worker.nik, plan.after(place)] as const]
            : [],
        ),
      ),
  };
}

/** The NIKs whose guard moved under a refused commit; their cases have to be read anew. */
export function staleNiks(refused: readonly RegistryWrite[]): Set<Nik> {
  return new Set(refused.flatMap((write) => nikOf(write) ?? []));
}

function nikOf(write: RegistryWrite): Nik | null {
  switch (write.write) {
    case 'new-guard':
    case 'link-guard':
    case 'pass-guard':
    case 'new-person':
      return write.nik;
    default:
      return null;
  }
}
