import * as z from 'zod';
import { StoredCheckpoint } from './checkpoint.ts';
import type { LaneHead, StoredEntry } from './entry.ts';

/**
 * An export is lines of JSON, in any number of `.ndjson` files: entries of a lane by rising number, heads of lanes,
 * checkpoints. Each line says whose it is, so that files may be renamed and put together.
 */
export const ExportLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('entry'),
    tenant: z.string(),
    lane: z.int(),
    seq: z.int(),
    prev: z.string(),
    hash: z.string(),
    /** the exact text that was hashed */
    body: z.string(),
  }),
  z.object({
    kind: z.literal('head'),
    tenant: z.string(),
    lane: z.int(),
    seq: z.int(),
    hash: z.string(),
  }),
  z.object({ kind: z.literal('checkpoint'), tenant: z.string(), ...StoredCheckpoint.shape }),
  /** ends a page of an export that was fetched page by page: where to go on, null at the end of the lane */
  z.object({ kind: z.literal('next'), after: z.int().nullable() }),
]);
export type ExportLine = z.infer<typeof ExportLine>;

const lineOf = (line: ExportLine): string => `${JSON.stringify(line)}\n`;

/** An entry as a line of an export, with its line feed. */
export function entryLine(
  tenant: string,
  lane: number,
  { seq, prev, hash, body }: Omit<StoredEntry, 'place'>,
): string {
  return lineOf({ kind: 'entry', tenant, lane, seq, prev, hash, body });
}

export const headLine = (tenant: string, lane: number, { seq, hash }: LaneHead): string =>
  lineOf({ kind: 'head', tenant, lane, seq, hash });

export function checkpointLine(tenant: string, checkpoint: StoredCheckpoint): string {
  const { body, signature, publicKey } = checkpoint;
  return lineOf({ kind: 'checkpoint', tenant, body, signature, publicKey });
}

export const nextLine = (after: number | null): string => lineOf({ kind: 'next', after });

/** A line of an export; null when it is none. */
export function readExportLine(text: string): ExportLine | null {
  try {
    const parsed = ExportLine.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
