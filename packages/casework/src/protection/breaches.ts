import type { BreachRecord } from '@payung/data';
import { mostBreachSteps, TooBusyError } from '@payung/data';
import {
  BreachId,
  type BreachScope,
  type BreachStepKind,
  type Instant,
  instantOf,
} from '@payung/domain';
import { mayUseAgency, type RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type ProtectionReader, rivalTries } from './person-case.ts';

/** Whether a file is this reader's to see: one that is of an agency, or of its list, is not another agency's auditor's. */
async function mayRead(
  open: OpenRegion,
  actor: ProtectionReader,
  { scope }: BreachRecord,
): Promise<boolean> {
  switch (scope.kind) {
    case 'all':
    case 'window':
      return true;
    case 'agency':
      return mayUseAgency(actor, scope.agency);
    case 'list': {
      if (actor.kind !== 'Auditor' || actor.agencies.length === 0) return true;
      const list = await open.data.imports.import(scope.importId);
      return list !== null && mayUseAgency(actor, list.agency);
    }
  }
}

/** Breach files of the region, newest first: those that the operator opened and its own. */
export async function listRegionBreaches(
  service: Service,
  actor: ProtectionReader,
): Promise<BreachRecord[]> {
  const open = await regionOf(service, actor.tenant);
  const all = await open.data.protection.breaches();
  const readable = await Promise.all(all.map((breach) => mayRead(open, actor, breach)));
  return all.filter((_, i) => readable[i]);
}

/** A breach file that the actor may read; any other answers as what does not exist. */
export async function showBreach(
  service: Service,
  actor: ProtectionReader,
  id: BreachId,
): Promise<Result<BreachRecord>> {
  const open = await regionOf(service, actor.tenant);
  const breach = await open.data.protection.breach(id);
  if (breach === null || !(await mayRead(open, actor, breach))) return notFound('breach');
  return ok(breach);
}

export interface OpenBreachRequest {
  readonly title: string;
  readonly account: string;
  readonly knownAt: Instant;
  readonly scope: BreachScope;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/** Faults of a breach as it is reported; none when it can be opened. */
async function faultsOf(
  open: OpenRegion,
  { knownAt, scope }: OpenBreachRequest,
  nowMs: number,
): Promise<{ field: string; detail: string }[]> {
  const faults: { field: string; detail: string }[] = [];
  if (Date.parse(knownAt) > nowMs) {
    faults.push({ field: 'knownAt', detail: 'it cannot have become known in the future' });
  }
  switch (scope.kind) {
    case 'all':
      break;
    case 'agency':
      if (!open.region.agencies.some(({ id }) => id === scope.agency)) {
        faults.push({ field: 'scope.agency', detail: 'no such agency' });
      }
      break;
    case 'list':
      if ((await open.data.imports.import(scope.importId)) === null) {
        faults.push({ field: 'scope.importId', detail: 'no such list' });
      }
      break;
    case 'window':
      if (Date.parse(scope.from) > Date.parse(scope.to)) {
        faults.push({ field: 'scope.to', detail: 'must not be before its beginning' });
      }
  }
  return faults;
}

/** Opens the file of a breach; from the moment at which it became known its 3 × 24 hours run. */
export async function openBreach(
  service: Service,
  actor: RegionAdmin,
  request: OpenBreachRequest,
): Promise<Result<Answered<BreachRecord>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) return before;
  const now = service.clock.now();
  const faults = await faultsOf(open, request, now);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const { title, account, knownAt, scope } = request;
  const facts = {
    id: BreachId.parse(service.random.ulid()),
    openedBy: 'region' as const,
    user: actor.user,
    openedAt: instantOf(now),
    knownAt,
    title,
    account,
    scope,
  };
  const value: BreachRecord = { ...facts, steps: [], version: 1 };
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      { write: 'open-breach', breach: facts },
      ...keepAnswer(request.once, { status: 201, body: value }, now),
    ],
  });
  if (result.kind === 'done') return ok({ kind: 'fresh', value });
  const raced = await repeatOf(open.data, request.once);
  if (raced !== null) return raced;
  throw new Error('the file of a breach could not be opened');
}

export interface BreachStepAsked {
  readonly id: BreachId;
  readonly kind: BreachStepKind;
  readonly text: string;
  /** when it was done; null for now */
  readonly at: Instant | null;
  readonly correlationId: string;
}

/**
 * Records what was found out or done about a breach. A file is closed only once subjects and authority were
 * told; nothing is added to one that is closed.
 * @throws TooBusyError when others keep writing the same file
 */
export async function addBreachStep(
  service: Service,
  actor: RegionAdmin,
  request: BreachStepAsked,
): Promise<Result<BreachRecord>> {
  const open = await regionOf(service, actor.tenant);
  const now = service.clock.now();
  const { kind, text } = request;
  const at = request.at ?? instantOf(now);
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const breach = await open.data.protection.breach(request.id);
    if (breach === null) return notFound('breach');
    const forbidden = whyNot(breach, kind);
    if (forbidden !== null) return refuse({ code: 'state-forbids', detail: forbidden });
    if (Date.parse(at) > now || Date.parse(at) < Date.parse(breach.knownAt)) {
      const detail = 'between the moment at which the breach became known, and now';
      return refuse({ code: 'request-faults', faults: [{ field: 'at', detail }] });
    }
    const step = { kind, at, user: actor.user, text };
    const result = await open.data.commit({
      cause: causeOf(actor, request.correlationId),
      lane: 'any',
      writes: [{ write: 'add-breach-step', breach, step }],
    });
    if (result.kind === 'done') {
      return ok({ ...breach, steps: [...breach.steps, step], version: breach.version + 1 });
    }
  }
  throw new TooBusyError(1);
}

function whyNot({ steps }: BreachRecord, kind: BreachStepKind): string | null {
  const done = new Set(steps.map((step) => step.kind));
  if (done.has('closed')) return 'the file is closed';
  if (steps.length >= mostBreachSteps) return 'the file is full';
  const isTold = done.has('told-subjects') && done.has('told-authority');
  if (kind === 'closed' && !isTold) return 'subjects and authority have to be told first';
  return null;
}
