import { TooBusyError } from '@payung/data';
import { type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { notFound, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type CaseDecider, decides } from './case-access.ts';
import type { CaseDone } from './commit-case.ts';
import { findCase, type OpenedCase } from './open-case.ts';
import { forbiddenTo } from './unanswerable.ts';

/** each further try means that somebody else wrote about one of the two in the same moment */
const tries = 8;

/**
 * Acts on a case for whoever decides it, again as long as others write about one of the two.
 *
 * @param act answers `rival` where somebody did in the same moment
 * @throws TooBusyError when that does not end; nothing was changed then
 */
export async function decideInTurn(
  service: Service,
  actor: CaseDecider,
  { name, once }: { readonly name: string; readonly once: OnceKey | null },
  act: (open: OpenRegion, found: OpenedCase) => Promise<Result<Answered<CaseDone>> | 'rival'>,
): Promise<Result<Answered<CaseDone>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, once);
  if (before !== null) return before;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const case_ = await findCase(open, actor, name);
    if (case_ === null) return notFound('case');
    if (!decides(actor, case_.found.record)) return forbiddenTo(case_.sight);
    const done = await act(open, case_.found);
    if (done === 'rival') continue;
    if (done.ok) return done;
    // the very same request may have been carried out a moment ago
    return (await repeatOf(open.data, once)) ?? done;
  }
  throw new TooBusyError(1);
}
