import type { FaultPlan } from './fault-proxy.ts';

/**
 * A process that dies at a request, counted from 0: nothing that follows arrives.
 *
 * @param last what becomes of that request; unless told otherwise it is carried out, and nobody hears of it
 */
export function diesAt(request: number, last: 'cut-before' | 'cut-after' = 'cut-after'): FaultPlan {
  return ({ number }) => {
    if (number < request) return null;
    return number === request ? last : 'cut-before';
  };
}

/** Throttles every write from the n-th on, counted from 1, and lets reads pass. */
export function throttlesWritesFrom(first: number): FaultPlan {
  let writes = 0;
  return ({ operation }) => {
    if (operation !== 'TransactWriteItems') return null;
    writes += 1;
    return writes >= first ? 'throttle' : null;
  };
}
