import { countJournal } from '@payung/casework';
import type { TenantId } from '@payung/domain';
import type { Ground } from '../../stories/story-ground.ts';
import type { FunctionAtWork } from './cost-data.ts';
import { countRequests } from './count-requests.ts';
import { nothing, nothingBy, type Taken, type TakenBy } from './taken.ts';

/** Measures what operations take, function by function. */
export interface Meter {
  /** Counts what goes on meanwhile as work of that function. */
  as<T>(name: FunctionAtWork, invocations: number, work: () => Promise<T>): Promise<T>;
  /** Counts an operation: what nobody else took inside it is the API's; entries it wrote are carried on afterwards. */
  operation(work: () => Promise<void>): Promise<Taken>;
  /** one request came to the API */
  requested(): void;
  signed(): void;
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const plus = (one: TakenBy, other: TakenBy): TakenBy => ({
  requests: one.requests + other.requests,
  unitsWritten: one.unitsWritten + other.unitsWritten,
  unitsRead: one.unitsRead + other.unitsRead,
  cpuMs: one.cpuMs + other.cpuMs,
  invocations: one.invocations + other.invocations,
});

const minus = (one: TakenBy, other: TakenBy): TakenBy => ({
  requests: one.requests - other.requests,
  unitsWritten: one.unitsWritten - other.unitsWritten,
  unitsRead: one.unitsRead - other.unitsRead,
  cpuMs: Math.max(0, one.cpuMs - other.cpuMs),
  invocations: one.invocations - other.invocations,
});

type Sums = Record<FunctionAtWork, TakenBy>;

/**
 * Entries are carried on one by one, as a quiet stream brings them: each its own call, its own copy in the archive. A
 * busy stream brings up to a hundred at once.
 */
async function carryOn(
  ground: Ground,
  tenant: TenantId,
  as: Meter['as'],
  copied: () => void,
): Promise<void> {
  const { service } = ground;
  const journal = await service.database.journal(tenant);
  const heads = await journal.reads.heads();
  const counted = await journal.tally.positions();
  const archive = { put: async () => copied() };
  for (const [lane, head] of heads.entries()) {
    for (let seq = (counted[lane] ?? 0) + 1; seq <= (head?.seq ?? 0); seq += 1) {
      await as('relay', 1, async () => {
        await countJournal(service, tenant, lane, seq, archive);
      });
    }
  }
}

export function openMeter(ground: Ground, tenant: TenantId): Meter {
  const asked = countRequests(ground.client);
  let sums: Sums = { ...nothing.by };
  let [requests, signatures, copies] = [0, 0, 0];
  /** of what is counted now, by a function that is called inside */
  let inside: TakenBy = nothingBy;

  const now = (): TakenBy => ({ ...asked, cpuMs: cpuMs(), invocations: 0 });

  async function as<T>(name: FunctionAtWork, invocations: number, work: () => Promise<T>) {
    const outer = inside;
    inside = nothingBy;
    const before = now();
    try {
      return await work();
    } finally {
      const all = minus(now(), before);
      const own = { ...minus(all, inside), invocations };
      sums = { ...sums, [name]: plus(sums[name], own) };
      inside = plus(outer, { ...all, invocations: 0 });
    }
  }

  return {
    as,
    requested() {
      requests += 1;
    },
    signed() {
      signatures += 1;
    },
    async operation(work) {
      sums = { ...nothing.by };
      [requests, signatures, copies] = [0, 0, 0];
      const carried = { ...ground.carried };
      await as('api', 0, work);
      const { messages, filesPut, filesTaken, bytesPut } = ground.carried;
      const sent = messages - carried.messages;
      await carryOn(ground, tenant, as, () => {
        copies += 1;
      });
      const by = {
        ...sums,
        api: { ...sums.api, invocations: requests },
        worker: { ...sums.worker, invocations: sent },
      };
      return {
        by,
        messages: sent,
        filesPut: filesPut - carried.filesPut + copies,
        filesTaken: filesTaken - carried.filesTaken,
        bytesPut: bytesPut - carried.bytesPut,
        signatures,
      };
    },
  };
}
