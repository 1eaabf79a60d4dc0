import { type NominationRecord, sha256Hex } from '@payung/data';
import {
  type Cohort,
  type Determination,
  type DeterminedLine,
  type DutyDone,
  dutiesDone,
  lineDigest,
  listDigest,
  type NominationId,
} from '@payung/domain';
import { eligibilityDuties } from '../eligibility/priority-facts.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { OpenRegion } from '../service.ts';
import { sheetsOf } from '../verification/refresh-sheets.ts';
import type { Asking } from './cohort-room.ts';
import type { ListGrounds, MetPerson, NotReadyLine } from './determination-shelves.ts';
import { notNextInTurn } from './freed-places.ts';
import { reasonsOf } from './gather-people.ts';
import { ceilingsOf } from './list-grounds.ts';
import { addedLine, byFirstMonth, cohortFrom, inOrder, struckLine } from './list-lines.ts';
import { type Edition, pieceId, pieceOf } from './list-pieces.ts';
import { countedAs, type Met } from './met-people.ts';
import { oneAhead } from './one-ahead.ts';
import { remembering } from './remembered-shelves.ts';
import { type Freed, freedByStriking } from './what-strikes-free.ts';
import { stateToCover } from './whose-months.ts';

/** A list that can be frozen has nobody who is not ready, and its digest. */
export interface Frozen extends Edition {
  readonly digest: string;
}

/**
 * Reads everybody of a draft anew and asks every part again.
 * @param behind the last record of lines that was met before; null from the beginning
 */
export async function* meetLines(
  open: OpenRegion,
  determination: Determination,
  cohort: Cohort,
  behind: string | null,
): AsyncGenerator<Met> {
  yield* oneAhead(numbersOf(determination, behind), async (at): Promise<Met> => {
    const lines = await pieceOf(open, determination, at);
    const { records, reasons, freed, done } = await readAndAsk(open, determination, lines, cohort);
    const left = new Map(freed.map((one) => [one.record.id, one]));
    const people = lines.map((line, i): MetPerson => {
      const record = records[i] ?? null;
      return {
        nomination: line.nomination,
        line: record === null ? line : lineAnew(line, record, cohort),
        reasons: reasons.get(line.nomination) ?? [],
        hadPlace: record?.state === 'determined',
        waits: record?.state === 'waitlisted',
        facts: null,
        freed: freedAs(left.get(line.nomination)),
      };
    });
    return { upTo: pieceId(at), people, duties: eachOnce(done) };
  });
}

function* numbersOf({ pieces }: Determination, behind: string | null): Generator<number> {
  for (let at = behind === null ? 0 : Number(behind) + 1; at < pieces; at += 1) yield at;
}

function freedAs(left: Freed | undefined): MetPerson['freed'] {
  if (left === undefined) return null;
  const { months, places, draws } = left;
  return {
    months,
    places,
    draws: draws.map(({ keys, ...draw }) => ({ keys: [...keys], ...draw })),
  };
}

/** Duties of people, each once, however many people they were done for. */
export function eachOnce(duties: readonly DutyDone[]): DutyDone[] {
  return [...new Map(duties.map((one) => [`${one.duty} ${one.user} ${one.unit}`, one])).values()];
}

/** Those of a list who wait for a place that it frees and will not get it, as far as only all together can tell. */
export async function withoutTurn(
  open: OpenRegion,
  met: readonly MetPerson[],
): Promise<MetPerson[]> {
  const on = met.flatMap(({ line, waits }) => (line === null ? [] : [{ line, waits }]));
  const waiters = on.filter(({ waits }) => waits).map(({ line }) => line);
  const struck = on.filter(({ line }) => line.act === 'strike').map(({ line }) => line);
  const nobody = { line: null, hadPlace: false, waits: false, facts: null, freed: null };
  return (await notNextInTurn(open, waiters, struck)).map((one) => ({ ...nobody, ...one }));
}

/**
 * Closes the list of those who were met: numbers, persons as they stand now, and the digest of it all. When somebody is
 * not ready any more the list stays a draft, with everybody's reasons.
 */
