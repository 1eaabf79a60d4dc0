import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type CrosscheckLog, createCrosscheck, createDesk } from '@payung/crosscheck';
import {
  type CrossCheck,
  type CrossDesk,
  systemClock as clock,
  createRequestOpener,
  createRequestSealer,
  openCrossRate,
  openCrossStore,
  openCrossTokens,
  systemRandomness as random,
} from '@payung/data';
import { openCrosscheckKey } from './crosscheck-key.ts';
import { note } from './note.ts';

/** The one table that joins regions; the database of this machine holds it beside the others. */
export const crosscheckTable = 'payung-crosscheck';

const log: CrosscheckLog = {
  failed: (code, { tenantId, kind, error }) => note(`${code} ${tenantId} ${kind} ${error}`),
};

/**
 * The check across regions in this process: the same function as in AWS, asked as there with sealed requests.
 *
 * @param keysFolder where its key lies beside the others
 */
export function openLocalCrosscheck(
  client: DynamoDBClient,
  keysFolder: string,
): { readonly cross: CrossCheck; readonly desk: CrossDesk } {
  const table = crosscheckTable;
  const vault = openCrosscheckKey(keysFolder);
  const service = {
    store: openCrossStore({ client, table, random }),
    tokens: openCrossTokens({ client, table, vault, random }),
    rate: openCrossRate(client, table),
    vault,
    clock,
    random,
  };
  const seal = createRequestSealer({
    channel: { wrap: (plain, tenant) => vault.wrap(plain, { tenant }) },
    clock,
    random,
  });
  const open = createRequestOpener({
    unwrap: (wrapped, tenant) => vault.unwrap(wrapped, { tenant }),
    clock,
  });
  const answer = createCrosscheck(service, { open, log });
  const desk = createDesk(service, log);
  return {
    cross: { ask: async (tenant, request) => answer(await seal(tenant, request)) },
    desk: { ask: desk },
  };
}
