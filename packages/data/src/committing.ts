import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { Instant, type TenantId } from '@payung/domain';
import { TooBusyError } from './errors.ts';
import { seenActions } from './journal/seen.ts';
import { type Cause, entryActions, type LaneHeads } from './journal.ts';
import { laneCount } from './journal-keys.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import type { Clock, Randomness } from './ports.ts';
import type { Change, Position, RegistryWrite } from './registry-writes.ts';
import { contentionPolicy, type Pause, waitBefore } from './retry.ts';
import { actionLimit, type TableAccess } from './table-access.ts';

/** The head of the lane and the entry. */
export const journalActions = 2;
/** How many writes fit into one commit beside the journal's own two actions. */
export const writeLimit: number = actionLimit - journalActions;

export type CommitResult<W = RegistryWrite> =
  | { readonly kind: 'done' }
  /** the writes, by identity, whose condition did not hold; nothing was written */
  | { readonly kind: 'refused'; readonly refused: readonly W[] };

export interface CommitRequest<W = RegistryWrite> {
  readonly cause: Cause;
  /** an import keeps its lane; anything else takes any */
  readonly lane: number | 'any';
  readonly writes: readonly W[];
  /** what was done without changing anything, such as a look at whole records */
  readonly told?: readonly Change[];
}

/** Writes everything of a request, and its journal entry, or nothing. */
export type Commit<W = RegistryWrite> = (request: CommitRequest<W>) => Promise<CommitResult<W>>;

/**
 * @param parts.actionFor the database action of a write
 * @param parts.changeOf its line in the journal; null for what follows from another write
 */
export function createCommit<W>(parts: {
  tenant: TenantId;
  journal: string;
  access: TableAccess;
  heads: LaneHeads;
  lanes: KeyedQueue;
  actionFor: (write: W, position: Position) => TransactWriteItem;
  changeOf: (write: W) => Change | null;
  clock: Clock;
  random: Randomness;
  pause: Pause;
}): Commit<W> {
  const { tenant, access, heads, lanes, actionFor, changeOf, clock, random, pause } = parts;

  async function tryLane(
    lane: number,
    request: CommitRequest<W>,
  ): Promise<CommitResult<W> | 'lane-moved'> {
    const head = await heads.get(tenant, lane);
    const position = {
      lane,
      seq: head.seq + 1,
      at: Instant.parse(new Date(clock.now()).toISOString()),
    };
    const changes = [
      ...request.writes.flatMap((write) => changeOf(write) ?? []),
      ...(request.told ?? []).map((look) => ({ ...look, look: true as const })),
    ];
    const entry = entryActions(parts.journal, tenant, head, position, request.cause, changes);
    const actions = [
      ...request.writes.map((write) => actionFor(write, position)),
      ...seenActions(parts.journal, tenant, position, request.told ?? []),
    ];
    try {
      const result = await access.transact([...entry.actions, ...actions]);
      if (result.kind === 'done') {
        heads.set(tenant, lane, entry.next);
        return result;
      }
      const laneMoved = result.refused.has(0) || result.refused.has(1);
      if (laneMoved) heads.forget(tenant, lane);
      const refused = request.writes.filter((_, i) => result.refused.has(i + journalActions));
      return refused.length === 0 && laneMoved ? 'lane-moved' : { kind: 'refused', refused };
    } catch (error) {
      // whether it was written is unknown: the next one must look where the lane really ends
      heads.forget(tenant, lane);
      throw error;
    }
  }

  return async (request) => {
    if (request.writes.length > writeLimit)
      throw new Error(`${request.writes.length} writes at once`);
    for (let attempt = 0; attempt < contentionPolicy.tries; attempt += 1) {
      if (attempt > 0) await pause(waitBefore(attempt, contentionPolicy, random));
      const lane =
        request.lane === 'any' ? Math.floor(random.fraction() * laneCount) : request.lane;
      const result = await lanes.run([`${tenant}|${lane}`], () => tryLane(lane, request));
      if (result !== 'lane-moved') return result;
    }
    throw new TooBusyError(2);
  };
}
