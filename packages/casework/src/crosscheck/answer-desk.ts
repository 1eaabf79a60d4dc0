import {
  type CaseRecord,
  type DeskAnswer,
  type DeskCase,
  type DeskExchange,
  type DeskRequest,
  ExchangeId,
  type ExchangeRecord,
} from '@payung/data';
import { instantOf } from '@payung/domain';
import { nowOf } from '../now.ts';
import { takes } from './agreements.ts';
import type { DeskService } from './cross-service.ts';
import { isOver } from './exchanges.ts';

/** Days for which two regions may start a comparison; then it is over, and nothing of it stays. */
const exchangeLastsDays = 14;
const dayMs = 24 * 60 * 60_000;

function caseOf({ number, kind, regions, months, state, openedAt, steps }: CaseRecord): DeskCase {
  return { number, kind, regions, months, state, openedAt, steps };
}

function exchangeOf(service: DeskService, exchange: ExchangeRecord): DeskExchange {
  const { id, sides, reason, state, startedBy, proposedAt, expiresAt, cases } = exchange;
  const now = isOver(service, exchange) ? 'expired' : state;
  return { id, sides, reason, state: now, startedBy, proposedAt, expiresAt, cases };
}

async function mark(
  service: DeskService,
  { number, state, reason, by }: Extract<DeskRequest, { kind: 'mark' }>,
): Promise<DeskAnswer> {
  const [before = null] = await service.store.cases([number]);
  if (before === null) return { kind: 'not-found' };
  if (before.state === 'settled' || before.state === 'lapsed') {
    return { kind: 'state-forbids', detail: `the case is ${before.state}` };
  }
  const step = { state, at: nowOf(service), by, reason };
  const after: CaseRecord = { ...before, state, steps: [...before.steps, step] };
  const written = await service.store.commit([{ write: 'move-case', before, after }]);
  if (!written) return { kind: 'state-forbids', detail: 'somebody else changed it; look again' };
  return { kind: 'case', case: caseOf(after) };
}

async function propose(
  service: DeskService,
  { sides, reason }: Extract<DeskRequest, { kind: 'propose' }>,
): Promise<DeskAnswer> {
  const [one, other] = sides;
  if (one.tenant === other.tenant) {
    return { kind: 'state-forbids', detail: 'a region is not compared with itself' };
  }
  const agreed = await service.store.agreed(sides.map(({ tenant }) => tenant));
  if (!agreed.every(takes)) {
    return { kind: 'state-forbids', detail: 'both regions have to sign the agreement first' };
  }
  const now = service.clock.now();
  const exchange: ExchangeRecord = {
    id: ExchangeId.parse(service.random.ulid()),
    sides,
    reason,
    state: 'proposed',
    proposedAt: instantOf(now),
    expiresAt: instantOf(now + exchangeLastsDays * dayMs),
    startedBy: [],
    delivered: [],
    cases: 0,
    wrapped: null,
    version: 1,
  };
  await service.store.commit([{ write: 'new-exchange', exchange }]);
  return { kind: 'exchange', exchange: exchangeOf(service, exchange) };
}

/**
 * Answers the operator's desk: which two regions a case is between, over which months, and what was done. It has no
 * key and no token; who the person is, the two regions find under the case's number, each in its own records.
 */
export async function answerDesk(service: DeskService, request: DeskRequest): Promise<DeskAnswer> {
  switch (request.kind) {
    case 'cases': {
      const page = await service.store.allCases(request.after, request.limit);
      return { kind: 'cases', items: page.items.map(caseOf), next: page.next };
    }
    case 'mark':
      return mark(service, request);
    case 'propose':
      return propose(service, request);
    case 'exchanges': {
      const all = await service.store.exchanges();
      const items = all
        .toSorted((a, b) => (a.proposedAt < b.proposedAt ? 1 : -1))
        .map((one) => exchangeOf(service, one));
      return { kind: 'exchanges', items };
    }
  }
}
