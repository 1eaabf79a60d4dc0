import type { NominationRecord } from '@payung/data';
import {
  type BucketId,
  type PriorityCriterion,
  priorityOrder,
  rulesOn,
  specificCriteria,
  type Turn,
} from '@payung/domain';
import { type ListReader, mayUseAgency } from '../actor.ts';
import { mayKnowFlags } from '../eligibility/eligibility-access.ts';
import { knownForPriority } from '../eligibility/priority-facts.ts';
import { nominationsOf } from '../nominations-of.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { beginOf, cursorAt, type PageRequest } from './determination-views.ts';
import { factsOf } from './gather-people.ts';

export interface WaitingRequest extends PageRequest {
  readonly bucket: BucketId;
  /** what is put first; null for the order of the rules in force. Places are given by the numbers all the same */
  readonly priority: readonly PriorityCriterion[] | null;
}

/** Somebody who waits, and what put them at their turn. */
export type WaitingTurn = Turn<NominationRecord> & { readonly turn: number };

/**
 * Who waits for a place of a card, in the order of a written priority, as far as the reader sees their agencies; each
 * with what put them there. Places that become free go by the waiting number all the same. Who is extremely poor is
 * told to nobody who need not know it, and they ask for no order of their own by it.
 */
export async function listWaiting(
  service: Service,
  actor: ListReader,
  { bucket, priority: wanted, cursor, limit }: WaitingRequest,
): Promise<Result<{ open: OpenRegion; page: Page<WaitingTurn> }>> {
  const open = await regionOf(service, actor.tenant);
  if (!mayKnowFlags(actor) && wanted?.some((one) => specificCriteria.has(one)) === true) {
    const detail = 'extreme poverty is known to the lead agency and its verifiers';
    return refuse({ code: 'not-allowed', detail });
  }
  const priority = wanted ?? rulesOn(open.region, open.today).rules.priority ?? [];
  const scope = { route: `waiting ${bucket} ${priority.join(' ')}`, user: actor.user };
  const from = await beginOf(open, scope, cursor);
  if (from === 'invalid') return refuse({ code: 'cursor-invalid' });
  if ((await open.data.quotas.bucket(bucket)) === null) return notFound('quota');
  const lines = await open.data.whole.waiting(bucket);
  const found = await nominationsOf(
    open,
    lines.map(({ nomination }) => nomination),
  );
  const waiting = found.filter((one) => one !== null);
  // what offices found out is read only where somebody is put first by it
  const known = priority.length === 0 ? [] : await knownForPriority(open, waiting);
  const asked = waiting.map((record, i) => ({
    record,
    facts: { ...factsOf(record, record.number ?? 0), ...known[i] },
  }));
  const turns = priorityOrder(asked, ({ facts }) => facts, priority);
  const seen = turns
    .map((one, i) => ({ ...one, of: one.of.record, because: becauseFor(actor, one), turn: i + 1 }))
    .filter(({ of }) => mayUseAgency(actor, of.agency));
  const items = seen.slice(from, from + limit);
  const at = from + limit < seen.length ? from + limit : null;
  return ok({ open, page: { items, nextCursor: cursorAt(open, scope, at) } });
}

function becauseFor<T>(actor: ListReader, { because }: Turn<T>): Turn<T>['because'] {
  if (mayKnowFlags(actor)) return because;
  return because.filter(({ criterion }) => !specificCriteria.has(criterion));
}
