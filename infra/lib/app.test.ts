import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { notWatched, watchMinutes } from '../operate/release-watch.ts';
import { minutesToRing } from '../test/minutes-to-ring.ts';
import { resourcesOf, withoutBundling } from '../test/synthesised.ts';
import { payungApp } from './app.ts';
import { effects } from './effects.ts';
import { namesOf } from './names.ts';
import { functionNames } from './overview.ts';
import { chosenStage } from './stage.ts';

const outdir = mkdtempSync(join(tmpdir(), 'payung-cdk-'));
afterAll(() => rmSync(outdir, { recursive: true }));

// CloudFormation's own rules take seconds to load; `pnpm synth` runs them
const quick = { context: withoutBundling, builtinCloudFormationValidation: false };

const whole = payungApp({ ...quick, outdir: join(outdir, 'whole') });
whole.app.synth();
const templates = [...whole.stacks].map(([name, stack]) => ({
  name,
  stack,
  template: Template.fromStack(stack),
}));

describe('the whole application', () => {
  it('has nothing left that the security rules object to', () => {
    expect(() => whole.app.synth({ force: true })).not.toThrow();
  });

  it('gives a reason for each rule it sets aside', () => {
    const reasons = whole.app.node
      .findAll()
      .flatMap(({ node }) =>
        node.metadata
          .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
          .map(({ data }) => JSON.stringify(data)),
      );
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) expect(reason).toMatch(/[A-Z][^"]{40,}\./);
  });

  it('would stop at an open bucket, or the rules above were never asked', () => {
    const careless = payungApp({ ...quick, outdir: join(outdir, 'careless') });
    const files = careless.stacks.get('files');
    if (files === undefined) throw new Error('the stack of the files is missing');
    new Bucket(files, 'Careless');
    expect(() => careless.app.synth()).toThrow(/AwsSolutions-S10/);
  });

  it('stands in Indonesia, all of it but budget and firewall, which AWS keeps in one place for all regions', () => {
    const abroad = templates.filter(({ stack }) => stack.region !== 'ap-southeast-3');
    expect(abroad.map(({ name, stack }) => [name, stack.region])).toEqual([
      ['edge-guard', 'us-east-1'],
      ['budget', 'us-east-1'],
    ]);
    expect(abroad.flatMap(({ template }) => [...resourcesOf(template).values()])).toEqual([
      expect.objectContaining({ Type: 'AWS::WAFv2::WebACL' }),
      expect.objectContaining({ Type: 'AWS::Budgets::Budget' }),
      expect.objectContaining({ Type: 'AWS::CE::AnomalyMonitor' }),
      expect.objectContaining({ Type: 'AWS::CE::AnomalySubscription' }),
    ]);
  });

  it('deploys what is kept before what uses it', () => {
    expect([...whole.stacks.keys()]).toEqual([
      'home-region',
      'alarms',
      'mail',
      'data',
      'files',
      'journal-archive',
      'token-claims',
      'identity',
      'crosscheck',
      'backup',
      'import-worker',
      'journal-relay',
      'monthly-run',
      'region-api',
      'central-api',
      'public-api',
      'own-cover',
      'edge-guard',
      'portal',
      'overview',
      'budget',
      'release',
    ]);
  });

  it('refuses a stage that would lie elsewhere, and says all that is wrong with it', () => {
    const stages = { staging: { account: '1', region: 'us-east-1' } };
    const context = { ...withoutBundling, stages };
    expect(() => payungApp({ context })).toThrow(/account[\s\S]*region[\s\S]*domainName/);
    expect(() => payungApp({ context: { ...context, stage: 'demo' } })).toThrow('no stage "demo"');
  });
});

describe.each(templates)('stack $name', ({ name, template }) => {
  it('exports nothing, or two stacks could block each other for ever', () => {
    expect(template.findOutputs('*')).toEqual({});
    expect(JSON.stringify(template.toJSON())).not.toContain('Fn::ImportValue');
  });

  it('grants Scan and PartiQL to nobody, or one query reads every region', () => {
    // AWS Backup alone may be this role: DynamoDB asks it for Scan of the table that it makes anew (backup.test.ts)
    const others = [...resourcesOf(template)].filter(
      ([id]) => name !== 'backup' || !id.startsWith('RestoreRoleDefaultPolicy'),
    );
    expect(others.length).toBeGreaterThan(0);
    expect(JSON.stringify(others)).not.toMatch(/dynamodb:(Scan|PartiQL|\*)/);
  });

  it('tells for each alarm who is hurt, and leads to a runbook that exists', () => {
    for (const { Properties } of resourcesOf(template, 'AWS::CloudWatch::Alarm').values()) {
      const description = z.string().parse(Properties.AlarmDescription);
      const [, effect, file, anchor] =
        /^(.{30,}\.) What to do: (docs\/operations\/[a-z-]+\.md)#([a-z-]+)$/.exec(description) ??
        [];
      expect(effect, description).toBeDefined();
      const runbook = readFileSync(resolve(import.meta.dirname, '../..', file ?? ''), 'utf8');
      const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
        heading.toLowerCase().replaceAll(' ', '-'),
      );
      expect(headings).toContain(anchor);
      expect(Properties.AlarmActions).toHaveLength(1);
    }
  });
});

it('watches all that works by itself, each alarm shown to operators under the name it rings by', () => {
  const alarms = templates.flatMap(({ template }) =>
    [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()].map(
      ({ Properties }) => Properties.AlarmName,
    ),
  );
  const shown = effects.flatMap((group) => group.alarms.map((name) => `payung-staging-${name}`));
  expect(alarms.toSorted()).toEqual(shown.toSorted());
});

it('has every parameter read by some stack, which knows what it was when somebody took it away', () => {
  const stage = chosenStage(whole.app);
  const read = templates.flatMap(({ template }) =>
    Object.values(template.findParameters('*', { Type: 'AWS::SSM::Parameter::Value<String>' })).map(
      ({ Default }) => String(Default),
    ),
  );
  const { parameters } = namesOf(stage);
  expect(Object.values(parameters).filter((name) => !read.includes(name))).toEqual([]);
});

it('shows every function on the dashboard', () => {
  const functions = templates.flatMap(({ template }) =>
    [...resourcesOf(template, 'AWS::Lambda::Function').values()].map(
      ({ Properties }) => Properties.FunctionName,
    ),
  );
  expect(functions.toSorted()).toEqual(functionNames.map((name) => `payung-staging-${name}`));
});

describe('the watch over a release', () => {
  const minutes = templates
    .flatMap(({ template }) => [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()])
    .map(({ Properties }) => ({
      effect: String(Properties.AlarmName).replace(/^payung-[a-z]+-/, ''),
      minutes: minutesToRing(Properties),
    }));

  it('lasts until every alarm that it listens to can ring, or a bad release of which that one tells stays', () => {
    const slow = minutes.filter((one) => one.minutes > watchMinutes).map(({ effect }) => effect);
    expect(minutes.length).toBeGreaterThan(20);
    expect(slow.toSorted()).toEqual([...notWatched].toSorted());
  });
});
