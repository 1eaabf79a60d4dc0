import type { CrossCheck, ExchangeId, OwnExchange } from '@payung/data';
import type { RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { causeOf } from './check-cover.ts';

/** Comparisons of similar records that the operator's desk proposed to this region. */
export async function listExchanges(
  cross: CrossCheck,
  actor: RegionAdmin,
): Promise<readonly OwnExchange[]> {
  const answer = await cross.ask(actor.tenant, { kind: 'exchanges' });
  return answer.kind === 'exchanges' ? answer.items : [];
}

/**
 * Starts this region's side of a comparison. Once both have, the workers of both encode their people, each under its
 * own region's role. Started again, work that was lost is sent for again.
 */
export async function startExchange(
  service: Service,
  cross: CrossCheck,
  actor: RegionAdmin,
  request: { readonly id: ExchangeId; readonly correlationId: string },
): Promise<Result<OwnExchange>> {
  const { id, correlationId } = request;
  const known = (await listExchanges(cross, actor)).find((one) => one.id === id);
  if (known === undefined) return notFound('exchange');
  const open = await regionOf(service, actor.tenant);
  const told = { of: 'cross-check', id, act: 'exchange-started' } as const;
  await tell(open.data, causeOf(actor, correlationId), told);
  const answer = await cross.ask(actor.tenant, { kind: 'start', id });
  if (answer.kind === 'state-forbids')
    return refuse({ code: 'state-forbids', detail: answer.detail });
  if (answer.kind !== 'started') return notFound('exchange');
  for (const tenantId of answer.toEncode) {
    await service.queue.send({ kind: 'cross-encode', tenantId, exchange: id, from: 0 });
  }
  const now = (await listExchanges(cross, actor)).find((one) => one.id === id);
  return ok(now ?? known);
}
