import type { Determination, DeterminationId, DeterminationWork } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { isHeld } from '../lease.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { leftoversToClear } from './clear-leftovers.ts';
import { findDetermination } from './determination-access.ts';
import { determinationShelf } from './determination-shelves.ts';
import { newWork, sendWork } from './draft-determination.ts';
import { isEditable, moveDetermination } from './move-determination.ts';

/** Work that somebody asks for by hand. */
export type AskedWork = Exclude<DeterminationWork['step'], 'take-effect'>;

const acts: Readonly<Record<AskedWork, string>> = {
  gather: 'gathering-asked',
  freeze: 'freezing-asked',
  'ask-elsewhere': 'asking-elsewhere-asked',
};

export interface WorkRequest {
  readonly id: DeterminationId;
  readonly step: AskedWork;
  readonly correlationId: string;
}

/**
 * Lets a draft's people be gathered anew, its list be frozen for the legal review, or other regions be asked about
 * everybody on it. Asking elsewhere is open until the decision is signed, since the answer may come late.
 * @returns `determination-empty` for a freeze of nobody; `work-under-way` while other work is done on it
 */
export async function askForWork(
  service: Service,
  actor: RegionAdmin,
  { id, step, correlationId }: WorkRequest,
): Promise<Result<Determination>> {
  const found = await findDetermination(service, actor, id);
  if (!found.ok) return found;
  const { open, determination } = found.value;
  const may = mayWork(determination, step);
  if (!may.ok) return may;
  const { people, strikes } = determination.totals;
  if (step !== 'gather' && people + strikes === 0) return refuse({ code: 'determination-empty' });
  const change = { work: newWork(service, actor, step), workStopped: undefined };
  const cause = causeOf(actor, correlationId);
  const moved = await moveDetermination(open, cause, determination, change, acts[step]);
  if (moved === null) return refuse({ code: 'version-moved' });
  await sendWork(service, moved, open);
  return ok(moved);
}

function mayWork(determination: Determination, step: AskedWork): Result<null> {
  if (step !== 'ask-elsewhere') return isEditable(determination);
  const { state, work } = determination;
  if (work !== null) return refuse({ code: 'work-under-way', step: work.step });
  if (state === 'draft' || state === 'legal-review' || state === 'sent') return ok(null);
  return refuse({ code: 'state-forbids', detail: `a determination in state ${state}` });
}

/**
 * Sends again the work on decisions that nobody holds a lease on, or that left records to be taken away.
 * @returns how many messages were sent
 */
export async function resendDeterminations(service: Service, open: OpenRegion): Promise<number> {
  const { data } = open;
  const now = service.clock.now();
  const left = await leftoversToClear(service, open);
  const leaving = new Set(left.map(({ determination }) => determination));
  const waiting = (await data.shelves.all(determinationShelf)).filter(
    ({ id, work }) => leaving.has(id) || (work !== null && !isHeld(work.leaseUntil, now)),
  );
  for (const one of waiting) await sendWork(service, one, open);
  return waiting.length;
}
