import type { ControlWrite, Receipt, Standing } from '@payung/data';
import { type Instant, type StandingAct, standingAfter } from '@payung/domain';
import type { CentralAdmin } from '../actor.ts';
import { nowOf } from '../now.ts';
import { type Changed, changeStanding, type OfRegion } from './change-standing.ts';
import { type ControlResult, done, refused } from './control-refusal.ts';
import type { ControlService } from './control-service.ts';
import { lackingToActivate } from './lacking.ts';
import { tellRegion } from './tell-region.ts';

type Check = (standing: Standing) => ControlResult<Pick<Changed, 'beside'>>;

/** Moves a region to the state that the act leads to, when it stands where the act begins. */
function move(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  act: StandingAct,
  reason: string | null,
  check: Check = () => done({}),
): Promise<ControlResult<Standing>> {
  return changeStanding(service, actor, of, 'moved', (standing) => {
    const state = standingAfter(standing.state, act);
    if (state === null) {
      return refused({ code: 'state-forbids', detail: `the region is ${standing.state}` });
    }
    const checked = check(standing);
    if (!checked.ok) return checked;
    return done({ ...checked.value, after: { state, since: nowOf(service), reason } });
  });
}

/** Lets the region's people work. Everything that is lacking is named at once. */
export function activateRegion(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
): Promise<ControlResult<Standing>> {
  return move(service, actor, of, 'activate', null, (standing) => {
    const faults = lackingToActivate(standing);
    return faults.length === 0 ? done({}) : refused({ code: 'region-incomplete', faults });
  });
}

/** Shuts the region's people out until it is resumed; what is under way in its lists rests. */
export async function suspendRegion(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  reason: string,
): Promise<ControlResult<Standing>> {
  const moved = await move(service, actor, of, 'suspend', reason);
  if (moved.ok) {
    await tellRegion(service, moved.value, 'Layanan dihentikan sementara', [`Alasan: ${reason}`]);
  }
  return moved;
}

/** Lets the people of a suspended region work again. */
export function resumeRegion(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
): Promise<ControlResult<Standing>> {
  return move(service, actor, of, 'resume', null);
}

/** The region leaves: its people are shut out, and its data waits to be handed over. */
export async function offboardRegion(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  reason: string,
): Promise<ControlResult<Standing>> {
  const moved = await move(service, actor, of, 'offboard', reason);
  if (moved.ok) {
    await tellRegion(service, moved.value, 'Kerja sama layanan berakhir', [
      `Alasan: ${reason}`,
      'Admin daerah masih dapat mengunduh arsip seluruh data daerah di Payung, lalu mengirim tanda terima.',
    ]);
    // what it claimed across regions ends with its work, while there still is a role to take it away
    await service.queue.send({ kind: 'cross-clear', tenantId: of.tenant });
  }
  return moved;
}

/** Records that the region has the archive of its end, by a letter that names the archive's seal. */
export async function recordReceipt(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
  receipt: Receipt,
): Promise<ControlResult<Standing>> {
  const made = await service.control.handOuts(of.tenant);
  return changeStanding(service, actor, of, 'receipt', (standing) => {
    if (standing.state !== 'offboarding') {
      return refused({ code: 'state-forbids', detail: `the region is ${standing.state}` });
    }
    // what was written after an earlier archive would be in none
    const ofTheEnd = made.filter(({ askedAt }) => askedAt >= standing.since);
    if (!ofTheEnd.some(({ sha256 }) => sha256 === receipt.sha256)) {
      const message = 'no archive that was asked for since the region is leaving has this seal';
      return refused({
        code: 'request-invalid',
        faults: [{ field: 'sha256', code: 'invalid', message }],
      });
    }
    return done({ after: { receipt } });
  });
}

/** The receipt by which a region may end. Everything that stands in the way is told. */
function endingReceipt({ receipt, holds }: Standing): ControlResult<Receipt> {
  const open = holds.filter(({ liftedAt }) => liftedAt === null);
  if (open.length > 0) {
    return refused({ code: 'legal-hold', detail: `${open.length} legal holds are not lifted` });
  }
  if (receipt === null) {
    const message = 'the region’s signed receipt for its archive';
    return refused({
      code: 'region-incomplete',
      faults: [{ field: 'receipt', code: 'missing', message }],
    });
  }
  return done(receipt);
}

/** What ends with a region that has data: its keys, and its place among the regions that are swept. */
function endOfData({ tenant }: Standing, receipt: Receipt, at: Instant): ControlWrite[] {
  return [
    { write: 'unlist-tenant', tenant },
    { write: 'destroy-keys', tenant, receipt: receipt.number, at },
  ];
}

/**
 * Ends a region: only after its signed receipt, and with no legal hold left. In one transaction the regency is free
 * for a new beginning, the contact of the first admin is forgotten and the region's keys are destroyed, which makes
 * every sealed section unreadable for good. A request of which nothing was founded yet ends without more.
 */
export function archiveRegion(
  service: ControlService,
  actor: CentralAdmin,
  of: OfRegion,
): Promise<ControlResult<Standing>> {
  return changeStanding(service, actor, of, 'moved', (standing) => {
    const state = standingAfter(standing.state, 'archive');
    if (state === null) {
      return refused({ code: 'state-forbids', detail: `the region is ${standing.state}` });
    }
    const since = nowOf(service);
    const after = { state, since, reason: null, firstAdmin: null };
    const { tenant, regency } = standing;
    const free: ControlWrite = { write: 'free-regency', code: regency.code, tenant };
    if (standing.state === 'requested') return done({ after, beside: [free] });
    const receipt = endingReceipt(standing);
    if (!receipt.ok) return receipt;
    return done({ after, beside: [free, ...endOfData(standing, receipt.value, since)] });
  });
}
