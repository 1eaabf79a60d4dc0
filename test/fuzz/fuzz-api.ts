import fc from 'fast-check';
import { personalIn } from '../support/personal-data.ts';
import { answerFaults } from './answer-faults.ts';
import { type Asked, requestsOf } from './asked.ts';
import type { Fuzzed, FuzzedService } from './fuzzed-service.ts';
import { type Came, openWire, type Wire } from './wire.ts';

/** One thing that is wrong, and what leads to it again. */
export interface ApiFault {
  readonly operation: string;
  readonly faults: string;
  readonly by: string;
  readonly asked: string;
  /** seed and path of the run, to draw the very same request once more */
  readonly path: string;
}

export interface ApiVerdict {
  readonly seed: number;
  readonly requests: number;
  /** how many of each operation were answered how */
  readonly byOperation: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly statuses: Readonly<Record<string, number>>;
  /** operations that nobody was answered 2xx by, not even when asked as their case in the matrix asks */
  readonly unreached: readonly string[];
  /** operations of which a drawn request was answered 2xx, and not the case of the matrix alone */
  readonly reachedByDrawn: number;
  readonly faults: readonly ApiFault[];
}

/** times that a request is sent again after the service asked for a pause */
const mostPauses = 5;

async function answered(wire: Wire, asked: Asked, token: string | null): Promise<Came> {
  for (let pauses = 0; ; pauses += 1) {
    const came = await wire.send(asked, token);
    const seconds = Number(came.headers['retry-after'] ?? 0);
    if (came.status !== 429 || pauses === mostPauses || seconds > 2) return came;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
}

const shown = ({ method, target, headers, body }: Asked): string =>
  `${method} ${target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${
    body === null ? '' : Buffer.from(body).toString('latin1').slice(0, 1_500)
  }`;

const isTaken = (status: number): boolean => status >= 200 && status < 300;

async function fuzzOne(
  { operation, askers, known, reached }: Fuzzed,
  wire: Wire,
  { seed, cases }: { seed: number; cases: number },
) {
  const statuses = new Map<number, number>();
  const asker = fc.constantFrom(...askers);
  const property = fc.asyncProperty(asker, requestsOf(operation, known), async (who, asked) => {
    const came = await answered(wire, asked, who.token);
    if (asked.method === operation.method) {
      statuses.set(came.status, (statuses.get(came.status) ?? 0) + 1);
    }
    const faults = answerFaults(operation, asked, came, who.distance);
    if (faults.length > 0) throw new Error(faults.join('; '));
  });
  const run = await fc.check(property, { seed, numRuns: cases, endOnFailure: cases < 10 });
  const fault: ApiFault | null =
    run.counterexample === null
      ? null
      : {
          operation: operation.name,
          faults: String(run.errorInstance),
          by: run.counterexample[0].name,
          asked: shown(run.counterexample[1]),
          path: `${run.seed} ${run.counterexamplePath ?? ''}`,
        };
  const wasReached = [reached ?? 0, ...statuses.keys()].some(isTaken);
  return { statuses, wasReached, fault };
}

/** What the service said that it must not: a number of somebody, or that it met what it did not expect. */
function logFaults(said: string): ApiFault[] {
  const unexpected = said
    .split('\n')
    .filter((line) => /_UNEXPECTED|Error processing|failed:/.test(line))
    .slice(0, 10);
  const kinds = personalIn('log', said).map(({ kind }) => kind);
  return [...unexpected, ...kinds].map((what) => ({
    operation: 'log',
    faults: what,
    by: '',
    asked: '',
    path: '',
  }));
}

/**
 * Asks every operation of a service what its description says, nearly that, and what nobody would ask.
 *
 * @param cases requests of each operation
 */
export async function fuzzApi(
  service: FuzzedService,
  { seed, cases, only = '' }: { seed: number; cases: number; only?: string },
): Promise<ApiVerdict> {
  const wire = openWire(service.address);
  const byOperation: Record<string, Record<string, number>> = {};
  const faults: ApiFault[] = [];
  const unreached: string[] = [];
  const waiting = service.fuzzed.filter(({ operation }) => operation.name.includes(only));
  const line = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      // each draws its own, or all would be asked by the same people in the same order
      const own = (seed + waiting.length * 7_919) | 0;
      const { statuses, wasReached, fault } = await fuzzOne(next, wire, { seed: own, cases });
      byOperation[next.operation.name] = Object.fromEntries(statuses);
      if (!wasReached) unreached.push(next.operation.name);
      if (fault !== null) faults.push(fault);
    }
  };
  await Promise.all([line(), line(), line(), line()]);
  wire.close();
  const statuses: Record<string, number> = {};
  for (const counted of Object.values(byOperation)) {
    for (const [status, count] of Object.entries(counted)) {
      statuses[status] = (statuses[status] ?? 0) + count;
    }
  }
  const reachedByDrawn = Object.values(byOperation).filter((counted) =>
    Object.keys(counted).some((status) => isTaken(Number(status))),
  ).length;
  return {
    seed,
    requests: Object.values(statuses).reduce((sum, count) => sum + count, 0),
    byOperation,
    statuses,
    unreached,
    reachedByDrawn,
    faults: [...faults, ...logFaults(service.said())],
  };
}
