import { fileNew, fileOver } from '@payung/data';
import {
  type CalendarDate,
  type RegionRules,
  type RegulationId,
  type RuleDraft,
  type RuleDraftContent,
  RuleDraftId,
  RuleVersionId,
  rulesOn,
  ruleVersionsOf,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type DraftReader, type DraftView, openDraft, viewOf } from './draft-access.ts';
import { draftShelf } from './rule-shelves.ts';

/** Characters of the longest draft: a record of it has to fit into one item, and all versions into the profile. */
export const longestRules: number = 60_000;

export interface RevisionAsked {
  readonly regulation: RegulationId;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo: CalendarDate | null;
  /** the id of the version; made from the regulation's when null */
  readonly version: RuleVersionId | null;
  /** null: as in force on its first day, to be changed from there */
  readonly rules: RegionRules | null;
  readonly correlationId: string;
}

/** The id of a version: that of its regulation, with a number where the regulation has several. */
function versionIdFor({ region }: OpenRegion, regulation: RegulationId): RuleVersionId {
  const taken = new Set<string>(ruleVersionsOf(region).map(({ id }) => id));
  const base = regulation.slice(0, 54);
  const names = [base, ...Array.from({ length: 1_000 }, (_, i) => `${base}-${i + 2}`)];
  return RuleVersionId.parse(names.find((name) => !taken.has(name)));
}

function tooLong(content: RuleDraftContent): Result<never> | null {
  const { length } = JSON.stringify(content);
  if (length <= longestRules) return null;
  const detail = `${length} characters; the most is ${longestRules}`;
  return refuse({ code: 'request-faults', faults: [{ field: 'rules', detail }] });
}

/** Begins a revision. It may still be wrong: what forbids to adopt it is answered beside it. */
export async function draftRevision(
  service: Service,
  actor: RegionAdmin,
  asked: RevisionAsked,
): Promise<Result<DraftView>> {
  const open = await regionOf(service, actor.tenant);
  const { regulation, effectiveFrom, effectiveTo } = asked;
  const based = rulesOn(open.region, effectiveFrom);
  const content: RuleDraftContent = {
    id: asked.version ?? versionIdFor(open, regulation),
    regulation,
    effectiveFrom,
    effectiveTo,
    rules: asked.rules ?? based.rules,
  };
  const long = tooLong(content);
  if (long !== null) return long;
  const at = nowOf(service);
  const draft: RuleDraft = {
    id: RuleDraftId.parse(service.random.ulid()),
    version: 1,
    state: 'open',
    content,
    basedOn: based.id,
    proposals: [],
    createdBy: actor.user,
    createdAt: at,
    changedBy: actor.user,
    changedAt: at,
  };
  const result = await open.data.commit({
    cause: causeOf(actor, asked.correlationId),
    lane: 'any',
    writes: [fileNew(draftShelf, draft, { act: 'drafted' })],
  });
  if (result.kind !== 'done') throw new Error('a draft of the rules could not be recorded');
  return ok(await viewOf(open, draft));
}

/** Writes a draft anew. A comparison that was made of it before is no longer of the draft as it stands. */
export async function changeDraft(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly id: RuleDraftId;
    readonly version: number;
    readonly content: RuleDraftContent;
    readonly correlationId: string;
  },
): Promise<Result<DraftView>> {
  const { id, version, content, correlationId } = request;
  const open = await regionOf(service, actor.tenant);
  const found = await openDraft(open, id, version);
  if (!found.ok) return found;
  const long = tooLong(content);
  if (long !== null) return long;
  const draft = found.value;
  const change = { content, changedBy: actor.user, changedAt: nowOf(service) };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileOver(draftShelf, draft, change, { act: 'changed' })],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok(await viewOf(open, { ...draft, ...change, version: draft.version + 1 }));
}

/** One draft, with everything that forbids to adopt it today. */
export async function showDraft(
  service: Service,
  actor: DraftReader,
  id: RuleDraftId,
): Promise<Result<DraftView>> {
  const open = await regionOf(service, actor.tenant);
  const draft = await open.data.shelves.one(draftShelf, id);
  return draft === null ? notFound('draft') : ok(await viewOf(open, draft));
}

/** All drafts, newest first. A region has few: a regulation is revised once in some years. */
export async function listDrafts(service: Service, actor: DraftReader): Promise<RuleDraft[]> {
  const { data } = await regionOf(service, actor.tenant);
  return (await data.shelves.all(draftShelf)).reverse();
}
