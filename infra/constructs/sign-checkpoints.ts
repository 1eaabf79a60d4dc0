import { Duration, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';
import { EffectAlarm } from './effect-alarm.ts';
import { letCopy } from './journal-copies.ts';
import { alarmOnMissingCall } from './missing-call.ts';
import { RegularCall } from './regular-call.ts';
import { TenantFunction } from './tenant-function.ts';
import { letListTenants } from './tenant-list.ts';

/**
 * Signs each hour where every journal stands. Whoever signs must not be able to write what is signed: of the
 * journal's table it writes its own checkpoints only, and no entry.
 */
export function signCheckpoints(stack: Stack, stage: Stage): void {
  const names = namesOf(stage);
  const checkpoints = new TenantFunction(stack, 'Checkpoints', {
    stage,
    folder: 'journal-relay',
    exportName: 'checkpoint',
    timeout: Duration.minutes(10),
    memoryMb: 512,
    roleName: names.roles.journalCheckpoint,
    tenantAccess: {
      items: [
        // entries are signed as they lie there, closed
        { sid: 'OwnItemsToRead', tables: ['journal'], may: ['read'] },
        {
          sid: 'OwnCheckpoints',
          tables: ['journal'],
          may: ['write'],
          partitions: ['CHECKPOINTS'],
        },
      ],
      lists: 'none',
    },
  });
  letCopy(stack, stage, checkpoints);
  const { fn, role } = checkpoints;
  letListTenants(stack, stage, role);
  const key = StringParameter.valueForStringParameter(stack, names.parameters.checkpointKeyArn);
  role.addToPolicy(
    new PolicyStatement({
      sid: 'SignCheckpoints',
      actions: ['kms:Sign'],
      resources: [key],
      conditions: {
        StringEquals: { 'kms:MessageType': 'DIGEST', 'kms:SigningAlgorithm': 'ECDSA_SHA_256' },
      },
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      sid: 'ShowCheckpointKey',
      actions: ['kms:GetPublicKey'],
      resources: [key],
    }),
  );
  new RegularCall(stack, 'EachHour', {
    fn,
    schedule: ScheduleExpression.rate(Duration.hours(1)),
    description: 'Signs where the journal of every region stands',
    maxEventAge: Duration.minutes(30),
  });
  alarmOnCheckpoints(stack, stage, checkpoints);
  alarmOnJournals(stack, stage, checkpoints);
}

function alarmOnCheckpoints(stack: Stack, stage: Stage, { fn }: TenantFunction): void {
  const told = {
    stage,
    effect: 'An auditor could not tell whether a journal was changed since its last checkpoint.',
    runbook: 'docs/operations/alarms.md#checkpoints-fail',
  } as const;
  new EffectAlarm(stack, 'CheckpointsFail', {
    ...told,
    metric: fn.metricErrors({ statistic: 'Sum', period: Duration.hours(1) }),
    threshold: 0,
    evaluationPeriods: 1,
  });
  alarmOnMissingCall(stack, 'CheckpointsMissing', {
    ...told,
    fn,
    period: Duration.hours(1),
    periods: 3,
  });
}

/** A contradiction is no late checkpoint: somebody changed a journal, or wrote a table back. */
function alarmOnJournals(stack: Stack, stage: Stage, checkpoints: TenantFunction): void {
  const contradicted = new MetricFilter(checkpoints, 'JournalsContradicted', {
    logGroup: checkpoints.logGroup,
    filterPattern: FilterPattern.stringValue('$.message', '=', 'JOURNAL_CONTRADICTED'),
    metricNamespace: `payung/${stage.name}`,
    metricName: 'JournalsContradicted',
    metricValue: '1',
  });
  new EffectAlarm(stack, 'JournalBroken', {
    stage,
    metric: contradicted.metric({ statistic: 'Sum', period: Duration.hours(1) }),
    threshold: 0,
    evaluationPeriods: 1,
    mailsNoEnd: true,
    effect: 'The journal of a region no longer holds what was signed of it: it proves nothing.',
    runbook: 'docs/operations/alarms.md#a-journal-is-broken',
  });
}
