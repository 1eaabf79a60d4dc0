import { createHash, createPublicKey, verify } from 'node:crypto';
import * as z from 'zod';

/** A checkpoint as it is kept: the exact text, and a signature over it. */
export const StoredCheckpoint = z.object({
  /** the exact text that was signed and hashed */
  body: z.string(),
  /** ECDSA P-256 with SHA-256 over the text, DER, base64 */
  signature: z.string(),
  /** SPKI in PEM; to be believed only when its fingerprint is known from elsewhere */
  publicKey: z.string(),
});
export type StoredCheckpoint = z.infer<typeof StoredCheckpoint>;

const LaneEnd = z.lazy(() => z.object({ lane: z.int(), seq: z.int(), hash: z.string() }));
export type LaneEnd = z.infer<typeof LaneEnd>;

/** What a checkpoint says: where every lane of a tenant stood at a moment. */
export const CheckpointBody = z.lazy(() =>
  z.object({
    v: z.literal(1),
    tenant: z.string(),
    /** 1, 2, 3 … without a gap */
    number: z.int().min(1),
    at: z.string(),
    /** hash of the checkpoint before; empty for the first */
    prev: z.string(),
    lanes: z.array(LaneEnd),
    /** Merkle root over the lanes' ends */
    root: z.string(),
  }),
);
export type CheckpointBody = z.infer<typeof CheckpointBody>;

/** Version bytes of the hash rules beside that of entries (0x00); leaves and nodes differ as in RFC 9162. */
const checkpointRule = 0x02;
const leafRule = 0x00;
const nodeRule = 0x01;

function sha256(rule: number, ...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256').update(new Uint8Array([rule]));
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Hash of a checkpoint: SHA-256(0x02 ‖ body), hex. This is what is printed on decrees and payment lists. */
export const checkpointHash = (body: string): string =>
  sha256(checkpointRule, body).toString('hex');

/** Merkle root of the lanes' ends in the order given (RFC 9162, 2.1), hex; of none, the hash of nothing. */
export function merkleRoot(lanes: readonly LaneEnd[]): string {
  const leaves = lanes.map(({ lane, seq, hash }) => sha256(leafRule, `${lane}\n${seq}\n${hash}`));
  return rootOf(leaves).toString('hex');
}

function rootOf(nodes: readonly Buffer[]): Buffer {
  const [first] = nodes;
  if (first === undefined) return createHash('sha256').digest();
  if (nodes.length === 1) return first;
  // the largest power of two below the count
  let left = 1;
  while (left * 2 < nodes.length) left *= 2;
  return sha256(nodeRule, rootOf(nodes.slice(0, left)), rootOf(nodes.slice(left)));
}

/** The text of a checkpoint over these lanes. */
export function checkpointText(parts: Omit<CheckpointBody, 'v' | 'root'>): string {
  const { tenant, number, at, prev, lanes } = parts;
  const body: CheckpointBody = { v: 1, tenant, number, at, prev, lanes, root: merkleRoot(lanes) };
  return JSON.stringify(body);
}

/** What a checkpoint says; null when it is not the text of one. */
export function readCheckpoint(body: string): CheckpointBody | null {
  try {
    const parsed = CheckpointBody.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** SHA-256 of a public key (SPKI, DER) in hex, by which people compare it; null when it is none. */
export function keyFingerprint(publicKey: string): string | null {
  try {
    const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(der).digest('hex');
  } catch {
    return null;
  }
}

export function isSigned({ body, signature, publicKey }: StoredCheckpoint): boolean {
  try {
    return verify('sha256', Buffer.from(body), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
