import { ApiFault } from './request.ts';

const mostTries = 3;
/** HTTP statuses that pass by themselves */
const worthIt: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const firstWait = 1000;
const longestWait = 30_000;

/** Only what may pass by itself is asked again: a lost line, a full or hurried service. A refusal stays one. */
export function isWorthAnotherTry(failures: number, error: unknown): boolean {
  if (failures >= mostTries || !(error instanceof ApiFault)) return false;
  const { fault } = error;
  if (fault.kind === 'unreachable') return true;
  const status = fault.kind === 'problem' ? fault.problem.status : fault.status;
  return worthIt.has(status);
}

/** How long to wait before the next try, in ms: as long as the service says, else longer each time. */
export function waitBefore(failures: number, error: unknown): number {
  const asked =
    error instanceof ApiFault && error.fault.kind === 'problem'
      ? error.fault.retryAfterSeconds
      : null;
  return Math.min(asked === null ? firstWait * 2 ** failures : asked * 1000, longestWait);
}
