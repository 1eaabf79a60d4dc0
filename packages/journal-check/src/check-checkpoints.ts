import {
  type CheckpointBody,
  checkpointHash,
  isSigned,
  keyFingerprint,
  merkleRoot,
  readCheckpoint,
  type StoredCheckpoint,
} from './checkpoint.ts';
import type { FindingCode, JournalFinding } from './finding.ts';
import type { LaneWalk } from './walk-lane.ts';

/** What is known of checkpoints from elsewhere: a key's fingerprint, a hash printed on a decree. */
export interface Trust {
  /** fingerprints of signing keys; none given, and each key is believed as it stands */
  readonly keys?: readonly string[];
  readonly printed?: readonly { readonly number: number; readonly hash: string }[];
}

export interface CheckedCheckpoints {
  /** those that may be believed, by rising number */
  readonly sound: readonly CheckpointBody[];
  readonly findings: readonly JournalFinding[];
}

/**
 * The chain of a tenant's checkpoints: numbers without gap, links, roots, signatures, and what was printed.
 *
 * @param isContinued the first one given is not the first there is
 */
export function checkCheckpoints(
  tenant: string,
  stored: readonly StoredCheckpoint[],
  trust: Trust,
  isContinued = false,
): CheckedCheckpoints {
  const findings: JournalFinding[] = [];
  const sound: CheckpointBody[] = [];
  const report = (code: FindingCode, seq: number, detail: string): void =>
    void findings.push({ code, tenant, lane: null, seq, detail });
  const first = isContinued ? readCheckpoint(stored[0]?.body ?? '') : null;
  let last =
    first === null ? { number: 0, hash: '' } : { number: first.number - 1, hash: first.prev };
  for (const one of stored) {
    const body = readCheckpoint(one.body);
    if (body === null || body.tenant !== tenant) {
      report(
        'checkpoint-changed',
        last.number + 1,
        'it is not the text of a checkpoint of this tenant',
      );
      continue;
    }
    if (body.number !== last.number + 1) {
      report('checkpoint-missing', last.number + 1, `the next one there is number ${body.number}`);
    }
    const follows = body.number !== last.number + 1 || body.prev === last.hash;
    const fault = faultOf(one, body, follows, trust);
    if (fault === null) sound.push(body);
    else report(fault.code, body.number, fault.detail);
    last = { number: body.number, hash: checkpointHash(one.body) };
  }
  for (const { number, detail } of differingFromPaper(stored, trust)) {
    report('checkpoint-differs-from-paper', number, detail);
  }
  return { sound, findings };
}

function faultOf(
  one: StoredCheckpoint,
  body: CheckpointBody,
  follows: boolean,
  trust: Trust,
): { code: FindingCode; detail: string } | null {
  if (!isSigned(one))
    return { code: 'checkpoint-unsigned', detail: 'the signature is not of this text' };
  const key = keyFingerprint(one.publicKey) ?? 'none';
  if (trust.keys !== undefined && !trust.keys.includes(key)) {
    return { code: 'checkpoint-key-unknown', detail: `signed with the key ${key}` };
  }
  if (!follows) {
    return { code: 'checkpoint-changed', detail: 'it does not continue the one before' };
  }
  if (merkleRoot(body.lanes) !== body.root) {
    return { code: 'checkpoint-changed', detail: 'its root is not that of its lanes' };
  }
  return null;
}

function differingFromPaper(
  stored: readonly StoredCheckpoint[],
  { printed = [] }: Trust,
): { number: number; detail: string }[] {
  const hashes = new Map(
    stored.map(({ body }) => [readCheckpoint(body)?.number ?? 0, checkpointHash(body)]),
  );
  return printed.flatMap(({ number, hash }) => {
    const kept = hashes.get(number);
    // on paper only the first digits may be legible
    if (kept?.startsWith(hash.toLowerCase())) return [];
    return [{ number, detail: `kept is ${kept ?? 'nothing'}, printed was ${hash}` }];
  });
}

/** The numbers at which checkpoints name the hash of a lane. */
export function wantedHashes(sound: readonly CheckpointBody[], lane: number): Set<number> {
  const ends = sound.flatMap(({ lanes }) => lanes.filter((end) => end.lane === lane));
  return new Set(ends.map(({ seq }) => seq));
}

/** A lane as it was walked, against what checkpoints say of it: a cut that took the head along, a lane hashed anew. */
export function checkLaneEnds(
  tenant: string,
  sound: readonly CheckpointBody[],
  walk: LaneWalk,
): JournalFinding[] {
  const { lane, last } = walk;
  let good = 0;
  for (const { number, lanes } of sound) {
    const end = lanes.find((one) => one.lane === lane);
    if (end === undefined || end.seq < walk.start || end.seq === 0) continue;
    if (end.seq > last) {
      if (walk.isNamed(end.seq)) return [];
      const code = last === 0 ? 'lane-deleted' : 'tail-cut-head-set-back';
      const upTo = Math.max(...sound.flatMap((one) => seqOf(one, lane)));
      const detail = `checkpoint ${number} was made of entry ${end.seq}`;
      return [{ code, tenant, lane, seq: last + 1, upTo, detail }];
    }
    const hash = walk.hashes.get(end.seq);
    if (hash !== undefined && hash !== end.hash && !walk.isNamed(end.seq)) {
      const detail = `entry ${end.seq} has the hash ${hash}, in checkpoint ${number} ${end.hash}`;
      return [{ code: 'lane-rechained', tenant, lane, seq: good + 1, upTo: end.seq, detail }];
    }
    good = end.seq;
  }
  return [];
}

const seqOf = ({ lanes }: CheckpointBody, lane: number): number[] =>
  lanes.filter((end) => end.lane === lane).map(({ seq }) => seq);
