import { announcement } from './announcement.ts';
import { type HostParts, type RunningHost, startHost } from './host.ts';
import type { ReadyMessage } from './ready-message.ts';
import { readSettings } from './settings.ts';
import { StartGivenUp, StartRefused } from './start-refused.ts';
import { whenStarterEnds } from './starter-watch.ts';
import { systemTimers } from './timers.ts';

let starting: Promise<RunningHost> | null = null;
let ending = false;
/** a database that takes long to answer is not waited for by whoever ends the service */
const givenUp = new AbortController();

function say(error: unknown): void {
  if (error instanceof StartRefused) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`Payung cannot start because of a defect:\n${stackOf(error)}\n`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.name) : typeof error;
}

async function end(status: number): Promise<void> {
  if (ending) return;
  ending = true;
  givenUp.abort();
  try {
    await (await starting)?.stop();
  } catch (error) {
    if (!(error instanceof StartGivenUp)) {
      say(error);
      process.exit(1);
    }
  }
  process.exit(status);
}

function tellReady({ address, pids }: RunningHost): void {
  const ready: ReadyMessage = { type: 'ready', address, pids: pids() };
  process.send?.(ready, undefined, undefined, () => undefined);
}

async function run(parts: HostParts): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env, process.cwd());
  const onFatal = (fatal: StartRefused) => {
    say(fatal);
    void end(1);
  };
  starting = startHost(settings, onFatal, givenUp.signal, parts);
  const host = await starting;
  if (ending) return;
  const shown = settings.host === '127.0.0.1' ? `http://localhost:${host.port}` : host.address;
  process.stdout.write(`${announcement(shown, settings.empty ? [] : host.accounts)}\n`);
  tellReady(host);
}

/**
 * Serves as this process alone, as its command line and environment say, until a signal or the end of whoever
 * started it. What goes wrong is said on the error output.
 *
 * @param parts what tests put between the parts of the service; nothing unless given
 */
export function serve(parts: HostParts = {}): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  whenStarterEnds(systemTimers, () => void end(0));
  // the program that started this one as a part of itself is gone
  process.on('disconnect', () => void end(0));
  run(parts).catch((error: unknown) => {
    // whoever ends it waits for the start and says what came of it
    if (ending) return;
    say(error);
    process.exit(1);
  });
}
