import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Outbox } from '../ports.ts';
import type { Connections } from './connections.ts';

/**
 * Mail by SES, from the one address that the role may send from. Plain text only: nothing in it can be loaded from
 * elsewhere, and no address of a reader is told to anybody.
 */
export function sesOutbox(parts: {
  from: string;
  /** its configuration set, which asks for TLS all the way */
  configuration: string;
  region: string;
  connections: Connections;
}): Outbox {
  const { from, configuration, region, connections } = parts;
  const client = new SESv2Client({ ...connections, region });
  const text = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    async send(mail) {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: `Payung <${from}>`,
          ConfigurationSetName: configuration,
          Destination: { ToAddresses: [oneLine(mail.to)] },
          Content: {
            Simple: { Subject: text(oneLine(mail.subject)), Body: { Text: text(mail.text) } },
          },
        }),
      );
    },
  };
}

/** A line break in a header would begin another header. */
function oneLine(value: string): string {
  return value.replaceAll(/[\r\n]+/g, ' ');
}
