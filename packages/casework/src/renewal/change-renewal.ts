import { fileOver } from '@payung/data';
import type {
  AgencyId,
  NominationId,
  RemovalReason,
  Renewal,
  RenewalId,
  RenewalLine,
} from '@payung/domain';
import { mayUseAgency, type Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { withAgency } from './ask-renewal.ts';
import { pageId, pagesOf, renewalPageShelf, renewalShelf } from './renewal-shelves.ts';

export interface RenewalChange {
  readonly renewal: RenewalId;
  readonly agency: AgencyId;
  /** counted from 1 */
  readonly page: number;
  readonly remove: readonly { readonly nomination: NominationId; readonly why: RemovalReason }[];
  /** taken off before, and on it again */
  readonly restore: readonly NominationId[];
  readonly correlationId: string;
}

/**
 * Takes people off an agency's list of those it renews, or puts them on it again: all of them, or nobody, with every
 * fault told.
 */
export async function changeRenewal(
  service: Service,
  actor: Proposer,
  request: RenewalChange,
): Promise<Result<Renewal>> {
  const { data } = await regionOf(service, actor.tenant);
  const { agency, restore } = request;
  const before = await data.shelves.one(renewalShelf, request.renewal);
  const own = before?.agencies.find((one) => one.agency === agency);
  if (before === null || own === undefined || !mayUseAgency(actor, agency)) {
    return notFound('renewal');
  }
  if (own.state !== 'proposed') {
    const detail = own.state === 'gathering' ? 'is still being gathered' : 'was confirmed already';
    return refuse({ code: 'state-forbids', detail: `this list ${detail}` });
  }
  const folder = pagesOf(before.id, agency);
  const page = await data.shelves.one(renewalPageShelf, pageId(request.page), folder);
  const faults = faultsOf(page?.lines ?? [], request);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  if (page === null) return ok(before);
  const removals = new Map(request.remove.map((one) => [one.nomination, one.why]));
  const lines = page.lines.map((line): RenewalLine => {
    const why = removals.get(line.nomination);
    if (why !== undefined) return { ...line, removed: { why, by: actor.user } };
    return restore.includes(line.nomination) ? { ...line, removed: null } : line;
  });
  const count = (some: readonly RenewalLine[]) => some.filter((one) => one.removed !== null).length;
  const removed = own.removed + count(lines) - count(page.lines);
  const change = withAgency(before, { ...own, removed });
  const result = await data.commit({
    cause: causeOf(actor, request.correlationId, agency),
    lane: 'any',
    writes: [
      fileOver(renewalPageShelf, page, { lines }, { folder, act: null }),
      fileOver(renewalShelf, before, change, { act: 'people-changed' }),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...before, ...change, version: before.version + 1 });
}

function faultsOf(
  lines: readonly RenewalLine[],
  { remove, restore }: RenewalChange,
): { field: string; detail: string }[] {
  const named = [
    ...remove.map(({ nomination }, i) => ({ nomination, field: `remove.${i}.nominationId` })),
    ...restore.map((nomination, i) => ({ nomination, field: `restore.${i}` })),
  ];
  const seen = new Set<NominationId>();
  return named.flatMap(({ nomination, field }) => {
    const line = lines.find((one) => one.nomination === nomination);
    const twice = seen.has(nomination);
    seen.add(nomination);
    if (line === undefined) return [{ field, detail: 'is not on this page of the list' }];
    if (twice) return [{ field, detail: 'is named twice' }];
    return line.leaves === null ? [] : [{ field, detail: `leaves already: ${line.leaves}` }];
  });
}
