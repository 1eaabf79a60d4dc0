import * as z from 'zod';
import { identityKeys } from './identity-keys.ts';
import type { IdentityTable } from './identity-table.ts';

/** Failures that cost no wait: people mistype. */
const freeFailures = 5;
const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;
/** Seconds after which failures are forgotten. */
const memorySeconds = 24 * 3_600;

const Tries = z.object({
  failures: z.int(),
  /** seconds since 1970 */
  lockedUntil: z.number(),
  expiresAt: z.number(),
  version: z.int(),
});

/** Seconds to wait after so many failures in a row: none for the first four, then 30 s, doubling, 15 minutes at most. */
export function waitAfter(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failures - freeFailures));
}

/**
 * Counts failed sign-ins by address, whether an account has it or not: otherwise the lock itself would tell which
 * addresses have one.
 */
export interface LockOut {
  /**
   * Counts a try before the password is looked at, so that many tries at once are counted one by one.
   *
   * @returns seconds to wait, or 0 when the password may be looked at
   */
  begin(address: string): Promise<number>;
  /** The password was right, or a new one was chosen by a link. */
  clear(address: string): Promise<void>;
}

/** @param now milliseconds since 1970 */
export function createLockOut(table: IdentityTable, now: () => number): LockOut {
  async function attempt(address: string): Promise<number | 'again'> {
    const key = identityKeys.tries(address);
    const seconds = Math.floor(now() / 1000);
    const item = await table.get(key);
    const known = item === null ? null : Tries.parse(item);
    if (known !== null && known.lockedUntil > seconds) return known.lockedUntil - seconds;
    const failures = known === null || known.expiresAt <= seconds ? 1 : known.failures + 1;
    const put = {
      ...key,
      failures,
      lockedUntil: seconds + waitAfter(failures),
      expiresAt: seconds + memorySeconds,
      version: (known?.version ?? 0) + 1,
    };
    const over = known === null ? 'new' : { version: known.version };
    return (await table.change([{ put, over }])) ? 0 : 'again';
  }
  return {
    async begin(address) {
      for (;;) {
        const wait = await attempt(address);
        if (wait !== 'again') return wait;
      }
    },
    clear: (address) => table.remove([identityKeys.tries(address)]),
  };
}
