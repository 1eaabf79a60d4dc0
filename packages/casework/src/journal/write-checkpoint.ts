import {
  allLanes,
  type CheckpointSigner,
  type JournalArchive,
  type TenantJournal,
} from '@payung/data';
import type { TenantId } from '@payung/domain';
import {
  checkpointHash,
  checkpointLine,
  checkpointText,
  emptyLane,
  type LaneEnd,
  positionText,
  readCheckpoint,
  type StoredCheckpoint,
} from '@payung/journal-check';
import type { Service } from '../service.ts';

export type Checkpointed =
  | { readonly kind: 'written'; readonly number: number; readonly hash: string }
  /** the newest one is young enough, or says the same and is not a day old */
  | { readonly kind: 'not-due' }
  /** lanes no longer hold what the newest checkpoint says of them: nothing is signed over that */
  | { readonly kind: 'contradicts'; readonly lanes: readonly number[] };

/** Where checkpoints go and who signs them. */
export interface CheckpointParts {
  readonly signer: CheckpointSigner;
  readonly archive: JournalArchive;
}

/** An idle journal is signed once a day: it shows that nothing was cut since. */
const idleMs = 24 * 60 * 60 * 1_000;

/**
 * Signs where all lanes of a tenant stand now, and keeps it beside the journal and in the archive. Each checkpoint
 * names the one before; of two made at once one stays. Lanes are read one after another, so a checkpoint is no
 * moment of the whole, but each of its lanes was so.
 *
 * @param olderThanMs does nothing while the newest checkpoint is younger; 0 for one on demand
 */
export async function writeCheckpoint(
  service: Pick<Service, 'database' | 'clock'>,
  parts: CheckpointParts,
  tenant: TenantId,
  olderThanMs = 0,
): Promise<Checkpointed> {
  const journal = await service.database.journal(tenant);
  const [newest = null] = await journal.checkpoints.newest(1);
  const before = newest === null ? null : readCheckpoint(newest.body);
  const now = service.clock.now();
  const age = before === null ? Number.POSITIVE_INFINITY : now - Date.parse(before.at);
  if (age < olderThanMs) return { kind: 'not-due' };
  const heads = await journal.reads.heads();
  const lanes = allLanes.map((lane): LaneEnd => ({ lane, ...(heads[lane] ?? emptyLane) }));
  const isIdle = JSON.stringify(lanes) === JSON.stringify(before?.lanes);
  if (isIdle && age < idleMs) return { kind: 'not-due' };
  const torn = await contradicted(journal, before?.lanes ?? [], lanes);
  if (torn.length > 0) return { kind: 'contradicts', lanes: torn };
  const number = (before?.number ?? 0) + 1;
  const prev = newest === null ? '' : checkpointHash(newest.body);
  const body = checkpointText({ tenant, number, at: new Date(now).toISOString(), prev, lanes });
  const signature = Buffer.from(await parts.signer.sign(body)).toString('base64');
  const stored: StoredCheckpoint = { body, signature, publicKey: await parts.signer.publicKey() };
  if (!(await journal.checkpoints.add(number, stored))) return { kind: 'not-due' };
  const name = String(number).padStart(10, '0');
  const line = Buffer.from(checkpointLine(tenant, stored));
  await parts.archive.put(`T/${tenant}/checkpoints/${name}.ndjson`, line);
  return { kind: 'written', number, hash: checkpointHash(body) };
}

/** Lanes that ended further on, or otherwise, when the checkpoint before was made. */
async function contradicted(
  journal: TenantJournal,
  before: readonly LaneEnd[],
  now: readonly LaneEnd[],
): Promise<number[]> {
  const ended = before.filter(({ seq }) => seq > 0);
  const entries = await journal.reads.at(ended.map(({ lane, seq }) => positionText(lane, seq)));
  return ended.flatMap(({ lane, seq, hash }, i) => {
    const isThere = entries[i]?.hash === hash && (now[lane]?.seq ?? 0) >= seq;
    return isThere ? [] : [lane];
  });
}
