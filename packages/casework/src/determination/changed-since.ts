import type { NominationRecord, NominationStanding } from '@payung/data';
import type {
  Determination,
  DeterminedLine,
  LinePerson,
  NominationId,
  NominationState,
} from '@payung/domain';
import { nominationsOf } from '../nominations-of.ts';
import type { OpenRegion } from '../service.ts';
import { linesOf } from './list-pieces.ts';
import { stateToCover } from './whose-months.ts';

/** Somebody on a frozen list who is not any more as it was closed. */
export interface ChangedLine {
  readonly no: number;
  readonly nomination: NominationId;
  readonly what: 'state-changed' | 'data-changed' | 'restricted';
  /** where they stand now, or which fields changed; nothing that stands in them */
  readonly now: string;
}

/**
 * Everybody of a frozen list who was written since, with what changed. Opens only those that were.
 * @returns empty when whoever signs reads what will take effect
 */
export async function changedSinceFrozen(
  open: OpenRegion,
  determination: Determination,
): Promise<{ readonly changed: ChangedLine[]; readonly lines: DeterminedLine[] }> {
  const changed: ChangedLine[] = [];
  const all: DeterminedLine[] = [];
  for await (const lines of linesOf(open, determination)) {
    const stand = await open.data.people.standings(lines.map(({ nomination }) => nomination));
    const covers = stateToCover(determination);
    const touched = lines.filter((line, i) => !isUntouched(line, covers, stand[i] ?? null));
    const records = await nominationsOf(
      open,
      touched.map(({ nomination }) => nomination),
    );
    for (const [i, line] of touched.entries()) {
      const what = changeOf(line, covers, records[i] ?? null);
      if (what !== null) changed.push({ no: line.no, nomination: line.nomination, ...what });
    }
    all.push(...lines);
  }
  return { changed, lines: all };
}

/** Never written since: whatever the line says is so. */
function isUntouched(
  line: DeterminedLine,
  covers: NominationState,
  standing: NominationStanding | null,
): boolean {
  return (
    standing !== null &&
    standing.version === line.nominationVersion &&
    standing.restricted === undefined &&
    standing.state === (line.act === 'strike' ? 'determined' : covers)
  );
}

function changeOf(
  line: DeterminedLine,
  covers: NominationState,
  record: NominationRecord | null,
): Pick<ChangedLine, 'what' | 'now'> | null {
  const state = record?.state ?? 'gone';
  const fits =
    line.act === 'strike' ? state === 'determined' : state === covers || state === 'waitlisted';
  if (record === null || !fits) return { what: 'state-changed', now: state };
  if (record.restricted !== undefined) return { what: 'restricted', now: record.restricted };
  if (record.version === line.nominationVersion) return null;
  const fields = fieldsChanged(line.person, record);
  // written without any effect on what is decided, such as a second hand-in of the same row
  if (fields.length === 0 && record.agency === line.agency) return null;
  return { what: 'data-changed', now: fields.join(' ') };
}

function fieldsChanged(person: LinePerson | null, { worker }: NominationRecord): string[] {
  if (person === null) return ['person'];
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['name', person.name, worker.name],
    ['nationalId', person.nik, worker.nik],
    ['birthDate', person.birthDate, worker.birthDate],
    ['village', person.village, worker.village],
    ['address', person.address, worker.address],
    ['occupation', person.occupation, worker.occupation],
  ];
  const changed = pairs.flatMap(([field, before, after]) => (before === after ? [] : [field]));
  const isOtherWork = person.occupationWords !== worker.occupationWords;
  return isOtherWork && !changed.includes('occupation') ? [...changed, 'occupation'] : changed;
}
