import * as z from 'zod';
import { ask } from './request.ts';

const Account = z.object({
  account: z.string(),
  role: z.string().optional(),
  region: z.string().optional(),
  agency: z.string().nullish(),
});
export type Account = z.infer<typeof Account>;

const Named = z.union([Account, z.string().transform((account) => ({ account }) as Account)]);
const Accounts = z.union([
  z.array(Named),
  z.object({ accounts: z.array(Named) }).transform((answer) => answer.accounts),
  z.object({ items: z.array(Named) }).transform((answer) => answer.items),
]);

const Token = z.object({ access_token: z.string(), expires_in: z.number() });

export function askAccounts(signal: AbortSignal): Promise<Account[]> {
  return ask(Accounts, '/local/accounts', { signal });
}

export function askToken(account: string): Promise<z.infer<typeof Token>> {
  return ask(Token, '/local/token', { method: 'POST', json: { account } });
}
