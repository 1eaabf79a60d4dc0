import * as z from 'zod';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable } from './identity-table.ts';

/** How a session is found by its owner; the session itself is an artifact of the provider. */
export const SessionLink = z.object({
  idHash: z.string(),
  uid: z.string(),
  /** browser and system, e.g. `Chrome di Windows` */
  device: z.string(),
  /** seconds since 1970 */
  signedInAt: z.number(),
  seenAt: z.number(),
  expiresAt: z.number(),
});

export type OwnSession = Omit<z.infer<typeof SessionLink>, 'idHash'>;

export interface Sessions {
  /** newest first */
  of(user: string): Promise<OwnSession[]>;
  /** Ends one session of this user: what it was given is taken at no door any more. */
  end(user: string, uid: string): Promise<void>;
  endAll(user: string): Promise<void>;
}

export function createSessions(table: IdentityTable, now: () => number): Sessions {
  async function linksOf(user: string): Promise<z.infer<typeof SessionLink>[]> {
    const items = await table.list(identityKeys.sessionsOf(user), 'SESSION#');
    return items.map((item) => SessionLink.parse(item));
  }

  async function endOne(user: string, { uid, idHash, expiresAt }: z.infer<typeof SessionLink>) {
    // the mark stays, so that a request under way cannot write the session anew
    await table.change([{ put: { ...identityKeys.sessionByUid(uid), ended: true, expiresAt } }]);
    await table.remove([
      identityKeys.sessionOf(user, uid),
      identityKeys.artifact('Session', idHash),
    ]);
  }

  return {
    async of(user) {
      const seconds = Math.floor(now() / 1000);
      const links = (await linksOf(user)).filter(({ expiresAt }) => expiresAt > seconds);
      const living = await Promise.all(
        links.map(async ({ idHash, ...link }) =>
          (await table.get(identityKeys.artifact('Session', idHash))) === null ? [] : [link],
        ),
      );
      return living.flat().sort((a, b) => b.signedInAt - a.signedInAt);
    },
    async end(user, uid) {
      const found = (await linksOf(user)).find((link) => link.uid === uid);
      if (found !== undefined) await endOne(user, found);
    },
    async endAll(user) {
      for (const link of await linksOf(user)) await endOne(user, link);
    },
  };
}
