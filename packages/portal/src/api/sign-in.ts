import { OwnRegions } from '@payung/contract';
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import { portalSettings } from '../sign-in/settings.ts';
import { ApiFault, ask } from './request.ts';

const Account = z.object({
  account: z.string(),
  role: z.string(),
  regionName: z.string(),
  agencyName: z.string().nullish(),
});
export type Account = z.infer<typeof Account>;

/** What the sign-in page itself has loaded; it belongs to nobody and outlives a session. */
export const accountsKey = ['accounts'] as const;

const Accounts = z.array(Account);
const Token = z.object({ access_token: z.string(), expires_in: z.number() });

/** The accounts of the demonstration; none where the service was started without it or runs elsewhere. */
export async function askAccounts(signal: AbortSignal): Promise<Account[]> {
  const settings = await portalSettings();
  if (!settings.hasDemoAccounts) return [];
  try {
    return await ask(Accounts, '/local/accounts', { signal });
  } catch (error) {
    if (error instanceof ApiFault && error.fault.kind === 'problem') {
      if (error.fault.problem.status === 404) return [];
    }
    throw error;
  }
}

export function askToken(account: string): Promise<z.infer<typeof Token>> {
  return ask(Token, '/local/token', { method: 'POST', json: { account } });
}

/** The regions in which somebody may act; also for one who has chosen none yet. */
export const ownRegionsQuery = queryOptions({
  queryKey: ['own-regions'],
  queryFn: async ({ signal }) => (await ask(OwnRegions, '/v1/me/regions', { signal })).items,
  staleTime: 60_000,
});
