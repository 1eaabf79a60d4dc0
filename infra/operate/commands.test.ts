import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stackNames } from '../lib/app.ts';
import { keptStacks } from '../lib/names.ts';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(resolve(root, file), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')));
const pages = globSync('docs/operations/*.md', { cwd: root });
const said = [...pages, ...globSync('infra/{bin,operate}/*.ts', { cwd: root })]
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: textOf(file) }));

describe('what operators are told to type', () => {
  it('is a command of this repository, or they are stopped by the first line', () => {
    const own = new Set([...Object.keys(scripts), 'install']);
    const told = said.flatMap(({ file, text }) =>
      [...text.matchAll(/pnpm@10 (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
    expect(told.filter(({ name }) => !own.has(name))).toEqual([]);
    expect(told.length).toBeGreaterThan(20);
  });

  it('calls the CDK that these stacks were tested with, or npx fetches whatever is newest today', () => {
    const called = resolve(root, scripts.cdk?.split(' ')[1] ?? '');
    expect(readFileSync(called)).toEqual(
      readFileSync(fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'))),
    );
    // the CDK itself, by a name other than that of the script
    for (const { file, text } of said) {
      expect(text.match(/(?<!pnpm@10 )\bcdk (bootstrap|deploy|import) /g), file).toBeNull();
    }
  });

  it('deploys stacks that there are, by a line that is written out', () => {
    const deployed = pages.flatMap((file) =>
      [...textOf(file).matchAll(/\bdeploy((?:,? (?:and )?`[a-z-]+`)+)/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name),
      ),
    );
    expect(deployed.length).toBeGreaterThan(10);
    expect(deployed.filter((name) => !stackNames.some((stack) => stack === name))).toEqual([]);
    expect(textOf('docs/operations/README.md')).toMatch(
      /## One stack alone[\s\S]* pnpm@10 cdk deploy --context stage=prod --import-existing-resources --exclusively payung-prod-region-api/,
    );
    for (const file of ['alarms', 'first-stage', 'rotate-keys']) {
      expect(textOf(`docs/operations/${file}.md`), file).toContain('README.md#one-stack-alone');
    }
  });

  it('names every stack that takes nothing in, or a table of an attempt before comes back under a lost key', () => {
    const [, kept = ''] =
      /hold data \(([^)]+)\)/.exec(textOf('docs/operations/README.md').replaceAll('\n', ' ')) ?? [];
    expect([...kept.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)).toEqual(keptStacks);
  });
});
