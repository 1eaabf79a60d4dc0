import type { TenantId } from '@payung/domain';
import type { Consumption } from '../consumption.ts';
import type { Clock } from '../ports.ts';
import { noUsage, type Usage, usageFigures, withUsage } from './usage.ts';

/** Milliseconds between two writes of one tenant's figures. */
export const flushEveryMs = 10_000;

/** Counts what each tenant uses. Counting asks nothing of the database; now and then the sums are written. */
export interface Meter {
  count(tenant: TenantId, more: Partial<Usage>): void;
  /**
   * Writes the figures of tenants whose last write is ten seconds old, or that have had none from this process.
   * @throws AggregateError when some could not be written; they are kept for the next time
   */
  flushDue(): Promise<void>;
  /** Writes everything, before the process ends. @throws like `flushDue` */
  flush(): Promise<void>;
}

/** Adds figures to a tenant's sums of the day that `atMs` lies in. */
export type KeepUsage = (tenant: TenantId, usage: Usage, atMs: number) => Promise<void>;

interface Counted {
  usage: Usage;
  /** what its database requests had cost when the figures were last taken */
  costSeen: Consumption | null;
  flushedAt: number | null;
  /** the write that is under way */
  writing: Promise<void> | null;
}

function costSince(seen: Consumption | null, now: Consumption | undefined): Partial<Usage> {
  if (now === undefined) return {};
  return {
    databaseRequests: now.requests - (seen?.requests ?? 0),
    unitsWritten: now.unitsWritten - (seen?.unitsWritten ?? 0),
    unitsRead: now.unitsRead - (seen?.unitsRead ?? 0),
    itemsWritten: now.itemsWritten - (seen?.itemsWritten ?? 0),
    itemsRead: now.itemsRead - (seen?.itemsRead ?? 0),
    retries: now.retries - (seen?.retries ?? 0),
  };
}

const nothingYet = (): Counted => ({
  usage: noUsage,
  costSeen: null,
  flushedAt: null,
  writing: null,
});

/**
 * A crash loses what was counted since the last write, ten seconds at most; a write whose answer was lost is counted
 * twice. Both are accepted: the figures divide a bill, they are no ledger.
 *
 * @param costs what the database requests of each tenant have cost since the process began
 */
export function createMeter(parts: {
  clock: Clock;
  keep: KeepUsage;
  costs: ReadonlyMap<TenantId, Consumption>;
}): Meter {
  const { clock, keep, costs } = parts;
  const counted = new Map<TenantId, Counted>();

  function ownOf(tenant: TenantId): Counted {
    const own = counted.get(tenant) ?? nothingYet();
    counted.set(tenant, own);
    return own;
  }

  async function flushOne(tenant: TenantId, own: Counted): Promise<void> {
    const cost = costs.get(tenant);
    const taken = withUsage(own.usage, costSince(own.costSeen, cost));
    if (usageFigures.every((figure) => taken[figure] === 0)) return;
    own.usage = noUsage;
    own.costSeen = cost === undefined ? null : { ...cost };
    own.flushedAt = clock.now();
    try {
      await keep(tenant, withUsage(taken, { flushes: 1 }), clock.now());
    } catch (error) {
      own.usage = withUsage(own.usage, taken);
      throw error;
    }
  }

  function write(tenant: TenantId, own: Counted): Promise<void> {
    own.writing = flushOne(tenant, own).finally(() => {
      own.writing = null;
    });
    return own.writing;
  }

  async function flushWhere(isWanted: (own: Counted) => boolean): Promise<void> {
    // also those for whom nothing was counted but what the sweep asked of the database
    for (const tenant of costs.keys()) ownOf(tenant);
    const wanted = [...counted].filter(([, own]) => own.writing === null && isWanted(own));
    const done = await Promise.allSettled(wanted.map(([tenant, own]) => write(tenant, own)));
    const failures = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length > 0) throw new AggregateError(failures, 'usage could not be kept');
  }

  return {
    count(tenant, more) {
      const own = ownOf(tenant);
      own.usage = withUsage(own.usage, more);
    },
    flushDue() {
      const now = clock.now();
      return flushWhere(({ flushedAt }) => flushedAt === null || now - flushedAt >= flushEveryMs);
    },
    async flush() {
      // what was counted since they began, and what they could not write, comes after them
      await Promise.allSettled([...counted.values()].map(({ writing }) => writing));
      await flushWhere(() => true);
    },
  };
}
