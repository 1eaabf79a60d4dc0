import type { DuplicateCase, NominationRecord } from '@payung/data';
import type { CaseAnswer } from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import type { OnceKey } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { promoteSoon } from '../promote-waiting.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { refreshSoon } from '../verification/refresh-sheets.ts';
import { afterLapsing } from '../years/after-lapsing.ts';
import { effectOfAnswer } from './answer-effect.ts';
import type { CaseDecider } from './case-access.ts';
import { type CaseSetting, settingOf } from './case-setting.ts';
import { type CaseDone, commitCase } from './commit-case.ts';
import { compareAnew } from './compare-anew.ts';
import { decideInTurn } from './decide-in-turn.ts';
import { isLive, type LiveCase, type OpenedCase } from './open-case.ts';
import { lapseCase, settleSoon } from './settle-cases.ts';
import { answered } from './unanswerable.ts';

/** How a case is answered. `leads` says whose data leads where both are one person. */
export type CaseDecision = (
  | { readonly answer: 'same'; readonly leads: 'standing' | 'waiting' }
  | { readonly answer: Exclude<CaseAnswer, 'same'> }
) & { readonly reason: string };

export interface DecideCaseRequest {
  /** what the case is called to whoever decides */
  readonly name: string;
  readonly decision: CaseDecision;
  /** version of the case that was read; null answers whatever is there */
  readonly version: number | null;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/**
 * Answers whether two nominations are one person. Nothing is destroyed: `same` links, `different` lets the waiting
 * one take its place or turn, `handed-over` moves the place to the agency that waited; each can be taken back.
 * Refused when somebody else answered before (who, and when), and when the data changed since they were compared:
 * then they are compared anew, and the answer is asked for again.
 * @throws TooBusyError when the same people keep being written by others; nothing was changed then
 */
export async function decideCase(
  service: Service,
  actor: CaseDecider,
  request: DecideCaseRequest,
): Promise<Result<Answered<CaseDone>>> {
  return decideInTurn(service, actor, request, (open, found) =>
    tryDecide(service, open, actor, request, found),
  );
}

async function tryDecide(
  service: Service,
  open: OpenRegion,
  actor: CaseDecider,
  request: DecideCaseRequest,
  found: OpenedCase,
): Promise<Result<Answered<CaseDone>> | 'rival'> {
  const { record } = found;
  if (record.state !== 'open') return refuse(answered(record, 'both'));
  if (!isLive(found)) {
    await lapseCase(service, open, found);
    return refuse({ code: 'case-lapsed' });
  }
  const since = found.standing.restricted ?? found.waiting.restricted;
  if (since !== undefined) return refuse({ code: 'person-restricted', since });
  if (await isComparedAnew(service, open, actor, found, request.correlationId)) {
    return refuse({ code: 'case-outdated' });
  }
  if (request.version !== null && request.version !== record.version) {
    return refuse({ code: 'version-moved' });
  }
  const setting = await settingOf(open, found);
  if (setting === null) return 'rival';
  return answer(service, open, actor, request, setting);
}

async function answer(
  service: Service,
  open: OpenRegion,
  actor: CaseDecider,
  request: DecideCaseRequest,
  setting: CaseSetting,
): Promise<Result<Answered<CaseDone>> | 'rival'> {
  const { decision } = request;
  const effect = effectOfAnswer(setting, decision.answer);
  if ('code' in effect) return refuse(effect);
  const at = nowOf(service);
  const done = await commitCase(service, open, setting, {
    cause: causeOf(actor, request.correlationId, setting.record.decider),
    effect,
    act: 'decided',
    sight: 'both',
    once: request.once,
    others: setting.others,
    after: (led): DuplicateCase => ({
      ...setting.record,
      state: decision.answer,
      decidedAt: at,
      decidedBy: actor.user,
      reason: decision.reason,
      leads: leaderOf(setting, decision),
      led: led?.state ?? null,
      yielded: effect.yielded,
    }),
  });
  if (done === 'rival') return 'rival';
  if ('code' in done) return refuse(done);
  for (const bucket of effect.left) await promoteSoon(service, actor.tenant, bucket);
  await afterLapsing(service, open, lapsedBy(setting), []);
  // whoever was set aside is to be verified from now on
  await refreshSoon(open, [setting.record.standing, setting.record.waiting]);
  return ok({ kind: 'fresh', value: done });
}

/** Nominations of an earlier year that may have ended with the answer. */
function lapsedBy({ standing, standingLapses, otherYear }: CaseSetting): NominationRecord[] {
  return [
    ...(standingLapses === null ? [] : [standing]),
    ...(otherYear === null ? [] : [otherYear.record]),
  ];
}

function leaderOf({ record }: LiveCase, decision: CaseDecision): DuplicateCase['leads'] {
  if (decision.answer === 'different') return null;
  // who takes a person over answers for the data from then on
  return decision.answer === 'same' ? record[decision.leads] : record.waiting;
}

/** Whether the data had changed, in which case the two have been compared anew now. */
async function isComparedAnew(
  service: Service,
  open: OpenRegion,
  actor: CaseDecider,
  found: LiveCase,
  correlationId: string,
): Promise<boolean> {
  const anew = compareAnew(open, found);
  if (anew === null) return false;
  const cause = causeOf(actor, correlationId, found.record.decider);
  await open.data.commit({ cause, lane: 'any', writes: [anew] });
  if (anew.write === 'move-case' && !anew.after.settled) {
    await settleSoon(service, actor.tenant, [found.record.id]);
  }
  return true;
}
