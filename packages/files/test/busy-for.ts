/**
 * Milliseconds for which a processor works at something. How long the machine lets it wait meanwhile does not count:
 * what nothing is wrong with may stand still for seconds where much else is done.
 */
export function busyFor(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
