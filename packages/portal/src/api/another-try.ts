import { ApiFault } from './request.ts';

const mostTries = 3;

/** Only what may pass by itself is asked again: a lost line, a full service. A refusal stays one. */
export function isWorthAnotherTry(failures: number, error: unknown): boolean {
  if (failures >= mostTries || !(error instanceof ApiFault)) return false;
  const { fault } = error;
  if (fault.kind === 'unreachable') return true;
  const status = fault.kind === 'problem' ? fault.problem.status : fault.status;
  return status === 503 || status === 502 || status === 504;
}