export function closedList(
  { id }: Pick<Determination, 'id'>,
  grounds: ListGrounds,
  met: readonly MetPerson[],
): Frozen | Edition {
  const ceilings = ceilingsOf(grounds);
  const notReady: NotReadyLine[] = [];
  const kept: DeterminedLine[] = [];
  for (const { nomination, line, reasons, hadPlace, freed } of met) {
    if (line !== null) kept.push(line);
    if (freed !== null) ceilings.giveBack(freed);
    const asks = line !== null && line.act === 'add' && reasons.length === 0;
    const why = asks ? ceilings.ask(countedAs(line, hadPlace)) : reasons;
    if (why.length > 0) notReady.push({ nomination, reasons: [...why] });
  }
  const lines = inOrder(kept);
  if (notReady.length > 0) return { lines, notReady };
  const digested = lines.map((line) => ({ ...line, digest: lineDigest(line, sha256Hex) }));
  return { lines: digested, notReady, digest: digestOf({ id }, grounds.cohort, digested) };
}

async function readAndAsk(
  unread: OpenRegion,
  determination: Determination,
  lines: readonly DeterminedLine[],
  cohort: Cohort,
) {
  // several parts ask about the same papers
  const { open } = remembering(unread);
  const records = await nominationsOf(
    open,
    lines.map(({ nomination }) => nomination),
  );
  const reasons = await reasonsOfLines(open, determination, lines, records, cohort);
  const freed = await freedBy(open, lines, records, cohort);
  return { records, reasons, freed, done: await dutiesOf(open, records) };
}

/** Those of some lines who are to be covered, as they stand now. */
function addedWith(
  lines: readonly DeterminedLine[],
  records: readonly (NominationRecord | null)[],
): Added[] {
  return lines.flatMap(({ act, firstMonth, months }, i) => {
    const record = records[i] ?? null;
    return record === null || act === 'strike' ? [] : [{ record, firstMonth, months }];
  });
}

type Added = Asking & Pick<DeterminedLine, 'firstMonth'>;

/** Those whom some lines strike, with what they leave. */
async function freedBy(
  open: OpenRegion,
  lines: readonly DeterminedLine[],
  records: readonly (NominationRecord | null)[],
  cohort: Cohort,
): Promise<Freed[]> {
  const struck = lines.flatMap(({ act, firstMonth: from }, i) => {
    const record = records[i] ?? null;
    return record === null || act === 'add' ? [] : [{ record, from }];
  });
  return freedByStriking(open, struck, cohort);
}

/** The digest of lines that have theirs, under the terms of a decision. */
export function digestOf(
  { id }: Pick<Determination, 'id'>,
  { id: cohort, tariff, firstMonth, months }: Cohort,
  lines: readonly DeterminedLine[],
): string {
  const terms = { determination: id, cohort, tariff, firstMonth, months };
  return listDigest(
    terms,
    lines.map(({ digest }) => digest ?? ''),
    sha256Hex,
  );
}

/** Who proposed these people, and who verified them or checked what their eligibility rests on. */
async function dutiesOf(
  open: OpenRegion,
  records: readonly (NominationRecord | null)[],
): Promise<DutyDone[]> {
  const known = records.filter((one) => one !== null);
  const proposed = known.map(({ by, agency }): DutyDone => {
    return { duty: 'propose', user: by, unit: agency };
  });
  const checked = [...proposed, ...(await eligibilityDuties(open, known))];
  if (open.region.verification === undefined) return checked;
  const sheets = await sheetsOf(open, known);
  return [...checked, ...sheets.flatMap((one) => (one === null ? [] : dutiesDone(one)))];
}

function lineAnew(line: DeterminedLine, record: NominationRecord, cohort: Cohort): DeterminedLine {
  if (line.act === 'add') return addedLine(record, cohort, line.firstMonth);
  return line.reason === null ? line : struckLine(record, line.reason, line.firstMonth);
}

/** Whoever is added must hold a place, or be about to get one that the same decision frees; whoever is struck be determined. */
async function reasonsOfLines(
  open: OpenRegion,
  determination: Determination,
  lines: readonly DeterminedLine[],
  records: readonly (NominationRecord | null)[],
  cohort: Cohort,
): Promise<Map<NominationId, NotReadyLine['reasons']>> {
  const reasons = new Map<NominationId, NotReadyLine['reasons']>();
  for (const [i, { act, nomination }] of lines.entries()) {
    const state = records[i]?.state ?? 'gone';
    const fits =
      act === 'strike'
        ? state === 'determined'
        : state === stateToCover(determination) || state === 'waitlisted';
    if (fits) continue;
    reasons.set(nomination, [{ part: 'eligibility', code: 'state-changed', detail: { state } }]);
  }
  const added = addedWith(lines, records).filter(({ record }) => !reasons.has(record.id));
  for (const [month, some] of byFirstMonth(added)) {
    const answers = await reasonsOf(open, some, cohortFrom(cohort, month));
    for (const [id, why] of answers) reasons.set(id, why);
  }
  return reasons;
}
