import {
  type FaultPlan,
  type PlannedFault,
  plannedKinds,
  type Seen,
} from '../../support/fault-proxy.ts';
import { seeded } from './seeded-chance.ts';

/** What may become of a message between the queue and the worker. */
export const messageFaults = ['repeated', 'held', 'overtaken', 'dropped'] as const;
export type MessageFault = (typeof messageFaults)[number];

/**
 * What a queue may do to work that is sent to it, on every try of the one who sends it. `send-unheard`: it takes the work, and
 * the answer is lost.
 */
export const sendFaults = [
  'send-throttled',
  'send-refused',
  'send-cut',
  'send-error',
  'send-unheard',
] as const;
export type SendFault = (typeof sendFaults)[number];

/** What may end, or go wrong, as a whole. */
export const endings = ['api', 'worker', 'database', 'clock-forward', 'clock-back'] as const;
export type Ending = (typeof endings)[number];

const writes = ['TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];

/** Faults that a database can only make in some requests, or that prove nothing in others. */
export function fits(kind: PlannedFault, { operation }: Pick<Seen, 'operation'>): boolean {
  switch (kind) {
    case 'conflict':
      return operation === 'TransactWriteItems';
    case 'unprocessed':
      return operation === 'BatchGetItem';
    case 'cut-after':
    case 'error-after':
    case 'twice':
      // a read that is carried out unheard, or two times, leaves everything as it was
      return writes.includes(operation);
    case 'throttle':
    case 'server-error':
    case 'cut-before':
    case 'late':
      return true;
  }
}

export interface Picking<K> {
  pick(among: readonly K[]): K;
  /** Of what was picked, nothing came: it is met once less. */
  takeBack(kind: K): void;
}

/**
 * Picks among some kinds one that was met least, by lot where there are several.
 *
 * @param before what was picked by a process before this one
 */
export function leastMet<K extends string>(
  chance: () => number,
  before: readonly K[] = [],
): Picking<K> {
  const met = new Map<K, number>();
  for (const kind of before) met.set(kind, (met.get(kind) ?? 0) + 1);
  return {
    pick(among) {
      const least = Math.min(...among.map((kind) => met.get(kind) ?? 0));
      const rare = among.filter((kind) => (met.get(kind) ?? 0) === least);
      const picked = rare[Math.floor(chance() * rare.length)] ?? rare[0];
      if (picked === undefined) throw new Error('there is nothing to pick from');
      met.set(picked, least + 1);
      return picked;
    },
    takeBack: (kind) => void met.set(kind, (met.get(kind) ?? 1) - 1),
  };
}

/**
 * Does something to a share of all requests, each kind as often as the others as far as the requests let it.
 *
 * @param rate of all requests, from 0 to 1
 */
export function databaseStorm(seed: number, rate: number): FaultPlan {
  const chance = seeded(seed);
  const { pick } = leastMet<PlannedFault>(chance);
  return (seen) => {
    if (chance() >= rate) return null;
    return pick(plannedKinds.filter((kind) => fits(kind, seen)));
  };
}
