import type { MessageTaken, ShortMessages } from '../ports.ts';

/** A message as SNS takes it (`Publish` to a telephone). */
export interface SnsMessage {
  readonly PhoneNumber: string;
  readonly Message: string;
  readonly MessageAttributes: Readonly<
    Record<string, { readonly DataType: 'String'; readonly StringValue: string }>
  >;
}

/** What of SNS is needed here. One try each: a client that repeats by itself sends twice where an answer got lost. */
export type SnsPublish = (
  message: SnsMessage,
) => Promise<{ readonly MessageId?: string | undefined }>;

const text = (StringValue: string) => ({ DataType: 'String', StringValue }) as const;

/**
 * Short messages by SNS. WhatsApp needs an agreement with a provider and is refused here.
 *
 * @param parts.sender the name that telephones show, registered with the networks of Indonesia
 * @param parts.publish of a client without retries, in the region where personal data may lie
 */
export function snsMessages(parts: { sender: string; publish: SnsPublish }): ShortMessages {
  const { sender, publish } = parts;
  return {
    async send({ to, channel, text: Message }) {
      if (channel !== 'sms') return { kind: 'refused', why: 'channel', isLasting: true };
      const MessageAttributes = {
        'AWS.SNS.SMS.SMSType': text('Transactional'),
        'AWS.SNS.SMS.SenderID': text(sender),
      };
      try {
        const { MessageId = '' } = await publish({ PhoneNumber: to, Message, MessageAttributes });
        return { kind: 'taken', reference: MessageId };
      } catch (error) {
        const refused = error instanceof Error ? refusals[error.name] : undefined;
        // whatever else went wrong, the message may have gone out
        if (refused === undefined) throw error;
        return refused;
      }
    },
  };
}

/** Answers of SNS by which nothing went out, by their names. */
const refusals: Readonly<Record<string, MessageTaken>> = {
  OptedOutException: { kind: 'refused', why: 'opted-out', isLasting: true },
  InvalidParameterException: { kind: 'refused', why: 'number', isLasting: true },
  ThrottledException: { kind: 'refused', why: 'too-many', isLasting: false },
};
