import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReadyMessage } from './ready-message.ts';

export interface LocalOptions {
  /** absolute path of the data folder */
  readonly dataDir: string;
  /** any free one unless given */
  readonly port?: number;
  /** found no demo regions */
  readonly empty?: boolean;
  /** path of another program that calls `serve`; the service's own unless given */
  readonly program?: string;
  /** further environment of the processes */
  readonly env?: Readonly<Record<string, string>>;
  /** told everything that the processes write to their outputs */
  readonly onOutput?: (text: string) => void;
}

export interface Local {
  /** e.g. `http://127.0.0.1:40123` */
  readonly address: string;
  readonly pids: ReadyMessage['pids'];
  /** whether it is gone; before `stop` was called, by itself or by a signal from elsewhere */
  readonly isGone: () => boolean;
  /** Ends all three processes as SIGTERM does; resolves when they are gone. Safe to call again. */
  stop(): Promise<void>;
}

const ownProgram = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Milliseconds after which a service that does not end is made to. */
const stopLimit = 15_000;

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve()).on('error', () => resolve());
  });
}

function whenReady(child: ChildProcess, onOutput: (text: string) => void): Promise<ReadyMessage> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-4_000);
    onOutput(text);
  });
  child.stdout?.setEncoding('utf8').on('data', onOutput);
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const message = ReadyMessage.safeParse(raw);
      if (message.success) resolve(message.data);
    });
    // 'close' comes after the last of what it said
    child.on('close', () =>
      reject(new Error(said.trim() || 'the service ended before it was ready')),
    );
    child.on('error', reject);
  });
}

/**
 * Starts the whole service as processes of its own, for tests and benchmarks. It ends with the program that
 * started it, whatever becomes of that.
 *
 * @throws Error with what the service said when it could not start
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const { dataDir, port = 0, empty = false, program = ownProgram, env = {} } = options;
  const { onOutput = () => undefined } = options;
  const child = fork(program, empty ? ['--empty'] : [], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env, PORT: String(port), DATA_DIR: dataDir },
  });
  const ended = endOf(child);
  const { address, pids } = await whenReady(child, onOutput);
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    const forced = setTimeout(() => child.kill('SIGKILL'), stopLimit);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(forced);
  };
  return {
    address,
    pids,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}
