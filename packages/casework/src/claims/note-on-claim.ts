import { fileOver } from '@payung/data';
import {
  type CalendarDate,
  type Claim,
  type ClaimEvent,
  type ClaimId,
  takesStep,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import type { ClaimHandler } from './claim-access.ts';
import { claimShelf, folderOfClaim } from './claim-shelves.ts';
import { reachClaim } from './reach-claim.ts';

export interface ClaimNote {
  readonly id: ClaimId;
  /** the family was told of the cover; or insurer and labour office were told of the accident */
  readonly note: 'tell-family' | 'report-accident';
  readonly on: CalendarDate;
  /** by the clocks of the region: the accident has to be told within hours; null for the end of the day */
  readonly time: string | null;
  readonly reference: string | null;
  readonly correlationId: string;
}

/** Writes down that somebody was told; the claim stays where it is. */
export async function noteOnClaim(
  service: Service,
  actor: ClaimHandler,
  told: ClaimNote,
): Promise<Result<Claim>> {
  const reached = await reachClaim(service, actor, told.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  const { note, on, time, reference } = told;
  const faults: { field: string; detail: string }[] = [];
  if (on > open.today) faults.push({ field: 'on', detail: `today is ${open.today}` });
  if (on < claim.event.on) {
    faults.push({ field: 'on', detail: `what it is about was on ${claim.event.on}` });
  }
  if (on === claim.event.on && time !== null && time < timeOf(claim.event)) {
    faults.push({ field: 'time', detail: `the accident was at ${timeOf(claim.event)}` });
  }
  if (note === 'report-accident' && claim.event.kind !== 'WORK_ACCIDENT') {
    faults.push({ field: 'note', detail: 'this claim is about no accident at work' });
  }
  if (!takesStep(claim, note)) faults.push({ field: 'note', detail: 'was told too often' });
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const at = nowOf(service);
  const step = { act: note, on, time, reference, rupiah: null, by: actor.user, at };
  const change = { steps: [...claim.steps, step] };
  const result = await open.data.commit({
    cause: causeOf(actor, told.correlationId),
    lane: 'any',
    writes: [fileOver(claimShelf, claim, change, { folder: folderOfClaim(claim.id), act: note })],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...claim, ...change, version: claim.version + 1 });
}

function timeOf(event: ClaimEvent): string {
  return event.kind === 'WORK_ACCIDENT' ? event.time : '00:00';
}
