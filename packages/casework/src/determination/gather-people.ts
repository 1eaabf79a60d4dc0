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
import type { ListGrounds, MetPerson, NotReadyLine } from './determination-shelves.ts';
import { ceilingsOf } from './list-grounds.ts';
import { addedLine, inOrder } from './list-lines.ts';
import { type Edition, linesPerPiece } from './list-pieces.ts';
import { countedAs, type Met } from './met-people.ts';
import { oneAhead } from './one-ahead.ts';
import { whoIsNotReady } from './readiness-checks.ts';
import { remembering } from './remembered-shelves.ts';
import { stateToCover } from './whose-months.ts';

/**
 * Meets everybody who holds a place, or was determined and gets further months, under the cohort's agencies and
 * occupations: those who are ready with their line, everybody else with the reasons.
 * @param behind the last nomination that was met before; null from the beginning
 */
export async function* meetPlaceHolders(
  open: OpenRegion,
  determination: Determination,
  cohort: Cohort,
  behind: string | null,
): AsyncGenerator<Met> {
  const all = await placeHolders(open, determination, cohort);
  const ids = behind === null ? all : all.filter((id) => id > behind);
  yield* oneAhead(inSteps(ids), (some) => meetSome(open, determination, cohort, some));
}

function* inSteps(ids: readonly NominationId[]): Generator<NominationId[]> {
  for (let from = 0; from < ids.length; from += linesPerPiece) {
    yield ids.slice(from, from + linesPerPiece);
  }
}

async function meetSome(
  unread: OpenRegion,
  determination: Determination,
  cohort: Cohort,
  ids: readonly NominationId[],
): Promise<Met> {
  // several parts ask about the same papers
  const { open } = remembering(unread);
  const found = await nominationsOf(open, ids);
  const records = found.filter((record) => isMeant(record, determination));
  const reasons = await reasonsOf(open, records, cohort);
  // what offices found out is read only where somebody is put first by it
  const known = determination.priority.length === 0 ? [] : await knownForPriority(open, records);
  const people = records.map((record, i): MetPerson => {
    const why = reasons.get(record.id);
    return {
      nomination: record.id,
      line: why === undefined ? addedLine(record, cohort) : null,
      reasons: why ?? [],
      hadPlace: record.state === 'determined',
      waits: false,
      facts: why === undefined ? { ...factsOf(record), ...known[i] } : null,
      freed: null,
    };
  });
  return { upTo: ids.at(-1) ?? '', people, duties: [] };
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

/**
 * The list of those who were met, as many as fit, the first by the written priority: whoever finds a ceiling full, of a
 * village or of the cohort, stays off.
 */
export function firstThatFit(
  { priority }: Determination,
  grounds: ListGrounds,
  met: readonly MetPerson[],
): Edition {
  const ceilings = ceilingsOf(grounds);
  const notReady: NotReadyLine[] = [];
  const ready: { line: DeterminedLine; facts: PriorityFacts; hadPlace: boolean }[] = [];
  for (const { nomination, line, facts, reasons, hadPlace } of met) {
    if (line === null || facts === null) notReady.push({ nomination, reasons });
    else ready.push({ line, facts, hadPlace });
  }
  const taken: DeterminedLine[] = [];
  for (const { of } of priorityOrder(ready, ({ facts }) => facts, priority)) {
    const reasons = ceilings.ask(countedAs(of.line, of.hadPlace));
    if (reasons.length === 0) taken.push(of.line);
    else notReady.push({ nomination: of.line.nomination, reasons });
  }
  return { lines: inOrder(taken), notReady };
}
