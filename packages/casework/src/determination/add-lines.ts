import type { NominationRecord } from '@payung/data';
import {
  type ContributionMonth,
  type DeterminationId,
  type DeterminedLine,
  monthsLeft,
  type NominationId,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { Result } from '../refusal.ts';
import type { Service } from '../service.ts';
import { byId, type Edited, type EditedLine, editDraft, type OpenDraft } from './edit-draft.ts';
import { reasonsOf } from './gather-people.ts';
import { addedLine, cohortFrom } from './list-lines.ts';
import { stateToCover } from './whose-months.ts';

export interface AddRequest {
  readonly id: DeterminationId;
  readonly nominations: readonly NominationId[];
  /** first month of cover where that is later than the cohort's, as for replacements; null for all its months */
  readonly firstMonth: ContributionMonth | null;
  readonly correlationId: string;
}

type Reasons = EditedLine['reasons'];

/**
 * Puts chosen people on a draft, each asked about by every part; whoever is not ready stays off, with all reasons.
 * On an amendment also somebody who waits: the place comes from those whom it strikes.
 */
export function addLines(
  service: Service,
  actor: RegionAdmin,
  { id, nominations, firstMonth, correlationId }: AddRequest,
): Promise<Result<Edited>> {
  const how = { id, correlationId, act: 'lines-added' };
  return editDraft(service, actor, how, async (draft) => {
    const asked = [...new Set(nominations)];
    const records = byId(await nominationsOf(draft.open, asked));
    const reasons = await whyNot(draft, asked, records, firstMonth);
    const added = asked.flatMap((nomination): DeterminedLine[] => {
      const record = records.get(nomination);
      if (record === undefined || reasons.has(nomination)) return [];
      return [addedLine(record, draft.cohort, firstMonth ?? draft.cohort.firstMonth)];
    });
    const items = asked.map((nomination): EditedLine => {
      const why = reasons.get(nomination);
      return { nomination, done: why === undefined, reasons: why ?? [] };
    });
    return { lines: [...draft.lines, ...added], items };
  });
}

async function whyNot(
  { open, determination, cohort, lines }: OpenDraft,
  asked: readonly NominationId[],
  records: ReadonlyMap<NominationId, NominationRecord>,
  firstMonth: ContributionMonth | null,
): Promise<ReadonlyMap<NominationId, Reasons>> {
  const there = new Set(lines.map(({ nomination }) => nomination));
  const reasons = new Map<NominationId, Reasons>();
  const because = (id: NominationId, code: string, detail: Reasons[number]['detail'] = {}): void =>
    void reasons.set(id, [{ part: 'eligibility', code, detail }]);
  const standing: NominationRecord[] = [];
  for (const id of asked) {
    const record = records.get(id);
    const state = record?.state ?? 'gone';
    const waits = state === 'waitlisted' && determination.amends !== null;
    const may = state === stateToCover(determination) || waits;
    if (there.has(id)) because(id, 'on-list-already');
    else if (record === undefined || !may) because(id, 'state-changed', { state });
    else if (firstMonth !== null && monthsLeft(cohort, firstMonth) === null) {
      because(id, 'no-month-left', { firstMonth });
    } else standing.push(record);
  }
  if (standing.length === 0) return reasons;
  const joined = cohortFrom(cohort, firstMonth ?? cohort.firstMonth);
  for (const [id, why] of await reasonsOf(open, standing, joined)) reasons.set(id, why);
  return reasons;
}
