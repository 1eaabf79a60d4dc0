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
import { type Asking, ceilingsInTurn, roomOf } from './cohort-room.ts';
import type { NotReadyLine } from './determination-shelves.ts';
import { notNextInTurn, type Waiter } from './freed-places.ts';
import { reasonsOf } from './gather-people.ts';
import { addedLine, byFirstMonth, cohortFrom, inOrder, struckLine } from './list-lines.ts';
import { type Edition, linesOf } from './list-pieces.ts';
import { oneAhead } from './one-ahead.ts';
import { remembering } from './remembered-shelves.ts';
import { type Freed, freedByStriking } from './what-strikes-free.ts';
import { stateToCover } from './whose-months.ts';

/** A list that can be frozen has nobody who is not ready, and its digest. */
export interface Frozen extends Edition {
  readonly digest: string;
  readonly duties: readonly DutyDone[];
}

/**
 * Reads everybody of a draft anew, asks every part again, and closes the list: numbers, persons as they stand now,
 * and the digest of it all. When somebody is not ready any more the list stays a draft, with everybody's reasons.
 */
export async function freezeList(
  open: OpenRegion,
  determination: Determination,
  cohort: Cohort,
): Promise<Frozen | Edition> {
  const { kept, notReady, waiters, duties } = await readAnew(open, determination, cohort);
  const struck = kept.filter(({ act }) => act === 'strike');
  notReady.push(...(await notNextInTurn(open, waiters, struck)));
  const lines = inOrder(kept);
  if (notReady.length > 0) return { lines, notReady };
  const digested = lines.map((line) => ({ ...line, digest: lineDigest(line, sha256Hex) }));
  const digest = digestOf(determination, cohort, digested);
  return { lines: digested, notReady, digest, duties: [...duties.values()] };
}

interface ReadAnew {
  readonly kept: DeterminedLine[];
  readonly notReady: NotReadyLine[];
  /** those who wait for a place that the decision frees */
  readonly waiters: Waiter[];
  readonly duties: ReadonlyMap<string, DutyDone>;
}

async function readAnew(
  open: OpenRegion,
  determination: Determination,
  cohort: Cohort,
): Promise<ReadAnew> {
  const found: Omit<ReadAnew, 'duties'> = { kept: [], notReady: [], waiters: [] };
  const duties = new Map<string, DutyDone>();
  const ceilings = ceilingsInTurn(open, cohort, await roomOf(open, cohort));
  const asked = oneAhead(linesOf(open, determination), (lines) =>
    readAndAsk(open, determination, lines, cohort),
  );
  for await (const { lines, records, reasons, freed, done } of asked) {
    await ceilings.giveBack(freed);
    const fit = addedWith(lines, records).filter(({ record }) => !reasons.has(record.id));
    for (const [id, why] of await ceilings.ask(fit)) reasons.set(id, why);
    for (const one of done) duties.set(`${one.duty} ${one.user} ${one.unit}`, one);
    for (const [i, line] of lines.entries()) {
      const record = records[i] ?? null;
      const why = reasons.get(line.nomination);
      if (why !== undefined) found.notReady.push({ nomination: line.nomination, reasons: why });
      found.kept.push(record === null ? line : lineAnew(line, record, cohort));
      if (record === null) continue;
      if (record.state === 'waitlisted') found.waiters.push({ ...line, bucket: record.bucket });
    }
  }
  return { ...found, duties };
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
  return { lines, records, reasons, freed, done: await dutiesOf(open, records) };
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
