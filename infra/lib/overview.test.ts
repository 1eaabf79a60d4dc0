import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flat, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { effects } from './effects.ts';
import { failureCodes, renewedCode } from './log-codes.ts';
import { functionNames, OverviewStack } from './overview.ts';

const repository = resolve(import.meta.dirname, '../..');
const { template } = templateOf(OverviewStack);
const { Properties } = only(resourcesOf(template, 'AWS::CloudWatch::Dashboard'));
const body = String(flat(Properties.DashboardBody));

describe('the dashboard of a stage', () => {
  it('has the name that operators look for', () => {
    expect(Properties.DashboardName).toBe('payung-uji-overview');
  });

  it('shows every alarm under those who feel it, most people first', () => {
    for (const { whom, alarms } of effects) {
      expect(body).toContain(whom);
      for (const alarm of alarms) {
        expect(body).toContain(
          `arn:aws:cloudwatch:ap-southeast-3:111122223333:alarm:payung-uji-${alarm}"`,
        );
      }
    }
    expect(body.indexOf('Officers at work')).toBeLessThan(body.indexOf('Answers that failed'));
  });

  it('shows what each function does and writes', () => {
    for (const name of functionNames) {
      expect(body).toContain(`"FunctionName","payung-uji-${name}"`);
      expect(body).toContain(`SOURCE '/payung/uji/payung-uji-${name}'`);
    }
  });

  it('counts codes and shows nothing that stands beside them', () => {
    const [query = ''] = /SOURCE '.*?times desc/.exec(body) ?? [];
    expect(query).toContain('stats count(*)');
    expect(query).not.toMatch(/tenantId|@message/);
    for (const code of failureCodes) expect(query).toContain(code);
  });
});

describe('the codes that functions write when something fails', () => {
  const written = globSync('{functions/*,packages/{edge,data,casework}}/src/**/*.ts', {
    cwd: repository,
  })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(resolve(repository, file), 'utf8').matchAll(
        /'([A-Z]+(?:_[A-Z]+)*_(?:CONTRADICTED|FAILED|MISSING|NOT_KEPT|NOT_SENT|PASSED_OVER|UNAVAILABLE|UNEXPECTED|UNREADABLE))'/g,
      ),
    ])
    .map(([, code]) => code);

  it('are all counted on the dashboard, or a new failure is seen by nobody', () => {
    expect([...new Set(written)].sort()).toEqual([...failureCodes]);
  });

  it('stand in the runbook, or who is woken by one does not know what it means', () => {
    const runbook = readFileSync(resolve(repository, 'docs/operations/alarms.md'), 'utf8');
    expect(failureCodes.filter((code) => !runbook.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('the code by which operators see that items are renewed', () => {
  it('is what the worker writes, and stands in the guide, or they wait for a line that never comes', () => {
    const worker = readFileSync(
      resolve(repository, 'functions/import-worker/src/worker.ts'),
      'utf8',
    );
    expect(worker).toContain(`log.done('${renewedCode}'`);
    const guide = readFileSync(resolve(repository, 'docs/operations/upgrade.md'), 'utf8');
    expect(guide).toContain(`\`${renewedCode}\``);
  });
});
