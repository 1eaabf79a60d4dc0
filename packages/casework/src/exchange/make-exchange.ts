import { fileNew } from '@payung/data';
import {
  type BillId,
  type ExchangeKind,
  groupOf,
  holdsMonths,
  type RecipientId,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { fundingShelf } from '../cohort/cohort-shelves.ts';
import { billShelf, billSuccessorShelf } from '../contribution/contribution-shelves.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { branchOf, exchangeSettingOf } from './branches.ts';
import { type Exchange, exchangeShelf } from './exchange-shelves.ts';

export interface ExchangeAsked {
  readonly branch: RecipientId;
  readonly kind: ExchangeKind;
  readonly bill: BillId;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

interface Fault {
  readonly field: string;
  readonly detail: string;
}

/**
 * Makes a file about the people of a bill to a branch: its mapping, its group and its months are fixed from now on; the
 * people are those of the bill, whose data are read when the file is written.
 * @returns every fault at once: no such branch or bill, no group for its money, a list that is not ready
 */
export async function makeExchange(
  service: Service,
  actor: RegionAdmin,
  { branch, kind, bill: id, once, correlationId }: ExchangeAsked,
): Promise<Result<Answered<Exchange>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, once);
  if (before !== null) return before;
  const { shelves } = open.data;
  const [mapping, bill, setting] = await Promise.all([
    branchOf(open, branch, 'last'),
    shelves.one(billShelf, id),
    exchangeSettingOf(open),
  ]);
  const faults: Fault[] = [];
  if (mapping === null) {
    faults.push({
      field: 'branch',
      detail: 'no such branch; GET /v1/exchanges/branches names them',
    });
  }
  if (bill === null) faults.push({ field: 'bill', detail: 'there is no such bill' });
  const source = bill === null ? null : await shelves.one(fundingShelf, bill.funding);
  const group = source === null ? null : groupOf(setting, source.kind);
  if (source !== null && group === null) {
    const detail = `money of the kind ${source.kind} is in no group; PUT /v1/exchanges/setting settles it`;
    faults.push({ field: 'bill', detail });
  }
  if (faults.length > 0 || mapping === null || bill === null || group === null) {
    return refuse({ code: 'request-faults', faults });
  }
  if (bill.work !== null) return refuse({ code: 'work-under-way', step: 'make-bill' });
  if (bill.people === 0) return refuse({ code: 'bill-empty' });
  if (!holdsMonths(bill.state)) {
    return refuse({ code: 'state-forbids', detail: `a bill in state ${bill.state}` });
  }
  // a registration names those too who took months over
  const following =
    kind === 'registration' ? (await shelves.all(billSuccessorShelf, bill.id)).length : 0;
  const exchange: Exchange = {
    id: service.random.ulid(),
    version: 1,
    branch,
    kind,
    mapping: mapping.number,
    bill: bill.id,
    cohort: bill.cohort,
    funding: bill.funding,
    membershipType: group.membershipType,
    groupCode: group.code,
    firstMonth: bill.firstMonth,
    months: bill.months,
    people: bill.people + following,
    exports: 0,
    by: actor.user,
    at: nowOf(service),
  };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileNew(exchangeShelf, exchange, { act: 'file-made' }),
      ...keepAnswer(once, { status: 201, body: exchange }, service.clock.now()),
    ],
  });
  if (result.kind === 'done') return ok({ kind: 'fresh', value: exchange });
  const raced = await repeatOf(open.data, once);
  return raced ?? refuse({ code: 'version-moved' });
}
