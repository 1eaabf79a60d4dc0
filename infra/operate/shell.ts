import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { Standing } from './older-commit.ts';

/** The region that the shell would have programs go by; null when it names none. */
export function shellRegion(
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  return environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? null;
}

/** The commit that is checked out here. Throws when files were changed since: what runs must be found again. */
export function releasedCommit(repository: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
  if (git('status', '--porcelain', '--untracked-files=no') !== '') {
    throw new Error(
      'files differ from the commit: commit them, or nobody can go back to this release',
    );
  }
  return git('rev-parse', 'HEAD');
}

/** Whether the commit that is checked out here holds another one. */
export function standingTo(repository: string, other: string): Standing {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: repository }).status;
  if (git('cat-file', '-e', `${other}^{commit}`) !== 0) return 'unknown';
  return git('merge-base', '--is-ancestor', other, 'HEAD') === 0 ? 'holds' : 'lacks';
}

/** Runs a program with this process's output; throws when it ends with another status than 0. */
export function run(
  program: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', failed);
    child.once('exit', (status, signal) => {
      if (status === 0) done();
      else failed(new Error(`${args[0] ?? program} ended with ${status ?? signal}`));
    });
  });
}
