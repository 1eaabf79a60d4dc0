import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const root = new URL('../../', import.meta.url);
const Package = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = Package.parse(createRequire(import.meta.url)('../../package.json'));

/** The program behind a name of the operators' commands, with the words that stand before what they type. */
function programOf(name: string): string[] {
  const [node, file, ...words] = (scripts[name] ?? '').split(' ');
  if (node !== 'node' || file === undefined) throw new Error(`${name} is no command of Node`);
  return [fileURLToPath(new URL(file, root)), ...words];
}

export interface CommandRun {
  /** exit status; null of one that was killed */
  readonly status: number | null;
  readonly lines: readonly string[];
  /** the last line, where it is JSON */
  readonly answer: unknown;
  /** on the error output */
  readonly said: string;
}

function answerIn(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return null;
  }
}

/**
 * Runs a command of `package.json` as a process of its own, as whoever operates the service types it.
 *
 * @param options.env beside the present environment, from which what points to data is taken out
 * @param options.killWhen kills it as `kill -9` does once this comes about
 */
export async function command(
  name: string,
  args: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
    readonly killWhen?: Promise<unknown>;
  } = {},
): Promise<CommandRun> {
  const { env = {}, cwd = fileURLToPath(root), killWhen } = options;
  const plain = { ...process.env, DYNAMODB_ENDPOINT: '', DATA_DIR: '', INIT_CWD: '', PORT: '' };
  const child = spawn(process.execPath, [...programOf(name), ...args], {
    cwd,
    env: { ...plain, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  void killWhen?.then(() => child.kill('SIGKILL'));
  await once(child, 'close');
  const lines = out.trim().split('\n');
  return { status: child.exitCode, lines, answer: answerIn(lines.at(-1)), said };
}
