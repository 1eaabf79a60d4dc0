import type { Cause } from '@payung/data';
import type { Bill, BillId, CalendarDate } from '@payung/domain';
import type { RegionAdmin, Treasurer } from '../actor.ts';
import type { MoneyReader } from '../cohort/index.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { billShelf } from './contribution-shelves.ts';

/** Those who have lists made of who is to be paid for. */
export type BillMaker = RegionAdmin | Treasurer;

/** Work that a bill's maker asked for: it is only done elsewhere. */
export function causeOfWork({ id, createdBy }: Bill): Cause {
  const actor = { kind: 'System', user: createdBy, agency: null } as const;
  return { actor, source: `bill:${id}`, correlationId: id };
}

/** A bill of the actor's region. */
export async function findBill(
  service: Service,
  actor: MoneyReader,
  id: BillId,
): Promise<Result<{ open: OpenRegion; bill: Bill }>> {
  const open = await regionOf(service, actor.tenant);
  const bill = await open.data.shelves.one(billShelf, id);
  return bill === null ? notFound('bill') : ok({ open, bill });
}

/** Lets the making of a list begin or go on; should the message be lost, the sweep sends another. */
export async function sendWork(
  service: Service,
  { id }: Pick<Bill, 'id'>,
  { data }: OpenRegion,
): Promise<void> {
  await service.queue.send({ kind: 'make-bill', tenantId: data.tenant, bill: id });
}

/** One part of a request that does not fit. */
export interface Fault {
  readonly field: string;
  readonly detail: string;
}

/** Days that must not lie in the future, each after the one before it. */
export function dayFaults(
  field: string,
  day: CalendarDate,
  { notBefore, today }: { readonly notBefore: CalendarDate | null; readonly today: CalendarDate },
): Fault[] {
  const faults: Fault[] = [];
  if (day > today) faults.push({ field, detail: `lies after today, ${today}` });
  if (notBefore !== null && day < notBefore) {
    faults.push({
      field,
      detail: `lies before ${notBefore}, the day of the paper that it rests on`,
    });
  }
  return faults;
}
