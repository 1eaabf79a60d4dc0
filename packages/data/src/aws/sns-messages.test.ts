import { describe, expect, it } from 'vitest';
import { type SnsMessage, type SnsPublish, snsMessages } from './sns-messages.ts';

const message = { to: '+6281234567890', channel: 'sms', text: 'Halo' } as const;

function over(publish: SnsPublish) {
  const sent: SnsMessage[] = [];
  const counted: SnsPublish = (one) => {
    sent.push(one);
    return publish(one);
  };
  return { sent, messages: snsMessages({ sender: 'PAYUNG', publish: counted }) };
}

const failing = (name: string): SnsPublish => {
  const error = Object.assign(new Error('refused'), { name });
  return () => Promise.reject(error);
};

describe('a short message to a family', () => {
  it('goes out once, under the registered name, and is named by the network', async () => {
    const { sent, messages } = over(async () => ({ MessageId: 'm-1' }));
    expect(await messages.send(message)).toEqual({ kind: 'taken', reference: 'm-1' });
    expect(sent).toMatchObject([
      {
        PhoneNumber: '+6281234567890',
        Message: 'Halo',
        MessageAttributes: {
          'AWS.SNS.SMS.SMSType': { StringValue: 'Transactional' },
          'AWS.SNS.SMS.SenderID': { StringValue: 'PAYUNG' },
        },
      },
    ]);
  });

  it('is tried again only where nothing went out and another try may help', async () => {
    const busy = over(failing('ThrottledException')).messages;
    expect(await busy.send(message)).toMatchObject({ kind: 'refused', isLasting: false });
    const gone = over(failing('OptedOutException')).messages;
    expect(await gone.send(message)).toMatchObject({ kind: 'refused', isLasting: true });
  });

  it('is not called refused when its answer was lost, or it would be sent twice', async () => {
    const lost = over(failing('TimeoutError')).messages;
    await expect(lost.send(message)).rejects.toThrow('refused');
  });

  it('does not pretend to speak WhatsApp', async () => {
    const { sent, messages } = over(async () => ({ MessageId: 'm-1' }));
    const refused = await messages.send({ ...message, channel: 'whatsapp' });
    expect(refused).toEqual({ kind: 'refused', why: 'channel', isLasting: true });
    expect(sent).toEqual([]);
  });
});
