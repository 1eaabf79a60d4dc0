import {
  type Cause,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
  TooBusyError,
} from '@payung/data';
import { holdsGuard, type NominationId, nextState } from '@payung/domain';
import { freeGuard } from '../cases/answer-effect.ts';
import { holdsTurn, moveTo } from '../cases/case-effect.ts';
import { type Held, hasOpen, heldOf, withLivingStanding } from '../cases/case-setting.ts';
import { leaveCard } from '../leave-card.ts';
import { promoteSoon } from '../promote-waiting.ts';
import type { OpenRegion, Service } from '../service.ts';

const tries = 8;

/**
 * Sets a nomination aside that waits for the answer of an open case and holds a place or a turn: it leaves its card
 * by the ledger, and the NIK, and the next in turn moves up. Nothing where it holds neither or no case is open, so
 * that it may be called again.
 *
 * @returns whether it was set aside just now
 * @throws TooBusyError when it keeps being written by others
 */
export async function setAside(
  service: Service,
  open: OpenRegion,
  id: NominationId,
  cause: Cause,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([id]);
    if (record === null || record.restricted !== undefined) return false;
    // a place that a determination used up is left by an amendment only
    if (!holdsTurn(record)) return false;
    if (!(await waitsForAnAnswer(open, record))) return false;
    if (await trySetAside(open, record, cause)) {
      await promoteSoon(service, open.data.tenant, record.bucket);
      return true;
    }
  }
  throw new TooBusyError(1);
}

/** Whether a case is open in which the nomination is the later one. */
async function waitsForAnAnswer(open: OpenRegion, { id }: NominationRecord): Promise<boolean> {
  const cases = await open.data.cases.casesOf([splitNominationId(id).person]);
  const waiting = cases.filter((one) => one.waiting === id);
  return hasOpen(await withLivingStanding(open, waiting, []));
}

async function trySetAside(
  open: OpenRegion,
  record: NominationRecord,
  cause: Cause,
): Promise<boolean> {
  const held = await heldOf(open, record);
  if (held === null) return false;
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: asideWrites(record, held),
  });
  return result.kind === 'done';
}

/** What setting a nomination aside writes; nothing where it holds neither a place nor a turn. */
export function asideWrites(record: NominationRecord, held: Held): RegistryWrite[] {
  const state = nextState(record.state, 'suspect');
  if (state === null || !holdsGuard(record.state)) return [];
  return [
    ...leaveCard(record),
    ...freeGuard(held, record),
    moveTo(record, { state, number: null }, null, 'suspected'),
  ];
}
