import { App, type Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Construct } from 'constructs';
import * as z from 'zod';
import type { EffectName } from '../lib/effects.ts';
import { namesOf } from '../lib/names.ts';
import { settings } from '../lib/settings.ts';
import type { Stage } from '../lib/stage.ts';
import { Statement } from './policy-decision.ts';

export const account = '111122223333';
const region = 'ap-southeast-3';

export const aStage: Stage = {
  name: 'uji',
  account,
  region,
  domainName: 'payung.example',
  certificateArn: `arn:aws:acm:us-east-1:${account}:certificate/one`,
  machineClients: {},
  requestsPerSecond: 200,
  secondFactorOf: 'everybody',
  journalRetentionDays: 30,
  logRetentionDays: 90,
  operatorMail: ['operator@payung.example'],
  monthlyBudgetUsd: 200,
  backupLock: 'compliance',
  gitHost: {
    issuer: 'token.actions.githubusercontent.com',
    subject: 'repo:operator/payung:environment:uji',
  },
};

/** No function is built in tests of the stacks: what they say does not depend on the code. */
export const withoutBundling = { 'aws:cdk:bundling-stacks': [] };

type StackClass = new (scope: Construct, id: string, stage: Stage, props: StackProps) => Stack;

export function templateOf(
  StackOf: StackClass,
  stage: Stage = aStage,
): { template: Template; stack: Stack } {
  const app = new App({
    context: { ...settings(), ...withoutBundling },
    // CloudFormation's own rules take seconds to load; `pnpm synth` runs them
    builtinCloudFormationValidation: false,
  });
  const stack = new StackOf(app, 'Tested', stage, { env: { account, region } });
  return { template: Template.fromStack(stack), stack };
}

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
type Resource = z.infer<typeof Resource>;

export function resourcesOf(template: Template, type?: string): Map<string, Resource> {
  const all = z.record(z.string(), Resource).parse(template.toJSON().Resources);
  return new Map(Object.entries(all).filter(([, { Type }]) => type === undefined || Type === type));
}

/** References become plain texts that still say what they point to: `{Ref: X}` → `ref:X`, GetAtt → `arn:X`. */
export function flat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[intrinsic, argument] = ['', undefined]] = entries;
  if (intrinsic === 'Ref') return `ref:${String(argument)}`;
  if (intrinsic === 'Fn::GetAtt') return `arn:${z.array(z.string()).parse(argument)[0]}`;
  if (intrinsic === 'Fn::Join') {
    const [glue, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(argument);
    return parts.map(flat).join(glue);
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, flat(inner)]));
}

const Document = z.looseObject({ Statement: z.array(Statement) });

const RoleName = z.union([z.string(), z.object({ Ref: z.string() }).transform(({ Ref }) => Ref)]);

/** Every identity policy of a template by the logical ids of its roles; a role of another stack by its name. */
export function statementsByRole(template: Template): Map<string, Statement[]> {
  const byRole = new Map<string, Statement[]>();
  for (const { Properties } of resourcesOf(template, 'AWS::IAM::Policy').values()) {
    const { Statement: statements } = Document.parse(flat(Properties.PolicyDocument));
    for (const role of z.array(RoleName).parse(Properties.Roles)) {
      byRole.set(role, [...(byRole.get(role) ?? []), ...statements]);
    }
  }
  return byRole;
}

/** Who may take a role, and how. */
export function trustOf(template: Template, role: string): Statement[] {
  const found = resourcesOf(template, 'AWS::IAM::Role').get(role);
  return Document.parse(flat(found?.Properties.AssumeRolePolicyDocument)).Statement;
}

/** The alarm of this name, as it is synthesised; nothing for one that is not there. */
export function alarmOf(template: Template, effect: EffectName): Resource['Properties'] {
  const alarms = [...resourcesOf(template, 'AWS::CloudWatch::Alarm').values()];
  const { alarm } = namesOf(aStage);
  return alarms.find(({ Properties }) => Properties.AlarmName === alarm(effect))?.Properties ?? {};
}

const Counted = z.looseObject({
  Expression: z.string().optional(),
  MetricStat: z
    .looseObject({
      Metric: z.looseObject({
        MetricName: z.string(),
        Dimensions: z.array(z.looseObject({ Name: z.string(), Value: z.unknown() })).default([]),
      }),
    })
    .optional(),
});

/** What an alarm on a sum adds up: names of metrics with the names of their dimensions, the expression first. */
export function addedUpBy(alarm: Resource['Properties']): string[] {
  return z
    .array(Counted)
    .parse(alarm.Metrics)
    .map(({ Expression, MetricStat }) => {
      if (MetricStat === undefined) return Expression ?? '';
      const { MetricName, Dimensions } = MetricStat.Metric;
      return [MetricName, ...Dimensions.map(({ Name }) => Name).toSorted()].join(' ');
    });
}

/** The one entry of a map; tells the number when it is another. */
export function only<T>(found: ReadonlyMap<string, T>): T {
  const [first, ...others] = found.values();
  if (first === undefined || others.length > 0) {
    throw new Error(`expected one resource, found ${found.size}`);
  }
  return first;
}
