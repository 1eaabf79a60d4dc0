import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
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
