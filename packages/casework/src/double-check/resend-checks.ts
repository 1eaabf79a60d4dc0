import type { OpenRegion, Service } from '../service.ts';
import { sendCheck } from './ask-double-check.ts';

/** the newest checks, among which those at work are; a region asks for few */
const looked = 20;
/** milliseconds for which the first message of a check is waited for */
const patienceMs = 60_000;

/** Sends again the checks of lists that nobody is at: the queue may have lost a message, or a worker its life. */
export async function resendChecks(service: Service, open: OpenRegion): Promise<number> {
  const now = service.clock.now();
  const { items } = await open.data.doubleChecks.checks({ after: null, limit: looked });
  const stopped = items.filter(
    ({ state, leaseUntil, at }) =>
      state === 'working' && leaseUntil < now && Date.parse(at) + patienceMs < now,
  );
  for (const { id } of stopped) await sendCheck(service, open, id);
  return stopped.length;
}
