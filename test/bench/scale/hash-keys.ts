import { createHmac } from 'node:crypto';
import { hashOf, type Key } from '@payung/matching';

/** A region hashes its keys under a key of its own; here one for all runs, so that they repeat themselves. */
const regionKey = Buffer.alloc(32, 7);

/** The hash of a two-part key, as the sorted files hold it. */
export function hashKey({ anchor, tag }: Key): number {
  return hashOf(createHmac('sha256', regionKey).update(anchor).update('\n').update(tag).digest());
}
