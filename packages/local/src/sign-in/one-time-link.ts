import { UserId } from '@payung/domain';
import * as z from 'zod';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable } from './identity-table.ts';

export const LinkPurpose = z.enum(['invitation', 'reset']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** Seconds that a link lives. */
const lifetimes: Record<LinkPurpose, number> = { invitation: 72 * 3_600, reset: 3_600 };

const Link = z.object({
  purpose: LinkPurpose,
  user: UserId,
  /** seconds since 1970 */
  expiresAt: z.number(),
  version: z.int(),
  /** of the account when the link was made: any change of it since, such as another password, ends the link */
  accountVersion: z.int(),
  used: z.boolean(),
});

/** A link that still may be used. */
export type OpenLink = Pick<z.infer<typeof Link>, 'purpose' | 'user' | 'accountVersion'>;

export interface OneTimeLinks {
  /** @returns the secret part of the link; only its hash is kept */
  make(purpose: LinkPurpose, account: { user: UserId; version: number }): Promise<string>;
  /** null when it is unknown, used or expired: whoever has it is told no more */
  find(token: string): Promise<OpenLink | null>;
  /** @returns null when somebody used it first */
  use(token: string): Promise<OpenLink | null>;
}

export function createOneTimeLinks(parts: {
  table: IdentityTable;
  now: () => number;
  bytes: (count: number) => Uint8Array;
}): OneTimeLinks {
  const { table, now, bytes } = parts;
  const seconds = () => Math.floor(now() / 1000);

  async function open(token: string) {
    if (token.length > 100) return null;
    const key = identityKeys.link(token);
    const item = await table.get(key);
    if (item === null) return null;
    const link = Link.parse(item);
    return link.used || link.expiresAt <= seconds() ? null : { key, link };
  }

  return {
    async make(purpose, { user, version: accountVersion }) {
      const token = Buffer.from(bytes(32)).toString('base64url');
      const expiresAt = seconds() + lifetimes[purpose];
      const facts = { purpose, user, accountVersion, expiresAt, version: 1, used: false };
      const put = { ...identityKeys.link(token), ...facts };
      await table.change([{ put, over: 'new' }]);
      return token;
    },
    async find(token) {
      return (await open(token))?.link ?? null;
    },
    async use(token) {
      const found = await open(token);
      if (found === null) return null;
      const { key, link } = found;
      const put = { ...key, ...link, used: true, version: link.version + 1 };
      return (await table.change([{ put, over: { version: link.version } }])) ? link : null;
    },
  };
}
