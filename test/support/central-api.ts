import { createCentralApi } from '@payung/central-api';
import { CentralHome } from '@payung/contract';
import type { TenantId, UserId } from '@payung/domain';
import { centralAdmin, openTestControl, type TestControl } from './test-control.ts';

/**
 * The API over a control plane, called by somebody whose token was verified already.
 *
 * @param told hears what operators are told of what failed: `<code> <route>`
 */
export function centralApi(
  test: Pick<TestControl, 'central'>,
  caller: { user: UserId; tenant: TenantId | null; role: string },
  told: string[] = [],
) {
  const app = createCentralApi(test.central, {
    log: { failed: (code, { route }) => void told.push(`${code} ${route}`) },
    newCorrelationId: () => 'test',
    verify: async () => ({ kind: 'valid', claims: { ...caller, client: 'test' } }),
  });
  return async (method: string, path: string, json?: unknown) => {
    const answer = await app.request(`/central/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
}

/** What waits for the central admin. */
export const homeOf = async (ask: ReturnType<typeof centralApi>) =>
  CentralHome.parse(JSON.parse((await ask('GET', '/home')).text)).items;

/** The API of a control plane of its own, and the one whom its record names, by whom it is asked. */
export async function openCentralApi(endpoint: string, seed: number) {
  const test = await openTestControl({ endpoint, seed });
  const asCentral = { user: centralAdmin.user, tenant: null, role: 'central' };
  return { test, ask: centralApi(test, asCentral), asCentral };
}
