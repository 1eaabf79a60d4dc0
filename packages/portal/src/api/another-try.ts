import { tiedToWhoActs } from '../acting.ts';
import { ApiFault } from './request.ts';

const mostTries = 3;
/** HTTP statuses that pass by themselves */
const worthIt: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** a line that is lost is as a gateway that reaches nothing */
const noLine = 504;
const firstWait = 1000;
const longestWait = 30_000;

/** Only what may pass by itself is asked again: a lost line, a full or hurried service. A refusal stays one. */
export function isWorthAnotherTry(failures: number, error: unknown): boolean {
  return failures < mostTries && worthIt.has(statusOf(error));
}

/** Whether a person may be offered to ask again: also where the service broke, which is not tried unasked. */
export function passesByItself(error: unknown): boolean {
  const status = statusOf(error);
  return worthIt.has(status) || status >= 500;
}

/** The HTTP status of a failure; 0 for what never went to the service. */
function statusOf(error: unknown): number {
  if (!(error instanceof ApiFault)) return 0;
  const { fault } = error;
  switch (fault.kind) {
    case 'unreachable':
      return noLine;
    case 'problem':
      return fault.problem.status;
    case 'unreadable':
      return fault.status;
  }
}

/** How long to wait before the next try, in ms: as long as the service says, else longer each time. */
export function waitBefore(failures: number, error: unknown): number {
  const asked =
    error instanceof ApiFault && error.fault.kind === 'problem'
      ? error.fault.retryAfterSeconds
      : null;
  return Math.min(asked === null ? firstWait * 2 ** failures : asked * 1000, longestWait);
}

/**
 * Does an act until it gets through, or fails for good. Tried again for whoever began it alone: never under the sign-in of
 * who acts next.
 *
 * @param tell how often it has failed so far
 */
export async function patiently<T>(
  work: () => Promise<T>,
  tell?: (failures: number) => void,
): Promise<T> {
  const own = tiedToWhoActs();
  for (let failures = 0; ; failures += 1) {
    try {
      return await own(work);
    } catch (error) {
      if (!isWorthAnotherTry(failures, error)) throw error;
      tell?.(failures + 1);
      const wait = waitBefore(failures, error);
      await own(() => new Promise<void>((resolve) => setTimeout(resolve, wait)));
    }
  }
}
