import { NominationId } from '@payung/domain';
import * as z from 'zod';
import { UnreadableItemError } from '../errors.ts';
import { readItem, schemaVersion } from '../records.ts';
import type { Item } from '../table-access.ts';
import type { PageContents, Posting } from './match-writes.ts';

/**
 * A page as it is kept. No item is written as often, and the embedded database takes longer for each attribute, so what
 * goes without saying is left out: the first form of a page, one that is not full, as many people as stand on it.
 */
const PageItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion).default(schemaVersion),
    /** everybody who belongs here, when more do than stand on it */
    count: z.int().optional(),
    generic: z.boolean().default(false),
    /** JSON of the postings, see `writePostings` */
    sealed: z.instanceof(Uint8Array),
    version: z.int(),
  }),
);

const PostingsRecord = z.lazy(() =>
  z.array(z.tuple([NominationId, z.array(z.string()), z.string()])),
);

/** The postings as they are sealed: no names of properties, since a page is written anew with every newcomer. */
export function writePostings(postings: readonly Posting[]): string {
  return JSON.stringify(postings.map(({ nomination, tags, card }) => [nomination, tags, card]));
}

/** Attributes of a page's item but for its key, its version and what is sealed. */
export function fullness({ postings, count, generic }: PageContents): Item {
  if (!generic && count === postings.length) return {};
  return { count, generic };
}

/** What a page's item says, opened. @throws UnreadableItemError without any of its contents. */
export function readPage(
  item: Item,
  open: (sealed: Uint8Array) => string,
): PageContents & { readonly version: number } {
  const { sealed, count, generic, version } = readItem(PageItem, 'page', item);
  const postings = readPostings(open(sealed));
  return { postings, count: count ?? postings.length, generic, version };
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
