import type { Auditor, InsurerOfficer, RegionAdmin } from '../actor.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import {
  type Exchange,
  type ExchangeResult,
  exchangeShelf,
  resultShelf,
} from './exchange-shelves.ts';

/** Those who take files to a branch and bring results back: the lead agency, and the insurer itself. */
export type ExchangeCarrier = RegionAdmin | InsurerOfficer;

/** Those who see what went to the insurer and what came back; an auditor of all agencies only, as the edge sees to. */
export type ExchangeReader = ExchangeCarrier | Auditor;

/** A file to a branch of the actor's region. */
export async function findExchange(
  service: Service,
  actor: ExchangeReader,
  id: string,
): Promise<Result<{ open: OpenRegion; exchange: Exchange }>> {
  const open = await regionOf(service, actor.tenant);
  const exchange = await open.data.shelves.one(exchangeShelf, id);
  return exchange === null ? notFound('exchange') : ok({ open, exchange });
}

/** What came back of such a file. */
export async function findResult(
  service: Service,
  actor: ExchangeReader,
  { exchange: file, id }: { readonly exchange: string; readonly id: string },
): Promise<Result<{ open: OpenRegion; exchange: Exchange; result: ExchangeResult }>> {
  const found = await findExchange(service, actor, file);
  if (!found.ok) return found;
  const result = await found.value.open.data.shelves.one(resultShelf, id, file);
  return result === null ? notFound('exchange result') : ok({ ...found.value, result });
}
