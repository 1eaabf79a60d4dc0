import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Outbox, type ShortMessages, systemClock, systemRandomness } from '@payung/data';
import { openIdentitySecrets } from './sign-in/identity-secrets.ts';
import { openIdentityTable } from './sign-in/identity-table.ts';
import { createLocalOutbox } from './sign-in/outbox.ts';
import { createSealing } from './sign-in/sealing.ts';

/** How a channel is called on the page that shows what would have gone out. */
const channelNames = { sms: 'SMS', whatsapp: 'WhatsApp' } as const;

/**
 * Mails that the worker writes: they lie with those of sign-in, sealed, and are shown on the same page. The table is the
 * host's, which made it before anybody could be written to.
 */
export function openWorkerOutbox(
  client: DynamoDBClient,
  keysFolder: string,
  newId: () => string = systemRandomness.ulid,
): Outbox {
  return {
    async send(mail) {
      const sealing = createSealing(await openIdentitySecrets(keysFolder));
      const table = openIdentityTable(client);
      await createLocalOutbox({ table, sealing, now: systemClock.now, newId }).send(mail);
    },
  };
}

/** Short messages that nobody sends from one machine: they lie with the mails. */
export function openLocalMessages(client: DynamoDBClient, keysFolder: string): ShortMessages {
  return {
    async send({ to, channel, text }) {
      const reference = systemRandomness.ulid();
      const outbox = openWorkerOutbox(client, keysFolder, () => reference);
      const subject = `Pesan singkat (${channelNames[channel]})`;
      await outbox.send({ to, subject, text });
      return { kind: 'taken', reference };
    },
  };
}
