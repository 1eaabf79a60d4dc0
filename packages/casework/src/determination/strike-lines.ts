import type {
  ContributionMonth,
  DeterminationId,
  DeterminedLine,
  NominationId,
  StrikeReason,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { coverOf, isInOrMovedOn } from '../cohort/index.ts';
import { nominationsOf } from '../nominations-of.ts';
import { type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import { findDetermination } from './determination-access.ts';
import { byId, type Edited, type EditedLine, editDraft, type OpenDraft } from './edit-draft.ts';
import { struckLine } from './list-lines.ts';

/** Somebody to be struck: why, and from which month they count no longer. */
export interface Strike {
  readonly nomination: NominationId;
  readonly reason: StrikeReason;
  readonly from: ContributionMonth;
}

/**
 * Puts people on an amendment who are to be struck: those whom the same cohort covers by a decision in force, or covered
 * until they were moved. Months before `from` still count.
 * @returns `state-forbids` for a decision that amends none
 */
export async function strikeLines(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly id: DeterminationId;
    readonly strikes: readonly Strike[];
    readonly correlationId: string;
  },
): Promise<Result<Edited>> {
  const found = await findDetermination(service, actor, request.id);
  if (!found.ok) return found;
  if (found.value.determination.amends === null) {
    return refuse({ code: 'state-forbids', detail: 'only an amendment strikes anybody' });
  }
  const { id, correlationId, strikes } = request;
  return editDraft(service, actor, { id, correlationId, act: 'strikes-added' }, (draft) =>
    withStrikes(draft, strikes),
  );
}

async function withStrikes(
  { open, cohort, lines }: OpenDraft,
  strikes: readonly Strike[],
): Promise<{ lines: DeterminedLine[]; items: EditedLine[] }> {
  const asked = [...new Map(strikes.map((one) => [one.nomination, one])).values()];
  const found = await nominationsOf(
    open,
    asked.map(({ nomination }) => nomination),
  );
  const records = byId(found);
  const standing = [...records.values()];
  const covers = await coverOf(open, standing);
  const covered = new Set(
    standing.flatMap(({ id }, i) => {
      const spans = covers[i]?.spans ?? [];
      return spans.some((span) => isInOrMovedOn(span, spans, { id }, cohort)) ? [id] : [];
    }),
  );
  const there = new Set(lines.map(({ nomination }) => nomination));
  const added: DeterminedLine[] = [];
  const items = asked.map((strike): EditedLine => {
    const { nomination } = strike;
    const record = records.get(nomination);
    const state = record?.state ?? 'gone';
    const refused = (code: string, detail: EditedLine['reasons'][number]['detail'] = {}) => ({
      nomination,
      done: false,
      reasons: [{ part: 'eligibility', code, detail }],
    });
    if (there.has(nomination)) return refused('on-list-already');
    if (record === undefined || state !== 'determined') return refused('state-changed', { state });
    if (!covered.has(nomination)) return refused('not-of-this-cohort');
    added.push(struckLine(record, strike.reason, strike.from));
    return { nomination, done: true, reasons: [] };
  });
  return { lines: [...lines, ...added], items };
}
