import {
  type CrossCheck,
  type EncodedRecord,
  type ExchangeId,
  mostEncodingsAtOnce,
  type NominationRecord,
} from '@payung/data';
import { type NominationId, type TenantId, UserId, usesPlace } from '@payung/domain';
import {
  createEncoder,
  exchangeSchema,
  exchangeValues,
  type PrivateRecord,
} from '@payung/matching/private';
import type { System } from '../actor.ts';
import type { OpenRegion, Service } from '../service.ts';
import { tell } from '../tell.ts';
import { causeOf } from './check-cover.ts';
import { referenceOf } from './opaque-reference.ts';

/** Milliseconds that one message encodes for, well inside the two minutes of a worker; another goes on. */
const encodesForMs = 60_000;
const readAtOnce = 50;

/** Everybody who holds a place this year, or used one up, in an order that stays: a message that goes on finds the same parts. */
async function placeHolders({ data, region }: OpenRegion): Promise<NominationId[]> {
  const year = region.schemeYear.year;
  const found: NominationId[] = [];
  for (const { id } of region.agencies) {
    for (const one of await data.whole.indexedNominations(id, year)) {
      if (one.state !== null && usesPlace(one.state)) found.push(one.id);
    }
  }
  return found.sort();
}

function valuesOf({ worker }: NominationRecord): Readonly<Record<string, string>> {
  const { nik, name, birthDate, sex, motherMaidenName, familyCardNo, phone } = worker;
  return exchangeValues({
    nationalId: nik,
    name,
    birthDate,
    sex,
    motherMaidenName: motherMaidenName ?? '',
    familyCardNo: familyCardNo ?? '',
    phone: phone ?? '',
  });
}

const asText = (filter: Uint8Array | null): string | null =>
  filter === null ? null : Buffer.from(filter).toString('base64');

async function encodePart(
  { data }: OpenRegion,
  encode: (values: Readonly<Record<string, string>>) => PrivateRecord,
  ids: readonly NominationId[],
): Promise<EncodedRecord[]> {
  const records: EncodedRecord[] = [];
  for (let from = 0; from < ids.length; from += readAtOnce) {
    for (const record of await data.people.nominations(ids.slice(from, from + readAtOnce))) {
      // forgotten meanwhile, or not to be used any further
      if (record === null || record.restricted !== undefined) continue;
      const { filters, keys } = encode(valuesOf(record));
      const reference = referenceOf(data.keys, record.id);
      records.push({ reference, filters: filters.map(asText), keys: [...keys] });
    }
  }
  return records;
}

/**
 * Encodes the region's people for a comparison that both regions started, a part at a time, under the region's own
 * role; nothing but encodings leaves it. A message that comes twice, late or for nothing does no harm.
 *
 * @param from the part to go on with
 */
export async function encodeForExchange(
  service: Service,
  cross: CrossCheck,
  tenant: TenantId,
  { exchange: id, from }: { readonly exchange: ExchangeId; readonly from: number },
): Promise<void> {
  const answer = await cross.ask(tenant, { kind: 'exchange-key', id });
  // not started by both, over, or done
  if (answer.kind !== 'exchange-key') return;
  const open = await service.regions.open(tenant);
  if (open === null) return;
  const encode = createEncoder(exchangeSchema, Buffer.from(answer.key, 'base64'));
  const ids = await placeHolders(open);
  const parts = Math.ceil(ids.length / mostEncodingsAtOnce);
  if (from === 0) {
    const system: System = { kind: 'System', tenant, user: UserId.parse('system') };
    const told = { of: 'cross-check', id, act: 'encoded', after: { people: ids.length } } as const;
    await tell(open.data, causeOf(system, id), told);
  }
  const until = service.clock.now() + encodesForMs;
  for (let part = from; part < parts; part += 1) {
    if (part > from && service.clock.now() >= until) {
      await service.queue.send({
        kind: 'cross-encode',
        tenantId: tenant,
        exchange: id,
        from: part,
      });
      return;
    }
    const some = ids.slice(part * mostEncodingsAtOnce, (part + 1) * mostEncodingsAtOnce);
    const records = await encodePart(open, encode, some);
    const kept = await cross.ask(tenant, { kind: 'encodings', id, part, records });
    if (kept.kind !== 'done') return;
  }
  await cross.ask(tenant, { kind: 'delivered', id, parts });
}

/**
 * Takes away everything that a region claimed which no longer takes part; sends for more while something is left. A
 * region that leaves the service takes part no longer, whatever it signed.
 */
export async function clearCrossClaims(
  service: Service,
  cross: CrossCheck,
  tenant: TenantId,
): Promise<void> {
  const standing = await service.database.regions.standing(tenant);
  if (standing === 'offboarding' || standing === 'archived') {
    await cross.ask(tenant, { kind: 'revoke' });
  }
  const answer = await cross.ask(tenant, { kind: 'clear' });
  if (answer.kind !== 'cleared' || answer.isAll) return;
  await service.queue.send({ kind: 'cross-clear', tenantId: tenant });
}
