import { readdirSync, readFileSync } from 'node:fs';

/** Words of a process's command line, or null where there is no such process or no /proc. */
export function commandLine(pid: number): string[] | null {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.slice(0, -1);
  } catch {
    return null;
  }
}

/** Fields of /proc/<pid>/stat from the third on, or null. The second, a name in brackets, may hold spaces. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** When a process started, in the kernel's own units: tells two processes apart that had one number in turn. */
export function startedAt(pid: number): string | null {
  return statOf(pid)?.[19] ?? null;
}

/** Number of the process that a process belongs to, or null. */
export function parentOf(pid: number): number | null {
  const parent = statOf(pid)?.[1];
  return parent === undefined ? null : Number(parent);
}

/** Ended, but not yet taken notice of by its parent. */
function isZombie(pid: number): boolean {
  return statOf(pid)?.[0] === 'Z';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/** Numbers of all processes whose command line is so. Empty where there is no /proc. */
export function processesWhere(isWanted: (words: readonly string[]) => boolean): number[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && isWanted(commandLine(pid) ?? []));
}

/** Resident memory of a process in MB: now, and the most it ever had. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string) => {
      const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
      return Math.round(Number(kilobytes ?? 0) / 102.4) / 10;
    };
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return null;
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Whether there was still a process to take the signal: it may end between a look and a kill. */
function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/**
 * Ends a process that is not our child: asks it, and after `patience` milliseconds makes it.
 *
 * @param stillOurs looked at before each signal, so that nobody else's process is ever hit
 */
export async function endProcess(
  pid: number,
  stillOurs: (words: readonly string[]) => boolean,
  patience = 2_000,
): Promise<void> {
  for (const [signal, wait] of [
    ['SIGTERM', patience],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isAlive(pid) || !stillOurs(commandLine(pid) ?? [])) return;
    if (!signalled(pid, signal)) return;
    for (let waited = 0; waited < wait && isAlive(pid); waited += 20) await pause(20);
  }
}
