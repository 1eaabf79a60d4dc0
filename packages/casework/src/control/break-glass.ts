import type { GlassRecord } from '@payung/data';
import { instantOf, type TenantId } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { causeOf } from './change-standing.ts';
import {
  type ControlRefusal,
  type ControlResult,
  done,
  noSuch,
  refused,
} from './control-refusal.ts';
import type { ControlService } from './control-service.ts';
import { tellRegion } from './tell-region.ts';

/** Minutes; a look into a region lasts four hours at most. */
export const longestLook = 240;

/** Hours; a need that was described longer ago may be over, and is described anew. */
const askedFor = 24;

/** Asks to look into a region in need. Nothing is opened before another person has approved it. */
export async function askBreakGlass(
  service: ControlService,
  actor: CentralAdmin,
  request: { tenant: TenantId; reason: string; minutes: number; correlationId: string },
): Promise<ControlResult<GlassRecord>> {
  const { tenant, reason, minutes, correlationId } = request;
  const standing = await service.control.standing(tenant);
  if (standing === null) return noSuch('region');
  if (standing.state !== 'active') {
    return refused({ code: 'state-forbids', detail: `the region is ${standing.state}` });
  }
  const glass: GlassRecord = {
    id: service.random.ulid(),
    tenant,
    regencyCode: standing.regency.code,
    reason,
    minutes: Math.min(minutes, longestLook),
    state: 'asked',
    askedBy: actor.user,
    askedAt: nowOf(service),
    approvedBy: null,
    from: null,
    until: null,
    version: 1,
  };
  await service.control.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      { write: 'new-glass', glass },
      { write: 'enter-glass', id: glass.id, tenant },
    ],
  });
  return done(glass);
}

async function moveGlass(
  service: ControlService,
  actor: CentralAdmin,
  correlationId: string,
  before: GlassRecord,
  change: Partial<GlassRecord>,
): Promise<ControlResult<GlassRecord>> {
  const after = { ...before, ...change, version: before.version + 1 };
  const result = await service.control.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [{ write: 'move-glass', before, after }],
  });
  return result.kind === 'done' ? done(after) : refused({ code: 'region-changed' });
}

/** Why a request cannot be approved by this person now; null when it can, also once more after a cut-off. */
function whyNotApproved(
  { state, askedBy, askedAt, until }: GlassRecord,
  actor: CentralAdmin,
  now: number,
): ControlRefusal | null {
  if (askedBy === actor.user) return { code: 'second-person-needed' };
  if (state === 'ended') return { code: 'state-forbids', detail: 'the request is ended' };
  if (state === 'asked' && now - Date.parse(askedAt) > askedFor * 3_600_000) {
    return { code: 'state-forbids', detail: `it was asked for more than ${askedFor} hours ago` };
  }
  if (until !== null && Date.parse(until) <= now) {
    return { code: 'state-forbids', detail: 'the approved time is over' };
  }
  return null;
}

/**
 * A second person approves; from now on the asker reads as an auditor does, and the region is told at once. Safe to
 * repeat: what was cut off before it was told or opened is told and opened then, for no longer than at first.
 */
export async function approveBreakGlass(
  service: ControlService,
  actor: CentralAdmin,
  { id, correlationId }: { id: string; correlationId: string },
): Promise<ControlResult<GlassRecord>> {
  const before = await service.control.glass(id);
  if (before === null) return noSuch('request');
  const now = service.clock.now();
  const forbidden = whyNotApproved(before, actor, now);
  if (forbidden !== null) return refused(forbidden);
  const standing = await service.control.standing(before.tenant);
  if (standing?.state !== 'active') {
    return refused({ code: 'state-forbids', detail: 'the region is not active any more' });
  }
  const until = instantOf(now + before.minutes * 60_000);
  const change = {
    state: 'approved',
    approvedBy: actor.user,
    from: nowOf(service),
    until,
  } as const;
  const approved =
    before.state === 'approved'
      ? done(before)
      : await moveGlass(service, actor, correlationId, before, change);
  if (!approved.ok) return approved;
  // told first: a look of which nobody could be told is not opened
  await tellRegion(service, standing, 'Akses darurat ke data daerah', [
    'Seorang admin pusat diberi akses baca darurat ke data daerah Anda, dengan persetujuan orang kedua.',
    `Alasan: ${before.reason}`,
    `Berlaku sampai ${approved.value.until} (UTC). Semua yang dibuka tercatat dalam jurnal daerah Anda.`,
  ]);
  await service.queue.send({ kind: 'let-look-in', tenantId: before.tenant, glass: id });
  return approved;
}

/** Ends a look before its time; the asker or any other central admin may. Asked again, the region is told once more. */
export async function endBreakGlass(
  service: ControlService,
  actor: CentralAdmin,
  { id, correlationId }: { id: string; correlationId: string },
): Promise<ControlResult<GlassRecord>> {
  const before = await service.control.glass(id);
  if (before === null) return noSuch('request');
  // whoever asks again may never have been told, and the region never have been asked to shut them out
  const shutOut = () =>
    service.queue.send({ kind: 'let-look-in', tenantId: before.tenant, glass: id });
  if (before.state === 'ended') {
    if (before.approvedBy !== null) await shutOut();
    return refused({ code: 'state-forbids', detail: 'the request is ended' });
  }
  const ended = await moveGlass(service, actor, correlationId, before, { state: 'ended' });
  if (ended.ok && before.state === 'approved') await shutOut();
  return ended;
}
