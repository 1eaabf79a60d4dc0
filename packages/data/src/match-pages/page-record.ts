import { NominationId } from '@payung/domain';
import * as z from 'zod';
import { UnreadableItemError } from '../errors.ts';
import { schemaVersion } from '../records.ts';
import type { Posting } from './match-writes.ts';

export const PageItem = z.object({
  schemaVersion: z.literal(schemaVersion),
  count: z.int(),
  generic: z.boolean(),
  /** JSON of the postings, see `writePostings` */
  sealed: z.instanceof(Uint8Array),
  version: z.int(),
});

const PostingsRecord = z.array(z.tuple([NominationId, z.array(z.string()), z.string()]));

/** The postings as they are sealed: no names of properties, since a page is written anew with every newcomer. */
export function writePostings(postings: readonly Posting[]): string {
  return JSON.stringify(postings.map(({ nomination, tags, card }) => [nomination, tags, card]));
}

/** Reads an opened page. @throws UnreadableItemError without any of its contents. */
export function readPostings(json: string): Posting[] {
  const parsed = PostingsRecord.safeParse(JSON.parse(json));
  if (!parsed.success) {
    throw new UnreadableItemError(
      'page',
      parsed.error.issues.map(({ path }) => path.join('.')).join(', '),
    );
  }
  return parsed.data.map(([nomination, tags, card]) => ({ nomination, tags, card }));
}
