import type { NominationRecord } from '@payung/data';
import type { DeterminedLine, NominationId, NominationState } from '@payung/domain';
import { nominationsOf } from '../nominations-of.ts';
import type { NotReadyLine } from './determination-shelves.ts';
import type { Progress } from './effect-progress.ts';
import { byFirstMonth, cohortFrom } from './list-lines.ts';
import type { NotReady } from './readiness.ts';
import { whoIsNotReady } from './readiness-checks.ts';
import { stateToCover } from './whose-months.ts';

type Reasons = NotReadyLine['reasons'];

/** Where people of a signed list stand when it is to take effect. */
export interface Standing {
  readonly records: ReadonlyMap<NominationId, NominationRecord>;
  /** of those who hold no place any more, or must not be protected */
  readonly reasons: ReadonlyMap<NominationId, Reasons>;
}

export function keptReasons(reasons: readonly NotReady[]): Reasons {
  return reasons.map((one) => ({ ...one, detail: { ...one.detail } }));
}

/** Reads people and asks the parts that can still say no, some hundred at once. */
export async function whereTheyStand(
  { open, cohort, determination }: Progress,
  lines: readonly DeterminedLine[],
): Promise<Standing> {
  const found = await nominationsOf(
    open,
    lines.map(({ nomination }) => nomination),
  );
  const records = new Map<NominationId, NominationRecord>();
  const reasons = new Map<NominationId, Reasons>();
  for (const [i, { nomination }] of lines.entries()) {
    const record = found[i] ?? null;
    const why = whyNot(record, stateToCover(determination));
    if (why !== null) reasons.set(nomination, [why]);
    else if (record !== null) records.set(nomination, record);
  }
  const joining = lines.flatMap(({ nomination, firstMonth }) => {
    const record = records.get(nomination);
    return record === undefined ? [] : [{ record, firstMonth }];
  });
  for (const [month, some] of byFirstMonth(joining)) {
    const asked = { records: some, cohort: cohortFrom(cohort, month), day: open.today } as const;
    for (const [id, why] of await whoIsNotReady(open, { ...asked, before: 'effect' })) {
      reasons.set(id, keptReasons(why));
    }
  }
  return { records, reasons };
}

function whyNot(record: NominationRecord | null, covers: NominationState): Reasons[number] | null {
  if (record === null || record.state !== covers) {
    const state = record?.state ?? 'gone';
    return { part: 'eligibility', code: 'state-changed', detail: { state } };
  }
  if (record.restricted !== undefined) {
    return { part: 'eligibility', code: 'restricted', detail: { since: record.restricted } };
  }
  return null;
}
