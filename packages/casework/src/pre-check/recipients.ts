import { defineShelf } from '@payung/data';
import { RecipientId } from '@payung/domain';
import * as z from 'zod';

/** Names of recipients whose mapping the region has saved: what folders there are. */
const KnownRecipient = z.object({ id: z.string(), version: z.int(), recipient: RecipientId });

export const recipientsShelf = defineShelf<z.infer<typeof KnownRecipient>>({
  name: 'pre-check-recipient',
  schema: KnownRecipient,
  of: 'pre-check',
  told: ({ recipient }) => ({ recipient }),
});
