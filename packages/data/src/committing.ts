import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { instantOf, type TenantId } from '@payung/domain';
import { noteCommit } from './commits-of-request.ts';
import { TooBusyError } from './errors.ts';
import { seenActions } from './journal/seen.ts';
import { type Cause, entryActions, type LaneHeads, listBehind } from './journal.ts';
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
  /** announces in this lane that whoever knows older look-up keys than those of this epoch is to stop */
  readonly fence?: number;
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
  actionFor: (write: W, position: Position) => TransactWriteItem | readonly TransactWriteItem[];
  changeOf: (write: W) => Change | null;
  clock: Clock;
  random: Randomness;
  pause: Pause;
  /** takes care that this process knows the look-up keys that a lane announces; absent where there are none */
  reach?: (epoch: number) => Promise<void>;
}): Commit<W> {
  const { tenant, access, heads, lanes, actionFor, changeOf, clock, random, pause } = parts;

  async function tryLane(
    lane: number,
    request: CommitRequest<W>,
  ): Promise<CommitResult<W> | 'lane-moved'> {
    const head = await heads.get(tenant, lane);
    if (request.fence !== undefined && head.keys >= request.fence) return { kind: 'done' };
    // the actions are made under keys no older than the lane's: nothing may be awaited from here to the sending
    await parts.reach?.(head.keys);
    const list = listBehind(request.cause);
    const position: Position = {
      lane,
      seq: head.seq + 1,
      at: instantOf(clock.now()),
      ...(list === null ? {} : { list }),
    };
    const changes = [
      ...request.writes.flatMap((write) => changeOf(write) ?? []),
      ...(request.told ?? []).map((look) => ({ ...look, look: true as const })),
    ];
    const entry = entryActions(
      parts.journal,
      tenant,
      head,
      position,
      request.cause,
      changes,
      request.fence,
    );
    const owned = request.writes.flatMap((write) =>
      [actionFor(write, position)].flat().map((action) => ({ write, action })),
    );
    const actions = [
      ...entry.actions,
      ...owned.map(({ action }) => action),
      ...seenActions(parts.journal, tenant, position, request.told ?? []),
    ];
    if (actions.length > actionLimit) return { kind: 'refused', refused: twofold(owned) };
    try {
      const result = await access.transact(actions);
      if (result.kind === 'done') {
        heads.set(tenant, lane, entry.next);
        return result;
      }
      const laneMoved = result.refused.has(0) || result.refused.has(1);
      if (laneMoved) heads.forget(tenant, lane);
      const refused = [
        ...new Set(
          owned.flatMap(({ write }, i) => (result.refused.has(i + journalActions) ? [write] : [])),
        ),
      ];
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
      if (result === 'lane-moved') continue;
      // a look that is told changes nothing
      if (result.kind === 'done' && request.writes.length > 0) noteCommit();
      return result;
    }
    throw new TooBusyError(2);
  };
}

/** Writes of more than one action: while the look-up key changes they may not all fit, and must be fewer at once. */
function twofold<W>(owned: readonly { readonly write: W }[]): W[] {
  const writes = owned.map(({ write }) => write);
  return [...new Set(writes.filter((write, i) => writes.indexOf(write) !== i))];
}
