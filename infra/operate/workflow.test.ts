import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '../lib/settings.ts';
import { stageNamed } from '../lib/stage.ts';

const folder = resolve(import.meta.dirname, '../../.github/workflows');
const textOf = (file: string) => readFileSync(resolve(folder, file), 'utf8');
const inOrder = textOf('release.yml');
const ofOneStage = textOf('release-stage.yml');

describe('the release by the git host', () => {
  it('goes through every stage in a row, each only after the one before', () => {
    const needs = [...inOrder.matchAll(/^ {2}(\w+):\n {4}needs: (\w+)$/gm)].map(
      ([, job, after]) => [after, job],
    );
    expect(needs).toEqual([
      ['check', 'dev'],
      ['dev', 'staging'],
      ['staging', 'prod'],
    ]);
    expect(Object.keys(Object(settings().stages))).toEqual(['dev', 'staging', 'prod']);
  });

  it('asks for approval where the trust of the role says so, or it is refused by AWS', () => {
    expect(ofOneStage).toContain(`environment: \${{ inputs.stage }}`);
    for (const name of ['dev', 'staging', 'prod']) {
      const { subject } = stageNamed(name, settings().stages).gitHost;
      expect(subject.endsWith(`:environment:${name}`)).toBe(true);
    }
    expect(ofOneStage).toContain(`role/payung-\${{ inputs.stage }}-release`);
  });

  it('goes back to the commit that was released, without the stacks that hold data', () => {
    expect(ofOneStage).toMatch(
      /if: failure\(\)[\s\S]*git checkout --quiet "\$BEFORE"[\s\S]*--back/,
    );
  });

  it('has time and a fresh sign-in for the way back, however long the release took', () => {
    const steps = new Map(
      ofOneStage
        .split(/\n {6}- /)
        .slice(1)
        .map((step) => [/name: (.+)/.exec(step)?.[1] ?? 'Check out', step]),
    );
    expect([...steps.keys()]).toEqual([
      'Check out',
      'Install',
      'Sign in',
      'Remember what stands',
      'Release',
      'Sign in again',
      'Go back',
      'Say that nothing went back',
    ]);
    const minutesOf = (step: string) => Number(/timeout-minutes: (\d+)/.exec(step)?.[1] ?? 0);
    // a step that takes too long fails, a job is cancelled: then nothing goes back
    const limits = [...steps.values()].map(minutesOf);
    expect(limits.slice(0, -1)).not.toContain(0);
    const job = Number(/^ {4}timeout-minutes: (\d+)$/m.exec(ofOneStage)?.[1]);
    expect(limits.reduce((sum, one) => sum + one, 0)).toBeLessThan(job);
    // credentials last an hour from each sign-in
    const lasting = (names: string[]) =>
      names.reduce((sum, name) => sum + minutesOf(steps.get(name) ?? ''), 0);
    expect(lasting(['Sign in', 'Remember what stands', 'Release'])).toBeLessThan(60);
    expect(lasting(['Sign in again', 'Go back'])).toBeLessThanOrEqual(60);
    const condition = (name: string) => /if: (.+)/.exec(steps.get(name) ?? '')?.[1];
    expect(condition('Sign in again')).toBe(condition('Go back'));
  });

  it.each([
    [0, 'abc1234', 0, 'commit=abc1234\n'],
    [3, '', 0, 'commit=\n'],
    [1, '', 1, ''],
    [127, '', 127, ''],
  ])(
    'takes status %i of asking what stands for what it is, or releases without a way back',
    (...row) => {
      const [status, says, ends, noted] = row;
      const script = /id: before\n[\s\S]*?run: \|\n((?: {10}.*\n)+)/.exec(ofOneStage)?.[1] ?? '';
      const home = mkdtempSync(join(tmpdir(), 'payung-workflow-'));
      const output = join(home, 'output');
      writeFileSync(output, '');
      writeFileSync(join(home, 'npx'), `#!/bin/sh\nprintf '%s' "${says}"\nexit ${status}\n`, {
        mode: 0o755,
      });
      const ran = spawnSync('bash', ['-e', '-c', script], {
        env: { PATH: `${home}:${process.env.PATH}`, STAGE: 'uji', GITHUB_OUTPUT: output },
      });
      expect([ran.status, readFileSync(output, 'utf8')]).toEqual([ends, noted]);
      rmSync(home, { recursive: true });
    },
  );

  it('never runs beside another one, and holds no key that could be lost', () => {
    expect(inOrder).toMatch(/cancel-in-progress: false/);
    expect(inOrder + ofOneStage).not.toMatch(/secrets\.|ACCESS_KEY/);
  });

  it('runs foreign steps by their digest only, or whoever moves a tag releases to regions', () => {
    const foreign = readdirSync(folder).flatMap((file) =>
      [...textOf(file).matchAll(/uses: (?!\.\/)(\S+)/g)].map(([, step = '']) => step),
    );
    expect(foreign.length).toBeGreaterThan(2);
    for (const step of foreign) expect(step).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('puts nothing of an expression into a script, where a name could become a command', () => {
    const scripts = [...ofOneStage.matchAll(/run: (?:\|\n(?: {10}.*\n)+|.*\n)/g)].map(
      ([script]) => script,
    );
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});
