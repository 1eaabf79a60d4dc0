import { fileNew } from '@payung/data';
import { type CalendarDate, Instant, startOfDay } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import type { PageRequest } from '../determination/determination-views.ts';
import { nowOf } from '../now.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { PaymentAuditor } from './figures-access.ts';
import { type AuditRecord, auditShelf, freshWalk } from './figures-shelves.ts';
import { newestOf } from './newest-first.ts';

interface AuditRequest {
  readonly asOf: CalendarDate;
  readonly sampleSize: number;
  readonly seed: string;
  readonly correlationId: string;
}

/**
 * Has decisions, payments and the insurer's answers held against one another as they were known at the end of a day, or
 * now when it is today. Work outside the request: read it again until `work` is null.
 */
export async function askAudit(
  service: Service,
  actor: PaymentAuditor,
  { asOf, sampleSize, seed, correlationId }: AuditRequest,
): Promise<Result<AuditRecord>> {
  const open = await regionOf(service, actor.tenant);
  if (asOf > open.today) {
    const faults = [{ field: 'asOf', detail: `lies after today, ${open.today}` }];
    return refuse({ code: 'request-faults', faults });
  }
  const endOfDay = new Date(startOfDay(open.region.timeZone, asOf, 1) - 1).toISOString();
  const record: AuditRecord = {
    id: service.random.ulid(),
    version: 1,
    asOf,
    known: asOf === open.today ? nowOf(service) : Instant.parse(endOfDay),
    sampleSize,
    seed,
    people: 0,
    paidMonths: 0,
    paidRupiah: 0,
    threeWay: {},
    findings: {},
    atRisk: { people: 0, months: 0, rupiah: 0 },
    sample: [],
    pieces: 0,
    work: freshWalk,
    askedBy: actor.user,
  };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileNew(auditShelf, record, { act: 'audit-asked' })],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  await sendAudit(service, open, record.id);
  return ok(record);
}

/** Lets a check begin or go on; should the message be lost, the sweep sends another. */
export async function sendAudit(
  service: Service,
  { data }: OpenRegion,
  audit: string,
): Promise<void> {
  await service.queue.send({ kind: 'audit-payments', tenantId: data.tenant, audit });
}

/** All checks, the newest first. */
export async function listAudits(
  service: Service,
  actor: PaymentAuditor,
  asked: PageRequest,
): Promise<Result<Page<AuditRecord>>> {
  return newestOf(await regionOf(service, actor.tenant), auditShelf, actor, asked);
}

/** A check of what was paid, finished or under way, with the region that it is about. */
export async function showAudit(
  service: Service,
  actor: PaymentAuditor,
  id: string,
): Promise<Result<{ open: OpenRegion; audit: AuditRecord }>> {
  const open = await regionOf(service, actor.tenant);
  const audit = await open.data.shelves.one(auditShelf, id);
  return audit === null ? notFound('audit check') : ok({ open, audit });
}
