import type { DoubleCheckRecord, Item } from '@payung/data';
import { isHeld } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { sendCheck } from './ask-double-check.ts';

/** checks that are read at once, newest first */
const atOnce = 50;
/** milliseconds for which the first message of a check is waited for */
const patienceMs = 60_000;

/**
 * Sends again the checks of lists that nobody is at: the queue may have lost a message, or a worker its life. Looks at
 * all that are not over, however many were asked for since.
 */
export async function resendChecks(service: Service, open: OpenRegion): Promise<number> {
  const now = service.clock.now();
  let sent = 0;
  let after: Item | null = null;
  do {
    const page: { items: DoubleCheckRecord[]; next: Item | null } =
      await open.data.doubleChecks.checks({ after, limit: atOnce });
    for (const record of page.items) {
      // older ones are over as well, and nobody is shown what would come of them
      if (Date.parse(record.expiresAt) <= now) return sent;
      if (!isStopped(record, now)) continue;
      await sendCheck(service, open, record.id);
      sent += 1;
    }
    after = page.next;
  } while (after !== null);
  return sent;
}

function isStopped({ state, leaseUntil, at }: DoubleCheckRecord, now: number): boolean {
  return (
    state === 'working' && !isHeld(leaseUntil, now) && !isHeld(Date.parse(at) + patienceMs, now)
  );
}
