import { fileNew } from '@payung/data';
import {
  type RuleComparison,
  RuleComparisonId,
  type RuleDraft,
  type RuleDraftId,
  rulesOn,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { isHeld } from '../lease.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { DraftReader } from './draft-access.ts';
import { comparisonShelf, draftShelf } from './rule-shelves.ts';

/** A comparison, and whether the draft still says what was compared. */
export interface ComparisonView {
  readonly comparison: RuleComparison;
  readonly isCurrent: boolean;
}

function viewOf(comparison: RuleComparison, draft: RuleDraft): ComparisonView {
  return { comparison, isCurrent: comparison.draftVersion === draft.version };
}

/** The newest comparison of a draft; null while none was asked for. */
export async function newestComparison(
  { data }: OpenRegion,
  draft: RuleDraftId,
): Promise<RuleComparison | null> {
  const page = await data.shelves.page(comparisonShelf, {
    folder: draft,
    after: null,
    limit: 1,
    newestFirst: true,
  });
  return page.items[0] ?? null;
}

function send(service: Service, { data }: OpenRegion, one: RuleComparison): Promise<void> {
  const { draft, id: comparison } = one;
  return service.queue.send({
    kind: 'compare-rules',
    tenantId: data.tenant,
    draft,
    comparison,
  });
}

/**
 * Has a draft compared with the rules in force: who would gain and who would lose, places and rupiah. One that is under
 * way of the same draft is answered as it stands.
 */
export async function askRuleComparison(
  service: Service,
  actor: RegionAdmin,
  request: { readonly draft: RuleDraftId; readonly correlationId: string },
): Promise<Result<ComparisonView>> {
  const open = await regionOf(service, actor.tenant);
  const draft = await open.data.shelves.one(draftShelf, request.draft);
  if (draft === null) return notFound('draft');
  if (draft.state !== 'open') {
    return refuse({ code: 'state-forbids', detail: `the draft is ${draft.state}` });
  }
  const before = await newestComparison(open, draft.id);
  if (before?.state === 'working' && before.draftVersion === draft.version) {
    return ok(viewOf(before, draft));
  }
  const comparison: RuleComparison = {
    id: RuleComparisonId.parse(service.random.ulid()),
    version: 1,
    draft: draft.id,
    draftVersion: draft.version,
    against: rulesOn(open.region, open.today).id,
    year: open.region.schemeYear.year,
    day: open.today,
    state: 'working',
    counts: null,
    pieces: 0,
    by: actor.user,
    askedAt: nowOf(service),
    finishedAt: null,
    leaseUntil: 0,
    tries: 0,
  };
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [fileNew(comparisonShelf, comparison, { folder: draft.id, act: 'comparison-asked' })],
  });
  if (result.kind !== 'done') throw new Error('a comparison of rules could not be recorded');
  await send(service, open, comparison);
  return ok(viewOf(comparison, draft));
}

/** The newest comparison of a draft. */
export async function showRuleComparison(
  service: Service,
  actor: DraftReader,
  id: RuleDraftId,
): Promise<Result<ComparisonView>> {
  const open = await regionOf(service, actor.tenant);
  const draft = await open.data.shelves.one(draftShelf, id);
  if (draft === null) return notFound('draft');
  const comparison = await newestComparison(open, id);
  return comparison === null ? notFound('comparison') : ok(viewOf(comparison, draft));
}

/** milliseconds for which the first message of a comparison is waited for */
const patienceMs = 60_000;

/** Sends again the comparisons that nobody is at: the queue may have lost a message, or a worker its life. */
export async function resendComparisons(service: Service, open: OpenRegion): Promise<number> {
  const now = service.clock.now();
  let sent = 0;
  const drafts = await open.data.shelves.all(draftShelf);
  for (const { id } of drafts.filter(({ state }) => state === 'open')) {
    const newest = await newestComparison(open, id);
    if (newest?.state !== 'working' || isHeld(newest.leaseUntil, now)) continue;
    if (isHeld(Date.parse(newest.askedAt) + patienceMs, now)) continue;
    await send(service, open, newest);
    sent += 1;
  }
  return sent;
}
