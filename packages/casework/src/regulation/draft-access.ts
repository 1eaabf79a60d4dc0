import {
  type AdoptedOn,
  adopt,
  type RuleDraft,
  type RuleDraftId,
  type RuleFault,
} from '@payung/domain';
import type { Approver, Auditor, RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';
import { firstDetermination } from './first-determination.ts';
import { draftShelf } from './rule-shelves.ts';

/** Those who see rules before they hold. */
export type DraftReader = RegionAdmin | Approver | Auditor;

/** A draft, with everything that forbids to adopt it today. */
export interface DraftView {
  readonly draft: RuleDraft;
  readonly faults: readonly RuleFault[];
}

/** The circumstances of adopting something today. */
export async function adoptedToday(open: OpenRegion, asHistory: boolean): Promise<AdoptedOn> {
  return { today: open.today, asHistory, firstDetermination: await firstDetermination(open) };
}

/** A draft with its faults as of today; of one that is closed, none are looked for. */
export async function viewOf(open: OpenRegion, draft: RuleDraft): Promise<DraftView> {
  if (draft.state !== 'open') return { draft, faults: [] };
  const by = { by: draft.changedBy, at: draft.changedAt };
  const isPast = draft.content.effectiveFrom < open.today;
  const { faults } = adopt(open.region, draft.content, await adoptedToday(open, isPast), by);
  return { draft, faults };
}

/** An open draft in the version that whoever changes it has read. */
export async function openDraft(
  { data }: OpenRegion,
  id: RuleDraftId,
  version: number,
): Promise<Result<RuleDraft>> {
  const draft = await data.shelves.one(draftShelf, id);
  if (draft === null) return notFound('draft');
  if (draft.state !== 'open') {
    return refuse({ code: 'state-forbids', detail: `the draft is ${draft.state}` });
  }
  return draft.version === version ? ok(draft) : refuse({ code: 'version-moved' });
}
