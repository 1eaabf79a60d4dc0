import { fileNew, type RegistryWrite, sha256Hex } from '@payung/data';
import {
  type CalendarDate,
  comparableNumber,
  type Determination,
  type DeterminationId,
  dutyConflict,
  signingFaults,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { cohortShelf } from '../cohort/index.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { changedSinceFrozen } from './changed-since.ts';
import { findDetermination, type Signer } from './determination-access.ts';
import { numberShelf } from './determination-shelves.ts';
import { newWork, sendWork } from './draft-determination.ts';
import { digestOf } from './freeze-list.ts';
import { moveDetermination, stateAfter } from './move-determination.ts';

export interface SignRequest {
  readonly id: DeterminationId;
  readonly number: string;
  /** the date on the decision */
  readonly date: CalendarDate;
  /** id of the scanned decision; null while it has not been handed in */
  readonly scan: string | null;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/**
 * Enters what was signed: number, date and scan. From then on the decision takes effect, person by person.
 * Refused when it was signed before, when its number stands on another decision of the year, when the date does not
 * fit, when whoever enters it proposed or verified somebody on it, when the lead agency has no scan to show, and when anybody on the list changed since it was
 * frozen: then everybody who did is named.
 */
export async function signDetermination(
  service: Service,
  actor: Signer,
  request: SignRequest,
): Promise<Result<Answered<Determination>>> {
  const { data } = await regionOf(service, actor.tenant);
  const before = await repeatOf(data, request.once);
  if (before !== null) return before;
  if (actor.kind === 'RegionAdmin' && request.scan === null) {
    const detail = 'the lead agency enters a signature with its scan only';
    return refuse({ code: 'not-allowed', detail });
  }
  const found = await findDetermination(service, actor, request.id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const { signed } = determination;
  if (signed !== null) {
    return refuse({ code: 'determination-signed', number: signed.number, date: signed.date });
  }
  const state = stateAfter(determination, 'signed');
  if (!state.ok) return state;
  const may = maySign(open, actor, request, determination);
  if (!may.ok) return may;
  const free = await isNumberFree(open, request);
  if (!free.ok) return free;
  const same = await isAsFrozen(open, determination);
  if (!same.ok) return same;
  const scanned = await scanOf(open, actor, request);
  if (!scanned.ok) return scanned;
  const done = await write(service, open, actor, request, determination, scanned.value);
  if (done === null) {
    // the number may have been taken, or the same request carried out, in this very moment
    const raced = await repeatOf(data, request.once);
    const taken = await isNumberFree(open, request);
    return raced ?? (taken.ok ? refuse({ code: 'version-moved' }) : taken);
  }
  await sendWork(service, done, open);
  return ok({ kind: 'fresh', value: done });
}

function maySign(
  { region, today }: OpenRegion,
  { user }: Signer,
  { date }: SignRequest,
  { duties, signatory, frozen }: Determination,
): Result<null> {
  const conflict = dutyConflict({ duty: 'approve', user, unit: null }, duties, region.dutiesApart);
  if (conflict !== null) return refuse({ code: 'duties-apart', conflict });
  if (signatory === null || frozen === null) throw new Error('sent without a signatory or a list');
  const faults = signingFaults(date, signatory, { frozen: frozen.on, today }).map((fault) => ({
    field: 'date',
    detail: faultSaid[fault],
  }));
  return faults.length === 0 ? ok(null) : refuse({ code: 'request-faults', faults });
}

const faultSaid = {
  'date-before-freeze': 'the date lies before the day on which the list was frozen',
  'date-in-future': 'the date lies in the future',
  'outside-signatory-period': 'the signatory did not hold the office on that date',
} as const;

/** The writes that make a scan the proof of this decision; it was handed in by whoever enters the signature. */
async function scanOf(
  open: OpenRegion,
  { user }: Signer,
  { id, scan }: SignRequest,
): Promise<Result<readonly RegistryWrite[]>> {
  if (scan === null) return ok([]);
  const used = await useEvidence(open, user, [scan], { use: 'determination', about: id });
  return used.ok ? ok(used.value.writes) : used;
}

function numberPlace({ number, date }: SignRequest): { folder: string; id: string } {
  return { folder: date.slice(0, 4), id: sha256Hex(comparableNumber(number)) };
}

async function isNumberFree({ data }: OpenRegion, request: SignRequest): Promise<Result<null>> {
  const { folder, id } = numberPlace(request);
  const taken = await data.shelves.one(numberShelf, id, folder);
  if (taken === null) return ok(null);
  const { determination, number } = taken;
  return refuse({ code: 'number-used', determination, number, year: folder });
}

/** That everybody stands as the list says, and that the list says what its digest was taken of. */
async function isAsFrozen(open: OpenRegion, determination: Determination): Promise<Result<null>> {
  const { changed, lines } = await changedSinceFrozen(open, determination);
  if (changed.length > 0) return refuse({ code: 'list-changed', changed });
  const cohort = await open.data.shelves.one(cohortShelf, determination.cohort);
  const digest = cohort === null ? null : digestOf(determination, cohort, lines);
  // terms of the cohort, or the lines as they are kept
  if (digest !== determination.frozen?.digest) return refuse({ code: 'list-changed', changed: [] });
  return ok(null);
}

function write(
  service: Service,
  open: OpenRegion,
  actor: Signer,
  request: SignRequest,
  determination: Determination,
  scanned: readonly RegistryWrite[],
): Promise<Determination | null> {
  const { number, date, scan, once, correlationId } = request;
  const { folder, id } = numberPlace(request);
  const change: Partial<Determination> = {
    state: 'taking-effect',
    signed: { number: number.trim(), date, scan, by: actor.user, at: nowOf(service) },
    work: newWork(service, actor, 'take-effect'),
  };
  const after = { ...determination, ...change, version: determination.version + 1 };
  const taken = { id, version: 1, number: number.trim(), determination: determination.id };
  const also: RegistryWrite[] = [
    fileNew(numberShelf, taken, { folder, act: null }),
    ...scanned,
    ...keepAnswer(once, { status: 200, body: after }, service.clock.now()),
  ];
  return moveDetermination(
    open,
    causeOf(actor, correlationId),
    determination,
    change,
    'signed',
    also,
  );
}
