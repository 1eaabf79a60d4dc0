import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { secretsIn } from './secrets.ts';

export interface Place {
  readonly kind: string;
  readonly where: string;
}

export interface HistoryLook {
  /** how many lines were looked at */
  readonly lines: number;
  readonly found: readonly Place[];
}

const asked = [
  'log',
  '--all',
  '-p',
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--format=commit %h',
];

/**
 * Secrets in what commits of a repository added, whatever became of it. Lines that were added together are looked at
 * together: a private key has many.
 *
 * @throws when git cannot tell the history
 */
export async function secretsInHistory(repository: string): Promise<HistoryLook> {
  const git = spawn('git', asked, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => void git.on('close', resolve));
  const found: Place[] = [];
  let [commit, file, lines] = ['', '', 0];
  let added: string[] = [];
  const look = () => {
    const kinds = secretsIn(added.join('\n')).map(({ kind }) => kind);
    found.push(...kinds.map((kind) => ({ kind, where: `${commit} ${file}` })));
    added = [];
  };
  for await (const line of createInterface({ input: git.stdout })) {
    if (line.startsWith('+') && !line.startsWith('+++ ')) {
      lines += 1;
      added.push(line.slice(1));
      continue;
    }
    look();
    if (line.startsWith('commit ')) commit = line.slice(7);
    else if (line.startsWith('+++ ')) file = line.slice(6);
  }
  look();
  if ((await ended) !== 0) throw new Error('git could not tell the history');
  return { lines, found };
}
