import { allLanes, itemSource, laneSource, type TenantData } from '@payung/data';
import {
  type CheckpointBody,
  checkpointHash,
  keyFingerprint,
  readCheckpoint,
  type StoredCheckpoint,
  type Verdict,
  verifyJournal,
} from '@payung/journal-check';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type JournalReader, seesWholeRegion, wholeRegionOnly } from './journal-reader.ts';

export interface RegionVerdict extends Verdict {
  /** number of the checkpoint from which on entries were walked; null when all were */
  readonly since: number | null;
  /** the newest checkpoint: its number, hash and the fingerprint of its key, to be compared with paper */
  readonly newest: {
    readonly number: number;
    readonly at: string;
    readonly hash: string;
    readonly key: string | null;
  } | null;
}

/** Most entries that one answer verifies; a longer journal is verified from a checkpoint on. */
const mostEntries = 20_000;
/** the newest checkpoints that are looked at: about three weeks of hourly ones */
const checkpointsAtOnce = 500;

/**
 * Verifies the journal of a region: from its first entry while it is short, else from the oldest checkpoint since
 * which few enough entries were written. Then only items changed since are compared. `pnpm audit:verify` always
 * verifies the whole.
 */
export async function verifyRegion(
  service: Service,
  reader: JournalReader,
): Promise<Result<RegionVerdict>> {
  if (!seesWholeRegion(reader)) return wholeRegionOnly();
  const { data, region } = await regionOf(service, reader.tenant);
  const stored = (await data.journal.checkpoints.newest(checkpointsAtOnce)).reverse();
  const ends = (await data.journal.reads.heads()).map((head) => head?.seq ?? 0);
  const total = ends.reduce((sum, seq) => sum + seq, 0);
  const isWhole = total <= mostEntries;
  const start = isWhole ? null : oldestNear(stored, total);
  if (!isWhole && start === null) {
    return refuse({
      code: 'state-forbids',
      detail: 'too much was written since the last checkpoint',
    });
  }
  const verdict = await verifyJournal({
    tenant: data.tenant,
    lanes: lanesFrom(data, start),
    checkpoints: stored.filter(
      ({ body }) => (readCheckpoint(body)?.number ?? 0) >= (start?.number ?? 0),
    ),
    checkpointsFollow: start !== null || stored.length === checkpointsAtOnce,
    items: itemSource(data.journal, isWhole ? region.agencies.map(({ id }) => id) : null),
  });
  return ok({ ...verdict, since: start?.number ?? null, newest: newestOf(stored) });
}

/** The oldest checkpoint since which no more than `mostEntries` were written. */
function oldestNear(stored: readonly StoredCheckpoint[], total: number): CheckpointBody | null {
  for (const { body } of stored) {
    const read = readCheckpoint(body);
    if (read === null) continue;
    const then = read.lanes.reduce((sum, { seq }) => sum + seq, 0);
    if (total - then <= mostEntries) return read;
  }
  return null;
}

function lanesFrom(data: TenantData, start: CheckpointBody | null) {
  const { reads } = data.journal;
  return allLanes.map((lane) => {
    const source = laneSource(reads, lane);
    const end = start?.lanes.find((one) => one.lane === lane);
    return end === undefined ? source : { ...source, start: { seq: end.seq, hash: end.hash } };
  });
}

function newestOf(stored: readonly StoredCheckpoint[]): RegionVerdict['newest'] {
  const last = stored.at(-1);
  const body = last === undefined ? null : readCheckpoint(last.body);
  if (last === undefined || body === null) return null;
  const { number, at } = body;
  return { number, at, hash: checkpointHash(last.body), key: keyFingerprint(last.publicKey) };
}
