/** For `expect.poll` over what a request under way may change: a machine with much to do takes its time. */
export const patient = { timeout: 15_000 } as const;
