import type { CrossAnswer, CrossRequest } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { agree, revoke, takes } from './agreements.ts';
import { claimCover } from './claim-cover.ts';
import type { CrossService } from './cross-service.ts';
import { deliverEncodings, exchangeKey, keepEncodings } from './encodings.ts';
import { leaveExchanges, ownExchanges, startExchange } from './exchanges.ts';
import { ownCases } from './own-cases.ts';
import { clearClaims, releaseCover } from './release-cover.ts';

/** What a region may ask for that takes no part, or no longer does. */
const withoutAgreement: ReadonlySet<CrossRequest['kind']> = new Set([
  'agree',
  'revoke',
  'clear',
  'release',
  'cases',
]);

/**
 * Answers what a region asks. Who asks is proved before: `tenant` is whose session wrapped the request's key.
 * A region that has not signed learns and leaves nothing.
 */
export async function answerRegion(
  service: CrossService,
  tenant: TenantId,
  request: CrossRequest,
): Promise<CrossAnswer> {
  if (!withoutAgreement.has(request.kind)) {
    const [agreed = null] = await service.store.agreed([tenant]);
    if (!takes(agreed)) return { kind: 'not-agreed' };
  }
  switch (request.kind) {
    case 'agree':
      return agree(service, tenant);
    case 'revoke':
      return revoke(service, tenant);
    case 'clear':
      return leave(service, tenant);
    case 'claim':
      return claimCover(service, tenant, request);
    case 'release':
      return releaseCover(service, tenant, request);
    case 'cases':
      return ownCases(service, tenant, request.after);
    case 'exchanges':
      return ownExchanges(service, tenant);
    case 'start':
      return startExchange(service, tenant, request.id);
    case 'exchange-key':
      return exchangeKey(service, tenant, request.id);
    case 'encodings':
      return keepEncodings(service, tenant, request);
    case 'delivered':
      return deliverEncodings(service, tenant, request);
  }
}

/** Takes away what the region left here: comparisons that are not made yet, and its claims. */
async function leave(service: CrossService, tenant: TenantId): Promise<CrossAnswer> {
  const [agreed = null] = await service.store.agreed([tenant]);
  // signed anew meanwhile: the order to leave is an old one
  if (takes(agreed)) return { kind: 'state-forbids', detail: 'the region takes part' };
  await leaveExchanges(service, tenant);
  return clearClaims(service, tenant);
}
