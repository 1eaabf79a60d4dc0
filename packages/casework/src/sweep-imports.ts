import type { ImportRecord } from '@payung/data';
import { letsPeopleIn, type TenantId } from '@payung/domain';
import { settleLapsedCases } from './cases/settle-cases.ts';
import { resendBills } from './contribution/make-bill.ts';
import { resendHandOuts } from './control/write-hand-out.ts';
import { resendDeterminations } from './determination/ask-work.ts';
import { resendChecks } from './double-check/resend-checks.ts';
import { resendResults } from './exchange/apply-result.ts';
import { resendCounting } from './figures/resend-counting.ts';
import { isHeld } from './lease.ts';
import { settleReplacements } from './leaving/settle-replacements.ts';
import { resendModels } from './matching-upkeep/ask-model.ts';
import { resendPairUp } from './matching-upkeep/sweep-pair-up.ts';
import { resendPreChecks } from './pre-check/running-answers.ts';
import { promoteSoon } from './promote-waiting.ts';
import { settleProtection } from './protection/follow-left.ts';
import { resendComparisons } from './regulation/ask-comparison.ts';
import { resendRenewals } from './renewal/ask-renewal.ts';
import { regionOf, type Service } from './service.ts';
import { resendGatherings } from './verification/gather-verification.ts';
import { resendClosings } from './years/close-year.ts';

const openPage = 100;
const regionsAtOnce = 8;

/**
 * Sends again the work that stands still: lists whose reading or whose current piece nobody holds a lease
 * on, a look-up key that is being changed, corrections that nothing followed, cases that ended by themselves, and quota
 * cards with room where people wait. The queue may have lost a message, or a worker its life.
 * Answers how many messages were sent.
 *
 * @param failed told of each region that could not be swept, and why
 * @throws AggregateError when one could not; the others were swept all the same
 */
export async function sweepImports(
  service: Service,
  failed: (tenantId: TenantId, error: unknown) => void = () => {},
): Promise<number> {
  const failures: unknown[] = [];
  async function sweepOne(tenant: TenantId): Promise<number> {
    try {
      return await sweepTenant(service, tenant);
    } catch (error) {
      failed(tenant, error);
      failures.push(error);
      return 0;
    }
  }
  const tenants = await service.database.regions.tenants();
  const begin = Math.floor(service.random.fraction() * tenants.length);
  const inTurn = [...tenants.slice(begin), ...tenants.slice(0, begin)];
  let sent = 0;
  for (let from = 0; from < inTurn.length; from += regionsAtOnce) {
    const some = inTurn.slice(from, from + regionsAtOnce);
    for (const swept of await Promise.all(some.map(sweepOne))) sent += swept;
  }
  // the other regions were swept all the same
  if (failures.length > 0) throw new AggregateError(failures, 'some regions could not be swept');
  return sent;
}

async function sweepTenant(service: Service, tenant: TenantId): Promise<number> {
  const open = await service.regions.open(tenant);
  // a region that is being founded has no rules yet
  if (open === null) return 0;
  const { data } = open;
  let sent = 0;
  // keys are the operator's affair: those of a suspended region too
  if (data.keys.ring().job !== null) {
    await service.queue.send({ kind: 're-key', tenantId: tenant });
    sent += 1;
  }
  sent += await resendHandOuts(service, open);
  // the lists of a suspended region rest
  if (!letsPeopleIn(open.standing)) return sent;
  sent += await resendChecks(service, open);
  sent += await resendDeterminations(service, open);
  sent += await resendBills(service, open);
  sent += await resendCounting(service, open);
  await settleReplacements(service, open);
  sent += await resendComparisons(service, open);
  sent += await resendGatherings(service, open);
  sent += await resendRenewals(service, open);
  sent += await resendClosings(service, open);
  sent += await resendPreChecks(service, open);
  sent += await resendResults(service, open);
  let listsAtWork = false;
  let after: Awaited<ReturnType<typeof data.imports.imports>>['next'] = null;
  do {
    const page = await data.imports.imports({ phase: 'open', after, limit: openPage });
    for (const record of page.items) {
      if (await resend(service, tenant, record)) sent += 1;
      if (record.state === 'running') listsAtWork = true;
    }
    after = page.next;
  } while (after !== null);
  sent += await resendModels(service, tenant);
  sent += await resendPairUp(service, open, listsAtWork);
  await settleLapsedCases(service, tenant);
  for (const card of await data.quotas.buckets()) {
    if (card.waiting > 0 && card.free > 0) await promoteSoon(service, tenant, card.id);
  }
  // last: one that cannot be followed must not keep whoever waits from a place
  await settleProtection(service, open);
  return sent;
}

async function resend(
  service: Service,
  tenantId: TenantId,
  record: ImportRecord,
): Promise<boolean> {
  const now = service.clock.now();
  const importId = record.id;
  if (record.state === 'uploaded') {
    if (isHeld(record.leaseUntil, now)) return false;
    await service.queue.send({ kind: 'inspect', tenantId, importId });
    return true;
  }
  if (record.state !== 'running') return false;
  const { data } = await regionOf(service, tenantId);
  const chunks = await data.imports.chunks(importId);
  const current =
    chunks.find((chunk) => chunk.done < chunk.rows || !chunk.indexed) ?? chunks.at(-1);
  if (current === undefined || isHeld(current.leaseUntil, now)) return false;
  await service.queue.send({ kind: 'chunk', tenantId, importId, chunk: current.chunk });
  return true;
}
