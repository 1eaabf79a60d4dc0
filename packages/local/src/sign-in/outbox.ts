import type { Outbox } from '@payung/data';
import * as z from 'zod';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable } from './identity-table.ts';
import type { Sealing } from './sealing.ts';

const Mail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.string(),
});
export type SentMail = z.infer<typeof Mail> & { readonly id: string };

/** Mails are kept this long, in seconds; nobody reads older ones. */
const keptFor = 30 * 24 * 3_600;

/** Keeps what would be sent by mail, to be looked at on a page. Sealed: mails name people and hold links. */
export function createLocalOutbox(parts: {
  table: IdentityTable;
  sealing: Sealing;
  now: () => number;
  newId: () => string;
}): Outbox & { list(): Promise<SentMail[]> } {
  const { table, sealing, now, newId } = parts;
  return {
    async send(mail) {
      const key = identityKeys.mail(newId());
      const sentAt = new Date(now()).toISOString();
      const sealed = sealing.seal({ ...mail, sentAt }, key.sk);
      const expiresAt = Math.floor(now() / 1000) + keptFor;
      await table.change([{ put: { ...key, sealed, expiresAt } }]);
    },
    /** newest first */
    async list() {
      const items = await table.list(identityKeys.mails, '', true);
      return items.map(({ sk, sealed }) => {
        const bytes = z.instanceof(Uint8Array).parse(sealed);
        return { id: sk, ...Mail.parse(sealing.open(bytes, sk)) };
      });
    },
  };
}
