import { createHash } from 'node:crypto';
import * as z from 'zod';

/** An entry as it lies in the table or in an export. */
export interface StoredEntry {
  /** the number in its key; where there is no key, the number it gives itself */
  readonly place: number;
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  /** the exact text that was hashed */
  readonly body: string;
}

/** The end of a lane: number and hash of its last entry. `seq` 0 and an empty hash stand for an empty lane. */
export interface LaneHead {
  readonly seq: number;
  readonly hash: string;
}

export const emptyLane: LaneHead = { seq: 0, hash: '' };

/** Version byte of the hash rule; a later rule takes the next number, and this one stays readable. */
const entryRule = 0x00;

/**
 * Hash of an entry, rule 1: SHA-256(0x00 ‖ prev ‖ LF ‖ body), hex. The body is the exact stored text and itself names
 * tenant, lane and number, so an entry hashed for one place fits no other; `prev` is 64 hex digits or nothing, so the
 * line feed ends it unmistakably.
 */
export function entryHash(prev: string, body: string): string {
  return createHash('sha256')
    .update(new Uint8Array([entryRule]))
    .update(prev)
    .update('\n')
    .update(body)
    .digest('hex');
}

const Said = z.lazy(() =>
  z.object({
    tenant: z.string(),
    lane: z.int(),
    seq: z.int(),
    at: z.string(),
    changes: z.array(
      z.object({
        of: z.string(),
        id: z.string(),
        act: z.string(),
        /** somebody looked; the item was not changed */
        look: z.literal(true).optional(),
      }),
    ),
  }),
);
/** What the check needs of what an entry says. */
export type EntrySaid = z.infer<typeof Said>;

/** What an entry says; null when it is not the text of an entry. */
export function readSaid(body: string): EntrySaid | null {
  try {
    const parsed = Said.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A place in the journal as an item's trail names it: `<lane>:<seq>`. */
export const positionText = (lane: number, seq: number): string => `${lane}:${seq}`;

const position = /^(\d{1,2}):(\d{1,12})$/;

/** Lane and number of a trail's position; null when it is none. */
export function parsePosition(text: string): { lane: number; seq: number } | null {
  const [, lane, seq] = position.exec(text) ?? [];
  return lane === undefined || seq === undefined ? null : { lane: Number(lane), seq: Number(seq) };
}
