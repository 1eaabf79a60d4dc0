import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

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

/** Numbers of the sockets of this machine that listen on a port; null where there is no /proc/net. */
function listenersOn(port: number): ReadonlySet<string> | null {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  try {
    const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n');
    const fields = lines.map((line) => line.trim().split(/\s+/));
    // 0A: listening
    const own = fields.filter(([, local, , state]) => local?.endsWith(wanted) && state === '0A');
    return new Set(own.map((line) => `socket:[${line[9]}]`));
  } catch {
    return null;
  }
}

/** Whether it is this very process that listens on a port of IPv4; null where the system does not tell. */
export function listensOn(pid: number, port: number): boolean | null {
  const sockets = listenersOn(port);
  if (sockets === null) return null;
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((name) => {
      try {
        return sockets.has(readlinkSync(join(folder, name)));
      } catch {
        // closed since the folder was read
        return false;
      }
    });
  } catch {
    // the process is gone, or keeps to itself what it has opened
    return isAlive(pid) ? null : false;
  }
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
