import type { NominationRecord } from '@payung/data';
import {
  type AgencyId,
  type Cohort,
  type Determination,
  type DeterminedLine,
  type NominationId,
  type PriorityFacts,
  priorityOrder,
} from '@payung/domain';
import { knownForPriority } from '../eligibility/priority-facts.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { OpenRegion } from '../service.ts';
import { ceilingsInTurn, roomOf } from './cohort-room.ts';
import type { NotReadyLine } from './determination-shelves.ts';
import { addedLine, inOrder } from './list-lines.ts';
import type { Edition } from './list-pieces.ts';
import { oneAhead } from './one-ahead.ts';
import { whoIsNotReady } from './readiness-checks.ts';
import { remembering } from './remembered-shelves.ts';
import { stateToCover } from './whose-months.ts';

/** people read and asked about at once */
const atOnce = 300;

interface Ready {
  readonly record: NominationRecord;
  readonly facts: PriorityFacts;
}

/**
 * Everybody who holds a place, or was determined and gets further months, under the cohort's agencies and occupations:
 * those who are ready as lines, as many as fit, the first by the written priority; and everybody else with the reasons.
 */
export async function gatherPeople(
  open: OpenRegion,
  determination: Determination,
  cohort: Cohort,
): Promise<Edition> {
  const ready: Ready[] = [];
  const notReady: NotReadyLine[] = [];
  const ids = await placeHolders(open, determination, cohort);
  const asked = oneAhead(inSteps(ids), (some) => readAndAsk(open, determination, cohort, some));
  for await (const { records, reasons, known } of asked) {
    for (const [i, record] of records.entries()) {
      const why = reasons.get(record.id);
      const facts = { ...factsOf(record), ...known[i] };
      if (why === undefined) ready.push({ record, facts });
      else notReady.push({ nomination: record.id, reasons: why });
    }
  }
  const { taken, over } = await firstThatFit(open, determination, cohort, ready);
  return { lines: inOrder(taken), notReady: [...notReady, ...over] };
}

function inSteps(ids: readonly NominationId[]): NominationId[][] {
  const steps: NominationId[][] = [];
  for (let from = 0; from < ids.length; from += atOnce) steps.push(ids.slice(from, from + atOnce));
  return steps;
}

async function readAndAsk(
  unread: OpenRegion,
  determination: Determination,
  cohort: Cohort,
  ids: readonly NominationId[],
) {
  // several parts ask about the same papers
  const { open } = remembering(unread);
  const found = await nominationsOf(open, ids);
  const records = found.filter((record) => isMeant(record, determination));
  const reasons = await reasonsOf(open, records, cohort);
  // what offices found out is read only where somebody is put first by it
  const known = determination.priority.length === 0 ? [] : await knownForPriority(open, records);
  return { records, reasons, known };
}

/** Ids by agency as the index shows them, in an order that stays. */
async function placeHolders(
  { data, region }: OpenRegion,
  { agencies, ...determination }: Determination,
  cohort: Cohort,
): Promise<NominationId[]> {
  const wanted = (id: AgencyId): boolean =>
    (agencies.length === 0 || agencies.includes(id)) &&
    (cohort.agencies.length === 0 || cohort.agencies.includes(id));
  const found: NominationId[] = [];
  for (const { id } of region.agencies.filter(({ id }) => wanted(id))) {
    for (const one of await data.whole.indexedNominations(id, cohort.year)) {
      if (one.state === stateToCover(determination)) found.push(one.id);
    }
  }
  return found.sort();
}

function isMeant(
  record: NominationRecord | null,
  { occupations, ...determination }: Determination,
): record is NominationRecord {
  if (record === null || record.state !== stateToCover(determination)) return false;
  return occupations.length === 0 || occupations.includes(record.worker.occupation);
}

/** What each part says, and that nothing is done with a person whose data is restricted. */
export async function reasonsOf(
  open: OpenRegion,
  records: readonly NominationRecord[],
  cohort: Cohort,
): Promise<ReadonlyMap<NominationId, NotReadyLine['reasons']>> {
  const asked = { records, cohort, day: open.today, before: 'decision' } as const;
  const reasons: Map<NominationId, NotReadyLine['reasons']> = new Map(
    [...(await whoIsNotReady(open, asked))].map(([id, why]) => [
      id,
      why.map((one) => ({ ...one, detail: { ...one.detail } })),
    ]),
  );
  for (const { id, restricted } of records) {
    if (restricted === undefined) continue;
    const detail = { since: restricted };
    reasons.set(id, [
      ...(reasons.get(id) ?? []),
      { part: 'eligibility', code: 'restricted', detail },
    ]);
  }
  return reasons;
}

/** What a nomination by itself says for its turn: never that somebody is extremely poor, which an office has to find. */
export function factsOf(
  { worker, at }: NominationRecord,
  number: number = Date.parse(at),
): PriorityFacts {
  const { welfareDecile, isBreadwinner } = worker;
  return {
    isExtremePoor: null,
    welfareDecile,
    isBreadwinner,
    number,
  };
}

/** Served in the written order: whoever finds a ceiling full, of a village or of the cohort, stays off. */
async function firstThatFit(
  open: OpenRegion,
  { priority }: Determination,
  cohort: Cohort,
  ready: readonly Ready[],
): Promise<{ taken: DeterminedLine[]; over: NotReadyLine[] }> {
  const ceilings = ceilingsInTurn(open, cohort, await roomOf(open, cohort));
  const turns = priorityOrder(ready, ({ facts }) => facts, priority).map(({ of }) => of.record);
  const taken: DeterminedLine[] = [];
  const over: NotReadyLine[] = [];
  for (let from = 0; from < turns.length; from += atOnce) {
    const some = turns.slice(from, from + atOnce);
    const full = await ceilings.ask(some.map((record) => ({ record, months: cohort.months })));
    for (const record of some) {
      const reasons = full.get(record.id);
      if (reasons === undefined) taken.push(addedLine(record, cohort));
      else over.push({ nomination: record.id, reasons });
    }
  }
  return { taken, over };
}
