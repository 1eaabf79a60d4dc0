import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { connections, region } from './aws-fixtures.ts';
import { sesOutbox } from './ses-outbox.ts';

const ses = mockClient(SESv2Client);
const outbox = sesOutbox({
  from: 'tidak-dibalas@payung.example',
  configuration: 'payung-uji-mail',
  region,
  connections,
});
const sent = () => ses.commandCalls(SendEmailCommand).map((call) => call.args[0].input);

beforeEach(() => {
  ses.reset();
  ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
});

describe('mail to people who work with the service', () => {
  it('is plain text from the one address, under the settings that ask for TLS', async () => {
    await outbox.send({ to: 'sri@dinsos.example', subject: 'Undangan', text: 'Silakan masuk.' });
    expect(sent()).toEqual([
      {
        FromEmailAddress: 'Payung <tidak-dibalas@payung.example>',
        ConfigurationSetName: 'payung-uji-mail',
        Destination: { ToAddresses: ['sri@dinsos.example'] },
        Content: {
          Simple: {
            Subject: { Data: 'Undangan', Charset: 'UTF-8' },
            Body: { Text: { Data: 'Silakan masuk.', Charset: 'UTF-8' } },
          },
        },
      },
    ]);
  });

  it('lets nobody add a header or a second reader by a line break', async () => {
    await outbox.send({ to: 'a@x.example\r\nBcc: b@x.example', subject: 'A\nB', text: 'x' });
    const [mail] = sent();
    expect(mail?.Destination?.ToAddresses).toEqual(['a@x.example Bcc: b@x.example']);
    expect(mail?.Content?.Simple?.Subject?.Data).toBe('A B');
  });

  it('fails loudly, or somebody waits for an invitation that was never sent', async () => {
    ses.on(SendEmailCommand).rejects(new Error('paused'));
    await expect(outbox.send({ to: 'a@x.example', subject: 'A', text: 'x' })).rejects.toThrow(
      'paused',
    );
  });
});
