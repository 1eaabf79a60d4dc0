import { FieldOutcomes, PackContents } from '@payung/contract';
import { type ActMade, deviceId, sealedAct } from './field-deliveries.ts';
import { type Caller, read } from './http-caller.ts';

/** Lends a village to the device of this number. */
export async function lend(
  caller: Caller,
  village: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<PackContents> {
  const json = { village, device: deviceId(1), ...more };
  return read(await caller.ask('POST', '/v1/packs', { json }), PackContents);
}

/** Brings acts, made now unless they say otherwise. */
export async function bring(
  caller: Caller,
  { pack, publicKey }: PackContents,
  acts: readonly (Omit<ActMade, 'at'> & { readonly id: string; readonly at?: string })[],
  sentAt = new Date().toISOString(),
) {
  const loan = { packId: pack.packId, publicKey };
  const sealedActs = await Promise.all(
    acts.map(({ id, at = sentAt, ...made }) => sealedAct(loan, id, { at, ...made })),
  );
  const json = { sentAt, acts: sealedActs };
  return caller.ask('POST', `/v1/packs/${pack.packId}/acts`, { json });
}

export async function brought(...given: Parameters<typeof bring>): Promise<FieldOutcomes> {
  return read(await bring(...given), FieldOutcomes);
}
