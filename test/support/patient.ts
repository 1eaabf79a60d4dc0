/**
 * How long the tests wait before they give up, all in one place. No test waits so long where nothing is wrong: a
 * machine with much to do takes its time, and must not be told from one on which something hangs by a close limit.
 */
const step = 120_000;

/** For `expect.poll` over what a request under way may change. */
export const patient = { timeout: step } as const;

/** For a whole test, which is many such steps, and for what stands before the first of them. */
export const journey = { testTimeout: 5 * step, hookTimeout: 3 * step } as const;
