import { basename } from 'node:path';
import { commandLine, isAlive, parentOf, startedAt } from './process-table.ts';
import type { Timers } from './timers.ts';

/** Milliseconds between two looks. */
const lookEvery = 500;

const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh']);

function isPackageManager(words: readonly string[]): boolean {
  return words.some(
    (word) => /^(npm|npx|pnpm)(\.c?js)?$/.test(basename(word)) || /^(npm|pnpm) /.test(word),
  );
}

/** The script that a package manager puts in the place of a program, here of Node itself. */
function isShim(words: readonly string[]): boolean {
  return basename(words[1] ?? '') === 'node';
}

/**
 * The package managers, and their shims, that this process was started through, e.g. `npx pnpm start`, which is pnpm, a shell and
 * npm exec. Empty when it was started directly, and where there is no /proc.
 */
export function packageManagersAbove(
  pid: number,
  table = { parentOf, commandLine },
): readonly number[] {
  const found: number[] = [];
  for (let at = table.parentOf(pid); at !== null && at > 1; at = table.parentOf(at)) {
    const words = table.commandLine(at) ?? [];
    const isShell = shells.has(basename(words[0] ?? ''));
    // any other shell in between may end while what it started goes on, as with `&`
    if (isShell && !isShim(words)) continue;
    if (!isShell && !isPackageManager(words)) break;
    found.push(at);
  }
  return found;
}

/**
 * Tells when the package manager that this service was started through is gone. Neither npm
 * nor a shim hands a signal on to what it runs: whoever ends `pnpm start` would otherwise leave the service behind, and its port taken.
 */
export function whenStarterEnds(timers: Timers, tell: () => void): void {
  const starters = packageManagersAbove(process.pid).map((pid) => ({ pid, since: startedAt(pid) }));
  if (starters.length === 0) return;
  const look = () => {
    const complete = starters.every(({ pid, since }) => isAlive(pid) && startedAt(pid) === since);
    if (complete) timers.after(lookEvery, look);
    else tell();
  };
  look();
}
