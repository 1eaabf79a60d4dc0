import type { BucketRecord, DuplicateCase } from '@payung/data';
import { causeOf } from '../cause-of.ts';
import type { OnceKey } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { promoteSoon } from '../promote-waiting.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import type { CaseDecider } from './case-access.ts';
import { type CaseSetting, settingOf } from './case-setting.ts';
import { type CaseDone, commitCase } from './commit-case.ts';
import { decideInTurn } from './decide-in-turn.ts';
import { unanswered } from './new-case.ts';
import { isLive, type OpenedCase } from './open-case.ts';
import { effectOfTakingBack } from './take-back-effect.ts';

export interface TakeBackRequest {
  readonly name: string;
  /** kept with the case, which is open again */
  readonly reason: string;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/**
 * Takes an answer back, at any later time while both nominations live: states, links, places and numbers are as
 * before it, and the case is open again. A place that was handed over goes back only if the first agency's card has
 * room; otherwise nothing changes, and the figure is told.
 * @throws TooBusyError when the same people keep being written by others; nothing was changed then
 */
export async function takeBackDecision(
  service: Service,
  actor: CaseDecider,
  request: TakeBackRequest,
): Promise<Result<Answered<CaseDone>>> {
  return decideInTurn(service, actor, request, (open, found) =>
    tryTakeBack(service, open, actor, request, found),
  );
}

async function tryTakeBack(
  service: Service,
  open: OpenRegion,
  actor: CaseDecider,
  request: TakeBackRequest,
  found: OpenedCase,
): Promise<Result<Answered<CaseDone>> | 'rival'> {
  const { record } = found;
  if (record.state === 'open') return refuse({ code: 'case-open' });
  if (record.state === 'lapsed' || !isLive(found)) return refuse({ code: 'case-lapsed' });
  const since = found.standing.restricted ?? found.waiting.restricted;
  if (since !== undefined) return refuse({ code: 'person-restricted', since });
  const setting = await settingOf(open, found);
  if (setting === null) return 'rival';
  const effect = effectOfTakingBack(setting, await cardToRejoin(open, setting));
  if ('code' in effect) return refuse(effect);
  const done = await commitCase(service, open, setting, {
    cause: causeOf(actor, request.correlationId, record.decider),
    effect,
    act: 'taken-back',
    sight: 'both',
    once: request.once,
    others: setting.others,
    after: (): DuplicateCase => ({
      ...record,
      ...unanswered,
      state: 'open',
      reason: request.reason,
    }),
  });
  if (done === 'rival') return 'rival';
  if ('code' in done) return refuse(done);
  for (const bucket of effect.left) await promoteSoon(service, actor.tenant, bucket);
  return ok({ kind: 'fresh', value: done });
}

/** The card on which somebody waits again with an old number; null where nobody did. */
async function cardToRejoin(
  open: OpenRegion,
  { record, standing, waiting }: CaseSetting,
): Promise<BucketRecord | null> {
  if (record.yielded?.state !== 'waitlisted') return null;
  const { bucket } = record.state === 'same' ? waiting : standing;
  return open.data.quotas.bucket(bucket);
}
