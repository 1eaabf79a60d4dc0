import { type Membership, Post, UserId } from '@payung/domain';
import * as z from 'zod';
import { schemaVersion } from '../records.ts';

/** A membership as it is stored: the name and e-mail address sealed, what somebody may do in the open. */
export const MemberItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    user: UserId,
    posts: z.array(Post),
    state: z.enum(['active', 'removed']),
    sealed: z.instanceof(Uint8Array),
    version: z.int(),
    /** positions in the journal of the entries that changed it, `<lane>:<seq>`, oldest first */
    trail: z.array(z.string()),
  }),
);

export const RosterItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    version: z.int(),
  }),
);

/** What is sealed of a member. */
export const MemberWords = z.lazy(() =>
  z.object({ name: z.string(), email: z.string().nullable() }),
);

export type MemberRecord = Membership & {
  readonly version: number;
  readonly trail: readonly string[];
};
