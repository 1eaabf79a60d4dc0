import type { DoubleCheckRecord } from '@payung/data';
import type { Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { sendCheck } from './ask-double-check.ts';
import { visibleCheck } from './visible-check.ts';

/**
 * Lets a check begin whose files were put to their upload addresses. One that is at work already is left so; a file
 * that never came is told with the result.
 */
export async function startDoubleCheck(
  service: Service,
  actor: Proposer,
  request: { readonly id: string; readonly correlationId: string },
): Promise<Result<DoubleCheckRecord>> {
  const open = await regionOf(service, actor.tenant);
  const record = await visibleCheck(service, open, actor, request.id);
  if (record === null) return notFound('double check');
  if (record.state === 'working') return ok(record);
  if (record.state !== 'awaits-files') {
    return refuse({ code: 'state-forbids', detail: `the check is ${record.state}` });
  }
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId, record.agency),
    lane: 'any',
    writes: [{ write: 'move-double-check', before: record, change: { state: 'working' } }],
  });
  const now = await visibleCheck(service, open, actor, request.id);
  if (now === null) return notFound('double check');
  if (result.kind === 'done') await sendCheck(service, open, record.id);
  return ok(now);
}
