import { type DuplicateCase, TooBusyError } from '@payung/data';
import type { AgencyOfficer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { mayAskFor } from './case-access.ts';
import { noEffect } from './case-effect.ts';
import { type CaseDone, commitCase } from './commit-case.ts';
import { findCase, isLive } from './open-case.ts';
import { answered } from './unanswerable.ts';

export interface AskRequest {
  readonly name: string;
  readonly reason: string;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

const tries = 8;

/**
 * The agency that waits asks the lead agency to hand the person over, and says why. It learns nothing by asking.
 * @throws TooBusyError when the case keeps being written by others; nothing was changed then
 */
export async function askHandOver(
  service: Service,
  actor: AgencyOfficer,
  request: AskRequest,
): Promise<Result<Answered<CaseDone>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) return before;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const case_ = await findCase(open, actor, request.name);
    if (case_ === null) return notFound('case');
    const { found, sight } = case_;
    const { record } = found;
    if (!mayAskFor(actor, record)) {
      return refuse({ code: 'not-allowed', detail: 'only an agency that waits asks for a person' });
    }
    if (record.state !== 'open') return refuse(answered(record, sight));
    if (!isLive(found)) return refuse({ code: 'case-lapsed' });
    if (record.askedAt !== null) {
      const raced = await repeatOf(open.data, request.once);
      return raced ?? refuse({ code: 'state-forbids', detail: `asked since ${record.askedAt}` });
    }
    const at = nowOf(service);
    const done = await commitCase(service, open, found, {
      cause: causeOf(actor, request.correlationId, record.waitingAgency),
      effect: noEffect,
      act: 'asked',
      sight,
      once: request.once,
      after: (): DuplicateCase => ({ ...record, askedAt: at, askedWhy: request.reason }),
    });
    if (done === 'rival') continue;
    if ('code' in done) return refuse(done);
    return ok({ kind: 'fresh', value: done });
  }
  throw new TooBusyError(1);
}
