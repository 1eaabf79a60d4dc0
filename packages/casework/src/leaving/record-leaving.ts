import {
  fileNew,
  fileOver,
  type NominationRecord,
  splitNominationId,
  TooBusyError,
} from '@payung/data';
import {
  type CalendarDate,
  EvidenceId,
  type Leaver,
  type LeavingSaid,
  leavingFaults,
  type NominationId,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { ledgersOf, ledgerWrite } from '../contribution/cover-of.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { leaveLikewise } from './leave-likewise.ts';
import { type LeavingRecorder, nominationFor } from './leaving-access.ts';
import { leaverShelf } from './leaving-shelves.ts';
import { standingLeaving } from './same-leaving.ts';

export interface LeavingTold {
  readonly nomination: NominationId;
  readonly reason: LeavingSaid;
  /** the day of death; for every other reason the first day without cover */
  readonly on: CalendarDate;
  readonly knownBy: 'office' | 'death-notice';
  /** ids of files that this user handed in for it; may follow later */
  readonly proof: readonly string[];
  readonly correlationId: string;
}

const tries = 8;

/**
 * Writes down that somebody left whom a decision covers: their cover ends that day, and the months that were paid after
 * it are unused. The place stays theirs until an amendment gives it to somebody else. Cover that they have under another NIK
 * ends likewise. Telling the same again changes nothing.
 * @returns `left-already` for another reason or day than was told before, of this nomination or of another year's;
 * `state-forbids` for whom no decision covers
 * @throws TooBusyError when others keep writing about the same person
 */
export async function recordLeaving(
  service: Service,
  actor: LeavingRecorder,
  told: LeavingTold,
): Promise<Result<Leaver>> {
  const open = await regionOf(service, actor.tenant);
  const record = await nominationFor(open, actor, told.nomination);
  if (record === null) return notFound('nomination');
  const done = await recordOf(service, open, actor, record, told);
  // told again it ends what was left out
  if (done.ok) await leaveLikewise(service, open, done.value, causeOf(actor, told.correlationId));
  return done;
}

async function recordOf(
  service: Service,
  open: OpenRegion,
  actor: LeavingRecorder,
  record: NominationRecord,
  told: LeavingTold,
): Promise<Result<Leaver>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const known = await open.data.shelves.one(leaverShelf, record.id);
    if (known !== null) return repeated(known, told);
    const done = await tryRecord(service, open, actor, record, told);
    if (done !== 'rival') return done;
  }
  throw new TooBusyError(1);
}

function repeated<K extends Pick<Leaver, 'reason' | 'on'>>(
  known: K,
  { reason, on }: LeavingTold,
): Result<K> {
  if (known.reason === reason && known.on === on) return ok(known);
  return refuse({ code: 'left-already', reason: known.reason, on: known.on });
}

async function tryRecord(
  service: Service,
  open: OpenRegion,
  actor: LeavingRecorder,
  record: NominationRecord,
  told: LeavingTold,
): Promise<Result<Leaver> | 'rival'> {
  if (record.state !== 'determined' && record.state !== 'struck') {
    const detail = 'no decision covers this worker; the nomination is taken back instead';
    return refuse({ code: 'state-forbids', detail });
  }
  const { birthDate } = record.worker;
  const faults = leavingFaults(told, { today: open.today, birthDate });
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const used = await useEvidence(open, actor.user, told.proof, {
    use: 'leaving',
    about: record.id,
  });
  if (!used.ok) return used;
  const { person } = splitNominationId(record.id);
  const [ledger = null] = await ledgersOf(open, [person]);
  const { reason, on, knownBy } = told;
  const known = await standingLeaving(open, ledger, record.id);
  // nobody says of a leaving that somebody was replaced: that is an amendment's word
  if (known !== null && known.reason !== 'REPLACED') {
    const said = repeated(known, told);
    if (!said.ok) return said;
  }
  // told of the nomination of another year it is the same leaving, and ends the cover once
  const at = known?.at ?? nowOf(service);
  const leaver: Leaver = {
    id: record.id,
    version: 1,
    person,
    agency: record.agency,
    village: record.worker.village,
    reason,
    on,
    knownBy,
    proof: told.proof.map((id) => EvidenceId.parse(id)),
    replacement: null,
    by: actor.user,
    at,
  };
  const result = await open.data.commit({
    cause: causeOf(actor, told.correlationId),
    lane: 'any',
    writes: [
      fileNew(leaverShelf, leaver, { act: 'recorded' }),
      // with nothing to add it holds only while nobody takes that leaving back
      ledgerWrite(person, ledger, known === null ? [{ entry: 'left', reason, on, at }] : []),
      ...used.value.writes,
    ],
    told: [{ of: 'nomination', id: record.id, act: 'leaving-recorded' }],
  });
  return result.kind === 'done' ? ok(leaver) : 'rival';
}

/** Adds scans that show that somebody left, where it was told without or with too few. */
export async function proveLeaving(
  service: Service,
  actor: LeavingRecorder,
  { nomination, proof, correlationId }: Pick<LeavingTold, 'nomination' | 'proof' | 'correlationId'>,
): Promise<Result<Leaver>> {
  const open = await regionOf(service, actor.tenant);
  const record = await nominationFor(open, actor, nomination);
  const leaver = record === null ? null : await open.data.shelves.one(leaverShelf, nomination);
  if (leaver === null) return notFound('leaver');
  const fresh = proof.filter((id) => !leaver.proof.some((one) => one === id));
  const used = await useEvidence(open, actor.user, fresh, { use: 'leaving', about: nomination });
  if (!used.ok) return used;
  const all = [...leaver.proof, ...fresh.map((id) => EvidenceId.parse(id))];
  if (all.length > mostProof) {
    const detail = `${mostProof} scans at most; there are ${leaver.proof.length} already`;
    return refuse({ code: 'request-faults', faults: [{ field: 'proof', detail }] });
  }
  if (fresh.length === 0) return ok(leaver);
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(leaverShelf, leaver, { proof: all }, { act: 'proof-added' }),
      ...used.value.writes,
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...leaver, proof: all, version: leaver.version + 1 });
}

/** scans that show one leaving */
const mostProof = 10;
