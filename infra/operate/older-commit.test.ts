import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { told } from '../test/sound-stage.ts';
import { aStage } from '../test/synthesised.ts';
import { olderFindings } from './older-commit.ts';
import { standingTo } from './shell.ts';

const repository = mkdtempSync(join(tmpdir(), 'payung-commits-'));
afterAll(() => rmSync(repository, { recursive: true }));
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
function commit(text: string): string {
  const who = ['-c', 'user.name=uji', '-c', 'user.email=uji@contoh.example'];
  git(...who, 'commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', text);
  return git('rev-parse', 'HEAD');
}
git('init', '--quiet');
const first = commit('first');
const second = commit('second');

const found = (checkedOut: string, released: string | null) => {
  git('checkout', '--quiet', checkedOut);
  return olderFindings(aStage, told(released), (other) => standingTo(repository, other));
};

describe('a release of a commit that lacks what stands', () => {
  it('is stopped, or the templates of tables, keys and accounts go back with the code', () => {
    expect(found(first, second)).toEqual([
      {
        weight: 'stops',
        wrong: expect.stringContaining(`lacks ${second}, which stands`),
        whatToDo: expect.stringContaining('roll-out uji --back'),
      },
    ]);
  });

  it('is stopped as well from a branch that left it out', () => {
    git('checkout', '--quiet', first);
    const aside = commit('aside');
    expect(found(aside, second)).toMatchObject([{ weight: 'stops' }]);
  });

  it('is none where it is the same, newer, or the first of all', () => {
    expect(found(second, second)).toEqual([]);
    expect(found(second, first)).toEqual([]);
    expect(found(first, null)).toEqual([]);
  });

  it('is stopped in a clone that lacks what stands: one that nobody fetched would release older templates', () => {
    for (const unknown of ['a'.repeat(40), 'x']) {
      expect(found(first, unknown)).toMatchObject([
        { weight: 'stops', whatToDo: expect.stringMatching(/git fetch --all.*--unshallow/) },
      ]);
    }
  });
});
